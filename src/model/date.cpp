#include "model/date.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>
#include <type_traits>

namespace hearsay {
namespace {

DateBound bound(DateBound::Kind kind, std::int32_t day) {
    if (kind != DateBound::Kind::known) return {kind, Day{}};
    return {kind, Day{std::chrono::days{day}}};
}

}  // namespace

static_assert(std::is_trivially_copyable_v<Date> && sizeof(Date) <= 24);

Date Date::of(Day day) {
    const std::int32_t number = number_of(day);
    Date date;
    date.first_ = date.last_first_ = date.first_last_ = date.last_ = number;
    date.start_kind_ = date.end_kind_ = DateBound::Kind::known;
    date.shape_ = Shape::single;
    return date;
}

DateBound Date::earliest() const {
    return bound(start_kind_, first_);
}

DateBound Date::latest() const {
    return bound(end_kind_, last_);
}

DateBound Date::latest_start() const {
    return shape_ == Shape::interval ? bound(start_kind_, last_first_) : latest();
}

DateBound Date::earliest_end() const {
    return shape_ == Shape::interval ? bound(end_kind_, first_last_) : earliest();
}

Truth before(const Date& a, const Date& b) {
    if (!a.stated() || !b.stated()) return Truth::unknown;
    if (a.last_ < b.first_) return Truth::yes;
    return a.first_last_ >= b.last_first_ ? Truth::no : Truth::unknown;
}

Truth overlap(const Date& a, const Date& b) {
    return negation(std::max(before(a, b), before(b, a)));
}

Truth by_day(const Date& date, Day day) {
    if (!date.stated()) return Truth::unknown;
    const std::int32_t limit = Date::number_of(day);
    if (date.last_ <= limit) return Truth::yes;
    return date.first_last_ > limit ? Truth::no : Truth::unknown;
}

Truth since_day(const Date& date, Day day) {
    return negation(by_day(date, day - std::chrono::days{1}));
}

bool sorts_before(const Date& a, const Date& b) {
    const auto key = [](const Date& date) {
        return std::tuple(!date.stated(), date.first_, date.last_, date.last_first_, date.first_last_,
                          date.shape_, date.start_kind_, date.end_kind_, date.uncertain_, date.approximate_);
    };
    return key(a) < key(b);
}

std::string day_text(Day day) {
    const std::chrono::year_month_day date{day};
    const int year = static_cast<int>(date.year());
    return fmt::format("{}{:04}-{:02}-{:02}", year < 0 ? "-" : "", year < 0 ? -year : year,
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

}  // namespace hearsay
