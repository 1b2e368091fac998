#include "cli/block_change.hpp"

#include "base/unicode.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace hearsay::cli {

namespace {

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    for (std::size_t first = 0; first < text.size();) {
        std::size_t last = std::min(text.find('\n', first), text.size());
        std::string_view line = text.substr(first, last - first);
        if (line.ends_with('\r')) line.remove_suffix(1);
        lines.push_back(line);
        first = last + 1;
    }
    return lines;
}

std::vector<std::string_view> words_of(std::string_view line) {
    std::vector<std::string_view> words;
    for (std::size_t first = 0; first < line.size();) {
        std::size_t last = std::min(line.find(' ', first), line.size());
        if (last > first) words.push_back(line.substr(first, last - first));
        first = last + 1;
    }
    return words;
}

/// What goes and comes between two lists, without what both start and end with.
struct Change {
    std::vector<std::string_view> gone;
    std::vector<std::string_view> come;
};

Change change_between(std::vector<std::string_view> before, std::vector<std::string_view> after) {
    auto same = std::ranges::mismatch(before, after);
    before.erase(before.begin(), same.in1);
    after.erase(after.begin(), same.in2);
    while (!before.empty() && !after.empty() && before.back() == after.back()) {
        before.pop_back();
        after.pop_back();
    }
    return {std::move(before), std::move(after)};
}

Change lines_between(std::string_view before, std::string_view after) {
    return change_between(lines_of(before), lines_of(after));
}

/// Some words in quotes; those of a long list that do not fit are left out.
std::string quoted(const std::vector<std::string_view>& words) {
    constexpr std::size_t longest = 60;
    std::string text;
    for (std::string_view word : words) {
        if (!text.empty() && text.size() + word.size() > longest) return fmt::format("'{} ...'", text);
        if (!text.empty()) text += ' ';
        text += clean_text(word);
    }
    return fmt::format("'{}'", text);
}

}  // namespace

std::string changed_lines(std::string_view before, std::string_view after) {
    Change change = lines_between(before, after);
    std::string text;
    for (std::string_view line : change.gone) text += fmt::format("-{}\n", line);
    for (std::string_view line : change.come) text += fmt::format("+{}\n", line);
    return text;
}

std::string shown_change(std::string_view before, std::string_view after) {
    Change lines = lines_between(before, after);
    if (lines.gone.empty() && lines.come.empty()) return {};
    std::string_view gone = lines.gone.empty() ? std::string_view{} : lines.gone.front();
    std::string_view come = lines.come.empty() ? std::string_view{} : lines.come.front();
    Change words = change_between(words_of(gone), words_of(come));
    if (words.gone.empty() && words.come.empty()) return "blanks changed";
    if (words.gone.empty()) return quoted(words.come) + " is new";
    if (words.come.empty()) return quoted(words.gone) + " is gone";
    return fmt::format("{} is now {}", quoted(words.gone), quoted(words.come));
}

}  // namespace hearsay::cli
