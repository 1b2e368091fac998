// Runs transcripts: files that show command lines and what they print, as a user sees it.
//
//   transcripts [--update] FILE...
//
// A transcript has comments (#), files to write first (<<< NAME, its lines, >>>), and command lines ($
// hearsay ...), each followed by what it prints: standard output as it is, standard error after "! ", and "?
// CODE" when the exit code is not 0. The commands run in a folder of their own in which graphs/, config/ and
// examples/ of the project can be seen. --update writes what was printed into the files, for a reviewer to
// read.
#include "support/cli_runner.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

namespace fs = std::filesystem;

namespace {

using hearsay::test::Outcome;

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    return lines;
}

std::string read(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

void append_lines(std::string& text, const std::string& printed, const std::string& before) {
    for (const std::string& line : lines_of(printed)) text += before + line + '\n';
}

std::string shown(const Outcome& outcome) {
    std::string text;
    append_lines(text, outcome.out, "");
    append_lines(text, outcome.err, "! ");
    if (outcome.code != 0) text += "? " + std::to_string(outcome.code) + '\n';
    return text;
}

/// A new, empty folder that sees the project's data, and is the current one until it goes.
class Workplace {
  public:
    Workplace() : before_(fs::current_path()) {
        std::string pattern = (fs::temp_directory_path() / "hearsay-transcript-XXXXXX").string();
        if (!mkdtemp(pattern.data())) throw std::runtime_error("no temporary folder");
        folder_ = pattern;
        for (const char* name : {"graphs", "config", "examples"}) {
            fs::create_directory_symlink(fs::path(HEARSAY_SOURCE_DIR) / name, folder_ / name);
        }
        fs::current_path(folder_);
    }
    ~Workplace() {
        fs::current_path(before_);
        fs::remove_all(folder_);
    }
    Workplace(const Workplace&) = delete;
    Workplace& operator=(const Workplace&) = delete;

  private:
    fs::path before_;
    fs::path folder_;
};

/// What the transcript would say if it were recorded now.
std::string replay(const std::string& transcript) {
    Workplace workplace;
    std::string now;
    std::ofstream file;
    bool in_file = false, skipping = false;
    for (const std::string& line : lines_of(transcript)) {
        if (line.starts_with("<<< ")) {
            fs::path name = line.substr(4);
            if (name.has_parent_path()) fs::create_directories(name.parent_path());
            file.open(name, std::ios::binary);
            in_file = true;
            skipping = false;
            now += line + '\n';
        } else if (in_file && line == ">>>") {
            file.close();
            in_file = false;
            now += line + '\n';
        } else if (in_file) {
            file << line << '\n';
            now += line + '\n';
        } else if (line.starts_with("$ ")) {
            std::vector<std::string> words = hearsay::test::split_words(line.substr(2));
            words.erase(words.begin());
            now += line + '\n' + shown(hearsay::test::run_cli(words));
            skipping = true;
        } else if (line.starts_with("#") || !skipping) {
            if (line.starts_with("#") && skipping) now += '\n';
            skipping = false;
            now += line + '\n';
        }
    }
    return now;
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

int main(int argc, char** argv) {
    bool update = argc > 1 && std::string(argv[1]) == "--update";
    int failed = 0;
    for (int at = update ? 2 : 1; at < argc; ++at) {
        fs::path path = fs::absolute(argv[at]);
        std::string expected = read(path);
        std::string now = replay(expected);
        if (now == expected) continue;
        if (update) {
            std::ofstream(path, std::ios::binary) << now;
            std::cout << "updated " << argv[at] << '\n';
            continue;
        }
        ++failed;
        std::cout << "FAILED " << argv[at] << '\n';
        print_difference(expected, now);
    }
    if (failed > 0) std::cout << failed << " transcripts differ; --update records what is printed now\n";
    return failed == 0 ? 0 : 1;
}
