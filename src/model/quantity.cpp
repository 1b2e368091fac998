#include "model/quantity.hpp"

#include "base/number_text.hpp"

#include <fmt/format.h>

#include <cmath>

namespace hearsay {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

/// The ends of a quantity with the slack of an approximate one.
struct Reach {
    double low, high;
    bool low_open, high_open;
    bool rounded;  ///< the ends are computed, and so may miss the decimal number they stand for by a hair
};

Reach reach_of(const Quantity& quantity) {
    if (!quantity.approximate)
        return {quantity.low, quantity.high, quantity.low_open, quantity.high_open, false};
    return {quantity.low - quantity.low / 10, quantity.high + quantity.high / 10, false, false, true};
}

/// Whether the two ends are one number: 0.7 and a tenth are 0.77, but not in binary.
bool meet(const Reach& a, const Reach& b) {
    if (a.high == b.low) return true;
    return (a.rounded || b.rounded) && std::abs(a.high - b.low) <= 1e-12 * b.low;
}

bool below(const Reach& a, const Reach& b) {
    return meet(a, b) ? a.high_open || b.low_open : a.high < b.low;
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

bool disjoint(const Quantity& a, const Quantity& b) {
    if (!a.stated() || !b.stated()) return false;
    const Reach reach_a = reach_of(a);
    const Reach reach_b = reach_of(b);
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
