#pragma once

#include "base/diagnostics.hpp"

#include <cstddef>
#include <optional>
#include <string_view>

namespace hearsay {

/// Where yaml-cpp gave up, and what we know about the place.
struct SyntaxError {
    std::string_view text;                       ///< what was being read
    std::string_view complaint;                  ///< yaml-cpp's message
    std::size_t offset;                          ///< the byte of `text` it complains about
    std::optional<std::size_t> last_quote;       ///< where the last scalar in quotes starts
    std::optional<std::size_t> open_collection;  ///< where the innermost open collection starts
};

/// Reports `error` in our words, with what to do about it.
void report_syntax_error(const SyntaxError& error, FileId file, Diagnostics& diagnostics);

/// Reports the quoted scalar at `start` if nothing closes it, which yaml-cpp 0.7 takes without a word;
/// returns whether it did. An unclosed quote takes all that follows, so only the last quoted scalar can be
/// one.
bool report_unclosed_quote(std::string_view text, std::size_t start, FileId file, Diagnostics& diagnostics);

}  // namespace hearsay
