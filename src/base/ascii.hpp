#pragma once

#include <string>
#include <string_view>

namespace hearsay {

/// Letters and digits of ASCII, whatever the locale: those of ids, dates, numbers and file formats. What
/// people call things is for `base/unicode.hpp`.
constexpr bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
constexpr bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
constexpr char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}
inline std::string lower_case(std::string_view text) {
    std::string lowered(text);
    for (char& c : lowered) c = lower(c);
    return lowered;
}

}  // namespace hearsay
