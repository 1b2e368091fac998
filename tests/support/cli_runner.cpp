#include "support/cli_runner.hpp"

#include "base/file_system.hpp"
#include "cli/main.hpp"

#include <sstream>

namespace hearsay::test {

namespace {

/// A machine with one font, for the scripts of Europe and Korea: the same everywhere.
std::string font_of_tests(const std::string& code_points) {
    bool all = true;
    std::istringstream words(code_points);
    for (std::uint32_t one = 0; words >> std::hex >> one;)
        all = all && (one < 0x530 || (one >= 0xAC00 && one < 0xD800));
    return all ? "Test Sans" : "";
}

}  // namespace

Outcome run_cli(const std::vector<std::string>& words, const std::string& standard_input) {
    Disk disk;
    std::istringstream in(standard_input);
    std::ostringstream out, err;
    auto no_variable = [](const std::string&) { return std::optional<std::string>(); };
    cli::Env env{disk, in, out, err, no_variable};
    env.font_with = font_of_tests;
    int code = cli::main(words, env);
    return {out.str(), err.str(), code};
}

std::vector<std::string> split_words(const std::string& line) {
    std::vector<std::string> words;
    std::string word;
    bool in_word = false;
    char quote = 0;
    for (std::size_t at = 0; at < line.size(); ++at) {
        char c = line[at];
        if (c == '\\' && quote != '\'' && at + 1 < line.size()) {
            word += line[++at];
            in_word = true;
        } else if (quote != 0 && c == quote) {
            quote = 0;
        } else if (quote == 0 && (c == '"' || c == '\'')) {
            quote = c;
            in_word = true;
        } else if (quote == 0 && c == ' ') {
            if (in_word) words.push_back(word);
            word.clear();
            in_word = false;
        } else {
            word += c;
            in_word = true;
        }
    }
    if (in_word) words.push_back(word);
    return words;
}

}  // namespace hearsay::test
