// An own writer and not nlohmann-json's: its header costs every file that includes it two seconds to compile,
// and its dump() throws at bytes that are not UTF-8 and leaves invisible characters as they are. Writing JSON
// is the easy half of JSON; the tests read everything back with nlohmann-json.
#include "render/table/json_text.hpp"

#include "base/number_text.hpp"
#include "base/unicode.hpp"

#include <fmt/format.h>

#include <cmath>

namespace hearsay {

namespace {

/// What JavaScript takes for the end of a line, even inside a string in older engines.
bool ends_line(std::uint32_t code_point) {
    return code_point == 0x2028 || code_point == 0x2029;
}

/// The escape of any code point; two of them, a surrogate pair, beyond the first 65,536.
std::string numeric_escape(std::uint32_t code_point) {
    if (code_point < 0x10000) return fmt::format("\\u{:04x}", code_point);
    std::uint32_t offset = code_point - 0x10000;
    return fmt::format("\\u{:04x}\\u{:04x}", 0xD800 + (offset >> 10), 0xDC00 + (offset & 0x3FF));
}

bool opens_markup(std::string_view text) {
    return text.starts_with("</") || text.starts_with("<!");
}

/// Appends the character that `text` starts with, and returns how many bytes it took.
std::size_t append_character(std::string& json, std::string_view text) {
    DecodedCharacter next = decode_utf8(text);
    if (next.length == 0) {
        json += "\uFFFD";
        return 1;
    }
    std::uint32_t c = next.code_point;
    if (c == '"' || c == '\\') {
        json += '\\';
        json += static_cast<char>(c);
    } else if (c == '\n') {
        json += "\\n";
    } else if (c == '\t') {
        json += "\\t";
    } else if (is_control(c) || is_deceptive(c) || ends_line(c) || opens_markup(text)) {
        json += numeric_escape(c);
    } else {
        json += text.substr(0, next.length);
    }
    return next.length;
}

struct JsonValueOf {
    std::string operator()(std::monostate) const { return "null"; }
    std::string operator()(bool value) const { return value ? "true" : "false"; }
    std::string operator()(std::int64_t value) const { return fmt::format("{}", value); }
    std::string operator()(double value) const {
        return std::isfinite(value) ? shortest_number(value) : "null";
    }
    std::string operator()(const std::string& value) const { return json_string(value); }
    std::string operator()(const Value::List& list) const {
        std::string json = "[";
        for (const std::string& item : list) {
            if (json.size() > 1) json += ", ";
            json += json_string(item);
        }
        return json + "]";
    }
    std::string operator()(const Value::Lists& lists) const {
        std::string json = "[";
        for (const Value::List& list : lists) {
            if (json.size() > 1) json += ", ";
            json += (*this)(list);
        }
        return json + "]";
    }
};

}  // namespace

std::string json_string(std::string_view text) {
    std::string json = "\"";
    json.reserve(text.size() + 2);
    while (!text.empty()) text.remove_prefix(append_character(json, text));
    json += '"';
    return json;
}

std::string json_value(const Value& value) {
    return std::visit(JsonValueOf{}, value.content);
}

}  // namespace hearsay
