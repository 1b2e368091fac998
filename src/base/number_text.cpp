#include "base/number_text.hpp"

#include "base/check.hpp"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <cmath>
#include <system_error>

namespace hearsay {

namespace {

/// The longest double without exponent has 309 digits before the point; the shortest text of one in that form
/// never has more than that, a sign and a point.
constexpr std::size_t longest_whole_part = 312;

}  // namespace

std::string shortest_number(double value) {
    if (std::isnan(value)) return "nan";
    if (std::isinf(value)) return value < 0 ? "-inf" : "inf";
    if (value == 0) return "0";
    double size = std::abs(value);
    auto form = size >= 1e-5 && size < 1e15 ? std::chars_format::fixed : std::chars_format::scientific;
    std::array<char, 64> text;
    auto [end, error] = std::to_chars(text.data(), text.data() + text.size(), value, form);
    HEARSAY_CHECK(error == std::errc());
    return {text.data(), end};
}

std::string fixed_number(double value, int decimals) {
    HEARSAY_CHECK(decimals >= 0 && decimals <= 1000);
    if (!std::isfinite(value)) return shortest_number(value);
    std::string text(longest_whole_part + static_cast<std::size_t>(decimals), '\0');
    auto [end, error] =
        std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed, decimals);
    HEARSAY_CHECK(error == std::errc());
    text.resize(static_cast<std::size_t>(end - text.data()));
    bool rounds_to_zero = text.find_first_not_of("-0.") == std::string::npos;
    if (rounds_to_zero && text.front() == '-') text.erase(0, 1);
    return text;
}

std::string counted(std::size_t count, std::string_view one, std::string_view several) {
    if (count == 1 || several.empty()) return fmt::format("{} {}{}", count, one, count == 1 ? "" : "s");
    return fmt::format("{} {}", count, several);
}

std::optional<std::int64_t> parse_whole_number(std::string_view text) {
    std::int64_t number = 0;
    const char* end = text.data() + text.size();
    auto [stop, error] = std::from_chars(text.data(), end, number);
    if (error != std::errc() || stop != end) return std::nullopt;
    return number;
}

}  // namespace hearsay
