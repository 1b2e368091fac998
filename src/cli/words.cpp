#include "cli/words.hpp"

#include <utility>

namespace hearsay::cli {

std::optional<std::vector<std::string>> words_of_line(std::string_view line) {
    std::vector<std::string> words;
    std::optional<std::string> word;
    char quote = 0;
    for (std::size_t at = 0; at < line.size(); ++at) {
        char c = line[at];
        bool blank = c == ' ' || c == '\t';
        if (quote == 0 && blank) {
            if (word) words.push_back(*std::exchange(word, std::nullopt));
            continue;
        }
        if (!word) word.emplace();
        if (quote != 0 && c == quote) {
            quote = 0;
        } else if (quote == 0 && (c == '"' || c == '\'')) {
            quote = c;
        } else if (c == '\\' && quote != '\'' && at + 1 < line.size()) {
            *word += line[++at];
        } else {
            *word += c;
        }
    }
    if (quote != 0) return std::nullopt;
    if (word) words.push_back(*word);
    return words;
}

}  // namespace hearsay::cli
