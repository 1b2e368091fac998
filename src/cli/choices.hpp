#pragma once

#include "base/failure.hpp"
#include "cli/context.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <cstdint>
#include <string_view>
#include <vector>

namespace hearsay::cli {

/// A word on the command line and what it stands for.
template <class T>
struct Choice {
    std::string_view word;
    T value;
};

/// What the word given to `option` stands for; the first choice when the option was not given. Throws
/// `Failure` for any other word.
template <class T, std::size_t n>
T choose(const Context& context, std::string_view option, const Choice<T> (&choices)[n]) {
    std::string_view word = context.arguments().value(option);
    if (word.empty()) return choices[0].value;
    std::vector<std::string_view> words;
    for (const Choice<T>& choice : choices) {
        if (choice.word == word) return choice.value;
        words.push_back(choice.word);
    }
    throw Failure(fmt::format("--{} cannot be '{}'; it is one of {}", option, word, fmt::join(words, ", ")),
                  ExitCode::usage);
}

/// The whole number given to `option`; `otherwise` when it was not given. Throws `Failure` outside the
/// limits.
std::int64_t whole_number(const Context& context, std::string_view option, std::int64_t otherwise,
                          std::int64_t least, std::int64_t most);

/// The decimal number given to `option`, "0.5"; `otherwise` when it was not given. Throws `Failure` for one
/// that is not above 0, or above `most`.
double decimal_number(const Context& context, std::string_view option, double otherwise, double most);

}  // namespace hearsay::cli
