#pragma once

#include "model/dossier.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace hearsay {

/// One entry of a timeline: the claims of one proposition that say of one date that the same actors did the
/// same.
struct TimelineEntry {
    Date date;
    std::string_view date_text;
    std::vector<ClaimId> claims;  ///< by id as written
    std::vector<PlaceId> places;  ///< all that some of the claims name
};

/// What happened when, as far as claims say. What is uncertain stays a range.
struct Timeline {
    std::vector<TimelineEntry> entries;  ///< by date, then by the id of the first claim
    std::size_t undated = 0;             ///< claims without a date, which have no place here
    std::optional<Day> first, last;      ///< the earliest and latest day that some entry states
};

/// The dated ones of `claims` in time. O(claims x log claims).
Timeline timeline_of(const Dossier& dossier, std::span<const ClaimId> claims);

/// Where an entry lies on a scale of `width` columns from `first` to `last` of its timeline. Columns count
/// from 0; the ends are those that the date may touch, cut to the scale.
struct DrawnRange {
    std::size_t begin = 0, end = 0;  ///< may touch the columns from `begin` to before `end`
    std::size_t certain_begin = 0,
                certain_end = 0;  ///< lasts over these for certain; empty unless it is an interval
    DateBound::Kind start = DateBound::Kind::known;  ///< open and unknown ends run to the edge of the scale
    DateBound::Kind stop = DateBound::Kind::known;
};

DrawnRange drawn_range(const Timeline& timeline, const Date& date, std::size_t width);

}  // namespace hearsay
