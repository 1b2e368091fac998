#include "query/timeline.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace hearsay {

namespace {

/// Claims that stand in one entry: of one proposition and date. A claim without proposition stands alone.
using EntryKey = std::tuple<PropositionId, ClaimId, TextId, bool>;

EntryKey key_of_entry(const Claim& claim, ClaimId id) {
    return {claim.proposition, claim.proposition ? ClaimId{} : id, claim.date_text, claim.planned};
}

void widen(Timeline& timeline, const DateBound& bound) {
    if (bound.kind != DateBound::Kind::known) return;
    timeline.first = std::min(timeline.first.value_or(bound.day), bound.day);
    timeline.last = std::max(timeline.last.value_or(bound.day), bound.day);
}

/// The column of `day`, kept on the scale.
std::size_t column_of(const Timeline& timeline, Day day, std::size_t width) {
    auto span = (*timeline.last - *timeline.first).count() + 1;
    auto offset = std::clamp<std::int64_t>((day - *timeline.first).count(), 0, span - 1);
    return static_cast<std::size_t>(offset * static_cast<std::int64_t>(width) / span);
}

std::size_t column_of(const Timeline& timeline, const DateBound& bound, std::size_t width,
                      std::size_t otherwise) {
    return bound.kind == DateBound::Kind::known ? column_of(timeline, bound.day, width) : otherwise;
}

}  // namespace

Timeline timeline_of(const Dossier& dossier, std::span<const ClaimId> claims) {
    Timeline timeline;
    std::map<EntryKey, TimelineEntry> entries;
    for (ClaimId id : claims) {
        const Claim& claim = dossier.claims()[id];
        if (!claim.date.stated()) {
            ++timeline.undated;
            continue;
        }
        TimelineEntry& entry = entries[key_of_entry(claim, id)];
        entry.date = claim.date;
        entry.date_text = dossier.text(claim.date_text);
        entry.claims.push_back(id);
        widen(timeline, claim.date.earliest());
        widen(timeline, claim.date.latest());
    }
    auto by_id = [&dossier](ClaimId a, ClaimId b) { return dossier.key(a) < dossier.key(b); };
    for (auto& [key, entry] : entries) {
        std::ranges::sort(entry.claims, by_id);
        timeline.entries.push_back(std::move(entry));
    }
    std::ranges::sort(timeline.entries, [&](const TimelineEntry& a, const TimelineEntry& b) {
        if (sorts_before(a.date, b.date)) return true;
        return !sorts_before(b.date, a.date) && by_id(a.claims.front(), b.claims.front());
    });
    return timeline;
}

DrawnRange drawn_range(const Timeline& timeline, const Date& date, std::size_t width) {
    DrawnRange range;
    if (!timeline.first || width == 0) return range;
    range.start = date.earliest().kind;
    range.stop = date.latest().kind;
    range.begin = column_of(timeline, date.earliest(), width, 0);
    range.end = column_of(timeline, date.latest(), width, width - 1) + 1;
    if (date.shape() != Date::Shape::interval) return range;
    range.certain_begin = column_of(timeline, date.latest_start(), width, 0);
    range.certain_end = column_of(timeline, date.earliest_end(), width, width - 1) + 1;
    if (date.latest_start().kind == DateBound::Kind::unknown ||
        date.earliest_end().kind == DateBound::Kind::unknown || range.certain_begin >= range.certain_end) {
        range.certain_begin = range.certain_end = 0;
    }
    return range;
}

}  // namespace hearsay
