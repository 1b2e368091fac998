#include "analysis/paths/time_bounds.hpp"

namespace hearsay {

namespace {

Moment moment_or(const DateBound& bound, Moment otherwise) {
    if (bound.kind != DateBound::Kind::known) return otherwise;
    return static_cast<Moment>(bound.day.time_since_epoch().count());
}

}  // namespace

TimeBounds time_bounds(const Date& date) {
    TimeBounds bounds;
    if (!date.stated()) return bounds;
    bounds.start_low = moment_or(date.earliest(), earliest_moment);
    bounds.end_high = moment_or(date.latest(), latest_moment);
    bounds.start_high = bounds.end_high;
    bounds.end_low = bounds.start_low;
    if (date.shape() != Date::Shape::interval) return bounds;

    // An interval that has no start began before everything, one without end ends after everything. Where an
    // end exists but nobody knows it, the other end is its only limit.
    DateBound start = date.latest_start();
    DateBound end = date.earliest_end();
    bounds.start_high =
        start.kind == DateBound::Kind::open ? earliest_moment : moment_or(start, bounds.end_high);
    bounds.end_low = end.kind == DateBound::Kind::open ? latest_moment : moment_or(end, bounds.start_low);
    return bounds;
}

}  // namespace hearsay
