#include "model/quantity.hpp"

#include "base/number_text.hpp"

#include <fmt/format.h>

#include <array>
#include <charconv>

namespace hearsay {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

/// `value` to 15 significant digits, as many as a quantity is written with: 0.7 and a tenth are 0.77, but not
/// in binary.
double decimal(double value) {
    std::array<char, 32> digits;
    const char* end =
        std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::scientific, 14)
            .ptr;
    std::from_chars(digits.data(), end, value);
    return value;
}

bool below(const Quantity& a, const Quantity& b) {
    return a.high < b.low || (a.high == b.low && (a.high_open || b.low_open));
}

/// The shortest text of `value` that `parse_quantity` takes: three decimals get a zero, since "5.012" may be
/// five thousand and twelve.
std::string number_text(double value) {
    std::string text = shortest_number(value);
    const std::size_t point = text.find('.');
    const bool ambiguous =
        point != std::string::npos && text.size() - point == 4 && point <= 3 && text[0] != '0';
    return ambiguous ? text + '0' : text;
}

}  // namespace

Quantity reach(const Quantity& quantity) {
    if (!quantity.approximate || !quantity.stated()) return quantity;
    Quantity wide = quantity;
    wide.low = decimal(quantity.low - quantity.low / 10);
    if (quantity.high != infinity) wide.high = decimal(quantity.high + quantity.high / 10);
    wide.low_open = wide.high_open = wide.approximate = false;
    return wide;
}

bool disjoint(const Quantity& a, const Quantity& b) {
    if (!a.stated() || !b.stated()) return false;
    const Quantity reach_a = reach(a);
    const Quantity reach_b = reach(b);
    return below(reach_a, reach_b) || below(reach_b, reach_a);
}

std::string quantity_text(const Quantity& quantity) {
    if (!quantity.stated()) return {};
    const std::string_view about = quantity.approximate ? "~" : "";
    const std::string low = number_text(quantity.low);
    const std::string high = number_text(quantity.high);
    if (quantity.low == quantity.high) return fmt::format("{}{}", about, low);
    if (quantity.high == infinity) return fmt::format("{}{}{}", about, quantity.low_open ? ">" : ">=", low);
    if (quantity.low == 0 && quantity.low_open) {
        return fmt::format("{}{}{}", about, quantity.high_open ? "<" : "<=", high);
    }
    return fmt::format("{}{}{}..{}{}", about, quantity.low_open ? ">" : "", low,
                       quantity.high_open ? "<" : "", high);
}

}  // namespace hearsay
