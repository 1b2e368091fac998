#pragma once

#include "model/date.hpp"

#include <cstdint>
#include <limits>

namespace hearsay {

/// A day as a number, so that "no limit" can be compared like a day.
using Moment = std::int32_t;

inline constexpr Moment earliest_moment = std::numeric_limits<Moment>::min();
inline constexpr Moment latest_moment = std::numeric_limits<Moment>::max();

/// What is known about when something began and ended. The bounds order events as `before` does, but one
/// number can stand for all events of a path so far:
///  - b lies before a for certain when `b.end_high < a.start_low`;
///  - b lies before a in no case when `b.end_low >= a.start_high`.
struct TimeBounds {
    Moment start_low = earliest_moment;
    Moment start_high = latest_moment;
    Moment end_low = earliest_moment;
    Moment end_high = latest_moment;
};

/// The bounds of `date`; of a date that is not stated, none at all.
TimeBounds time_bounds(const Date& date);

}  // namespace hearsay
