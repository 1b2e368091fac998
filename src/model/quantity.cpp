#include "model/quantity.hpp"

#include "base/number_text.hpp"

#include <fmt/format.h>

namespace hearsay {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

/// The ends of an interval with the slack of an approximate one.
struct Reach {
    double low, high;
    bool low_open, high_open;
};

Reach reach_of(const Quantity& quantity) {
    if (!quantity.approximate) return {quantity.low, quantity.high, quantity.low_open, quantity.high_open};
    return {quantity.low - quantity.low / 10, quantity.high + quantity.high / 10, false, false};
}

bool below(const Reach& a, const Reach& b) {
    return a.high < b.low || (a.high == b.low && (a.high_open || b.low_open));
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
    const std::string low = shortest_number(quantity.low);
    const std::string high = shortest_number(quantity.high);
    if (quantity.low == quantity.high) return fmt::format("{}{}", about, low);
    if (quantity.high == infinity) return fmt::format("{}{}{}", about, quantity.low_open ? ">" : ">=", low);
    if (quantity.low == 0 && quantity.low_open) {
        return fmt::format("{}{}{}", about, quantity.high_open ? "<" : "<=", high);
    }
    return fmt::format("{}{}{}..{}{}", about, quantity.low_open ? ">" : "", low,
                       quantity.high_open ? "<" : "", high);
}

}  // namespace hearsay
