#include "io/yaml/text_position.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>

namespace hearsay {

namespace {

constexpr std::size_t last_column = std::numeric_limits<std::uint16_t>::max();
constexpr std::size_t longest_character = 4;  // bytes

std::size_t count_characters(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char byte) { return (byte & 0xC0) != 0x80; }));
}

std::size_t line_start(std::string_view text, std::size_t offset) {
    std::size_t line_break = offset == 0 ? std::string_view::npos : text.rfind('\n', offset - 1);
    return line_break == std::string_view::npos ? 0 : line_break + 1;
}

Position make_position(std::size_t line, std::size_t characters, FileId file) {
    return {static_cast<std::uint32_t>(line + 1),
            static_cast<std::uint16_t>(std::min(characters + 1, last_column)), file};
}

}  // namespace

Position position_at(std::string_view text, std::size_t offset, FileId file) {
    offset = std::min(offset, text.size());
    std::size_t start = line_start(text, offset);
    auto lines = static_cast<std::size_t>(
        std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(start), '\n'));
    return make_position(lines, count_characters(text.substr(start, offset - start)), file);
}

std::string_view line_at(std::string_view text, std::size_t offset) {
    offset = std::min(offset, text.size());
    std::size_t start = line_start(text, offset);
    std::string_view line = text.substr(start, text.find('\n', offset) - start);
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

Position PositionCursor::at(std::size_t line, std::size_t column, std::size_t offset) {
    // The line feed that every text is fed with may stand after the end of the text.
    if (offset > text_.size()) return position_at(text_, text_.size(), file_);
    column = std::min(column, offset);
    // Columns this large are cut off anyway; not counting them keeps hostile lines cheap.
    if (column >= longest_character * last_column) return make_position(line, last_column, file_);
    if (line != line_ || offset < offset_) {
        line_ = line;
        offset_ = offset - column;
        characters_ = 0;
    }
    characters_ += count_characters(text_.substr(offset_, offset - offset_));
    offset_ = offset;
    return make_position(line, characters_, file_);
}

}  // namespace hearsay
