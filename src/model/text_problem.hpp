#pragma once

#include <fmt/format.h>

#include <cstddef>
#include <optional>
#include <string>
#include <utility>

namespace hearsay {

/// Why a short text of the user's (a date, a quantity) was refused: what is wrong, what to do about it, and
/// the 0-based byte it points at.
struct TextProblem {
    std::string message;
    std::string remedy;
    std::size_t offset = 0;
};

/// Notes why a text is refused, when anybody asked (`problem` may be null), and gives the parser its
/// "nothing".
template <class... Args>
std::nullopt_t refuse(TextProblem* problem, std::size_t offset, std::string remedy,
                      fmt::format_string<Args...> message, Args&&... args) {
    if (problem != nullptr) {
        *problem = {fmt::format(message, std::forward<Args>(args)...), std::move(remedy), offset};
    }
    return std::nullopt;
}

}  // namespace hearsay
