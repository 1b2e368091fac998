#pragma once

#include "base/position.hpp"

#include <cstddef>
#include <string_view>

namespace hearsay {

/// The place of the byte at `offset` in `text`; past the end counts as the end. O(offset).
Position position_at(std::string_view text, std::size_t offset, FileId file);

/// The line that holds the byte at `offset`, without its line break.
std::string_view line_at(std::string_view text, std::size_t offset);

/// Turns places as yaml-cpp states them into positions: it counts columns in bytes, we count characters. Fast
/// for places that are asked in the order of the file, also within one very long line.
class PositionCursor {
  public:
    PositionCursor(std::string_view text, FileId file) : text_(text), file_(file) {}

    /// The place of the byte at `offset`, which stands in line `line` (from 0), `column` bytes after its
    /// start.
    Position at(std::size_t line, std::size_t column, std::size_t offset);

  private:
    std::string_view text_;
    FileId file_;
    std::size_t line_ = 0;
    std::size_t offset_ = 0;
    std::size_t characters_ = 0;  // in line `line_` before `offset_`
};

}  // namespace hearsay
