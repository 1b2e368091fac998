#include "support/golden.hpp"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <sstream>
#include <stdexcept>

namespace fs = std::filesystem;

namespace hearsay::test {

namespace {

void append_lines(std::string& text, const std::string& printed, const std::string& before) {
    for (const std::string& line : lines_of(printed)) text += before + line + '\n';
}

void print_difference(const std::string& expected, const std::string& now) {
    std::vector<std::string> before = lines_of(expected), after = lines_of(now);
    std::size_t at = 0;
    while (at < before.size() && at < after.size() && before[at] == after[at]) ++at;
    std::cout << "  first difference in line " << at + 1 << ":\n";
    for (std::size_t line = at; line < std::min(at + 12, before.size()); ++line)
        std::cout << "  - " << before[line] << '\n';
    for (std::size_t line = at; line < std::min(at + 12, after.size()); ++line)
        std::cout << "  + " << after[line] << '\n';
}

}  // namespace

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    return lines;
}

std::string read_text(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

void write_text(const fs::path& path, const std::string& text) {
    if (path.has_parent_path()) fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << text;
}

std::string shown(const Outcome& outcome) {
    std::string text;
    append_lines(text, outcome.out, "");
    append_lines(text, outcome.err, "! ");
    if (outcome.code != 0) text += "? " + std::to_string(outcome.code) + '\n';
    return text;
}

Workplace::Workplace() : before_(fs::current_path()) {
    std::string pattern = (fs::temp_directory_path() / "hearsay-test-XXXXXX").string();
    if (!mkdtemp(pattern.data())) throw std::runtime_error("no temporary folder");
    folder_ = pattern;
    for (const char* name : {"graphs", "config", "examples"}) {
        fs::create_directory_symlink(fs::path(HEARSAY_SOURCE_DIR) / name, folder_ / name);
    }
    fs::current_path(folder_);
}

Workplace::~Workplace() {
    fs::current_path(before_);
    fs::remove_all(folder_);
}

void Goldens::compare(const fs::path& path, const std::string& now) {
    std::string expected = read_text(path);
    if (now == expected) return;
    if (update_) {
        write_text(path, now);
        std::cout << "updated " << path.string() << '\n';
        return;
    }
    ++failed_;
    std::cout << "FAILED " << path.string() << '\n';
    print_difference(expected, now);
}

void Goldens::fail(const std::string& what) {
    ++failed_;
    std::cout << "FAILED " << what << '\n';
}

int Goldens::finish(const std::string& noun) const {
    if (failed_ > 0) std::cout << failed_ << ' ' << noun << " differ; --update records what is printed now\n";
    return failed_ == 0 ? 0 : 1;
}

}  // namespace hearsay::test
