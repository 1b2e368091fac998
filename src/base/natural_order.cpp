#include "base/natural_order.hpp"

#include "base/ascii.hpp"

#include <algorithm>
#include <cstddef>

namespace hearsay {
namespace {

/// Takes the run of digits off the front of `text`, and gives it back without leading zeros.
std::string_view take_number(std::string_view& text) {
    std::size_t end = 0;
    while (end < text.size() && is_digit(text[end])) ++end;
    std::string_view number = text.substr(0, end);
    text.remove_prefix(end);
    number.remove_prefix(std::min(number.find_first_not_of('0'), number.size()));
    return number;
}

/// Below, at or above zero as `a` comes before, with or after `b`; leading zeros do not count.
int compare(std::string_view a, std::string_view b) {
    while (!a.empty() && !b.empty()) {
        if (is_digit(a.front()) && is_digit(b.front())) {
            const std::string_view first = take_number(a);
            const std::string_view second = take_number(b);
            if (first.size() != second.size()) return first.size() < second.size() ? -1 : 1;
            if (const int order = first.compare(second); order != 0) return order;
            continue;
        }
        if (a.front() != b.front()) return a.substr(0, 1).compare(b.substr(0, 1));
        a.remove_prefix(1);
        b.remove_prefix(1);
    }
    return static_cast<int>(b.empty()) - static_cast<int>(a.empty());
}

}  // namespace

bool naturally_before(std::string_view a, std::string_view b) {
    const int order = compare(a, b);
    return order != 0 ? order < 0 : a < b;
}

}  // namespace hearsay
