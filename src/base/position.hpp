#pragma once

#include "base/id.hpp"

#include <compare>
#include <cstdint>

namespace hearsay {

using FileId = Id<struct FileTag, std::uint16_t>;

/// A place in a file that was read: line and column count from 1, columns in characters (code points).
/// Line 0 means the file as a whole; no file means the command line or the library's caller.
struct Position {
    std::uint32_t line = 0;
    std::uint16_t column = 0;
    FileId file;

    friend auto operator<=>(const Position&, const Position&) = default;
};

}  // namespace hearsay
