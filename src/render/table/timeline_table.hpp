#pragma once

#include "query/timeline.hpp"
#include "render/table/result_table.hpp"

namespace hearsay {

/// One row per entry. Keys of a row: date, earliest, latest (days; null where open or unknown), starts, ends
/// (known, open or unknown), uncertain, approximate, planned, claims, proposition, subject, relation, object,
/// place, and for people a drawn range: "-" the days it may touch, "=" those over which it lasts for certain,
/// "o" a point, "<" and ">" an open end, "?" an unknown one.
ResultTable timeline_table(const Dossier& dossier, const Timeline& timeline);

}  // namespace hearsay
