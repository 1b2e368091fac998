#include "io/yaml/byte_check.hpp"

#include "base/unicode.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>

namespace hearsay {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr int most_problems = 100;

/// A problem of one line; `offset` counts bytes from the start of the line.
struct Problem {
    Slug slug{};
    std::size_t offset = 0;
    std::string message;
    std::string remedy;
};

/// The name of an encoding other than UTF-8 that the first bytes give away, or nothing. UTF-16 without a mark
/// shows by the zero byte that every ASCII character has there.
std::string_view foreign_encoding(std::string_view text) {
    using namespace std::string_view_literals;
    if (text.starts_with("\xFF\xFE\0\0"sv) || text.starts_with("\0\0\xFE\xFF"sv)) return "UTF-32";
    if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) return "UTF-16";
    if (text.size() >= 4 && (text[0] == '\0') != (text[1] == '\0') &&
        (text[2] == '\0') != (text[3] == '\0')) {
        return "UTF-16";
    }
    return {};
}

bool is_plain_ascii(char byte) {
    return (byte >= ' ' && byte <= '~') || byte == '\t';
}

/// What the byte most likely is: Windows-1252 is the usual reason for text that is not UTF-8. Latin-1 shares
/// its upper half, which holds the letters.
std::string likely_letter(unsigned char byte) {
    if (byte < 0xA0) return "; the text looks like Windows-1252";
    std::string letter{static_cast<char>(0xC0 | (byte >> 6)), static_cast<char>(0x80 | (byte & 0x3F))};
    return fmt::format("; in Windows-1252 or Latin-1 it would be '{}'", letter);
}

Problem not_utf8(std::size_t offset, unsigned char byte) {
    return {Slug::not_utf8, offset, fmt::format("byte 0x{:02X} is not UTF-8{}", byte, likely_letter(byte)),
            "save the file as UTF-8"};
}

Problem bad_character(std::size_t offset, std::uint32_t code_point) {
    if (code_point == 0xFEFF) {
        return {Slug::byte_order_mark, offset, "byte order mark inside the text",
                "remove this invisible character"};
    }
    if (code_point == '\r') {
        return {Slug::control_character, offset, "carriage return without line feed",
                "save the file with line feeds (LF or CRLF) at the ends of lines"};
    }
    return {Slug::control_character, offset,
            code_point == 0 ? "NUL character" : fmt::format("control character U+{:04X}", code_point),
            "remove this invisible character"};
}

std::optional<Problem> find_bad_character(std::string_view line) {
    for (std::size_t offset = 0; offset < line.size();) {
        if (is_plain_ascii(line[offset])) {
            ++offset;
            continue;
        }
        DecodedCharacter character = decode_utf8(line.substr(offset));
        if (character.length == 0) return not_utf8(offset, static_cast<unsigned char>(line[offset]));
        if (is_control(character.code_point)) return bad_character(offset, character.code_point);
        offset += character.length;
    }
    return std::nullopt;
}

bool is_conflict_marker(std::string_view line) {
    static constexpr std::array<std::string_view, 4> markers = {"<<<<<<<", "=======", ">>>>>>>", "|||||||"};
    for (std::string_view marker : markers) {
        if (line.starts_with(marker) && (line.size() == marker.size() || line[marker.size()] == ' '))
            return true;
    }
    return false;
}

std::optional<Problem> find_problem(std::string_view line) {
    if (is_conflict_marker(line)) {
        return Problem{Slug::conflict_marker, 0,
                       fmt::format("'{}' is left from an unresolved merge", line.substr(0, 7)),
                       "keep one of the two versions and remove the marker lines"};
    }
    // yaml-cpp would drop a line with an unknown directive without a word.
    if (line.starts_with('%')) {
        return Problem{Slug::yaml_feature, 0,
                       "directives (lines that start with '%') are not used in dossiers",
                       "remove the line; if it belongs to a text, indent it"};
    }
    return find_bad_character(line);
}

/// The column of the byte at `offset`, which may be the first one that is not UTF-8.
std::uint16_t column_of(std::string_view line, std::size_t offset) {
    std::size_t column = 1;
    for (std::size_t place = 0; place < offset; ++column) place += decode_utf8(line.substr(place)).length;
    return static_cast<std::uint16_t>(std::min<std::size_t>(column, UINT16_MAX));
}

}  // namespace

std::string_view without_byte_order_mark(std::string_view text) {
    if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
    return text;
}

bool check_bytes(std::string_view text, FileId file, Diagnostics& diagnostics) {
    if (std::string_view encoding = foreign_encoding(text); !encoding.empty()) {
        diagnostics.report(Slug::not_utf8, {1, 1, file}, fmt::format("the file is {}, not UTF-8", encoding),
                           "save the file as UTF-8");
        return false;
    }
    text = without_byte_order_mark(text);
    int problems = 0;
    for (std::uint32_t number = 1; !text.empty() && problems < most_problems; ++number) {
        std::size_t line_break = text.find('\n');
        std::string_view line = text.substr(0, line_break);
        text.remove_prefix(line_break == std::string_view::npos ? text.size() : line_break + 1);
        if (line_break != std::string_view::npos && line.ends_with('\r')) line.remove_suffix(1);
        if (std::optional<Problem> problem = find_problem(line)) {
            diagnostics.report(problem->slug, {number, column_of(line, problem->offset), file},
                               std::move(problem->message), std::move(problem->remedy));
            ++problems;
        }
    }
    return problems == 0;
}

}  // namespace hearsay
