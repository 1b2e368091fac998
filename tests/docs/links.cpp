#include "docs/links.hpp"

#include "support/golden.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <regex>

namespace fs = std::filesystem;

namespace hearsay::test {

namespace {

/// The lines of a page that are not code.
std::vector<std::string> prose_of(const std::string& text) {
    std::vector<std::string> prose;
    bool in_code = false;
    for (const std::string& line : lines_of(text)) {
        bool fence = line.starts_with("```");
        if (!fence && !in_code) prose.push_back(line);
        in_code = in_code != fence;
    }
    return prose;
}

/// What GitHub makes of a heading: small letters, blanks as hyphens, no punctuation.
std::string anchor_of(const std::string& heading) {
    std::string anchor;
    for (char c : heading) {
        bool big = c >= 'A' && c <= 'Z';
        bool kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
        if (big) anchor += static_cast<char>(c - 'A' + 'a');
        if (kept) anchor += c;
        if (c == ' ') anchor += '-';
    }
    return anchor;
}

bool has_anchor(const std::string& text, const std::string& anchor) {
    return std::ranges::any_of(prose_of(text), [&anchor](const std::string& line) {
        std::size_t marks = line.find_first_not_of('#');
        return line.starts_with('#') && marks < line.size() && anchor_of(line.substr(marks + 1)) == anchor;
    });
}

}  // namespace

std::vector<std::string> dead_links(const fs::path& path, const std::string& text) {
    static const std::regex link(R"(\]\(([^()#:\s]*)(?:#([^()\s]*))?\))");
    std::vector<std::string> dead;
    for (const std::string& line : prose_of(text)) {
        for (std::sregex_iterator at(line.begin(), line.end(), link), end; at != end; ++at) {
            std::string name = (*at)[1], anchor = (*at)[2];
            fs::path target = name.empty() ? path : path.parent_path() / name;
            if (!fs::exists(target)) {
                dead.push_back(fmt::format("no file is behind the link to {}", name));
            } else if (!anchor.empty() && !has_anchor(name.empty() ? text : read_text(target), anchor)) {
                dead.push_back(fmt::format("no heading is behind the link to {}#{}", name, anchor));
            }
        }
    }
    return dead;
}

}  // namespace hearsay::test
