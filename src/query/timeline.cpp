#include "query/timeline.hpp"

#include "base/natural_order.hpp"
#include "query/polarity.hpp"

#include <algorithm>
#include <map>

namespace hearsay {

namespace {

/// What the claims of one entry have in common: fact and date, who did it and to whom. A claim
/// without proposition stands alone.
struct EntryKey {
    PropositionId proposition;
    ClaimId alone;
    TextId date;
    bool planned = false;
    bool denied = false;
    RelationTypeId relation;
    std::vector<ActorId> subjects, objects;

    friend auto operator<=>(const EntryKey&, const EntryKey&) = default;
};

std::vector<ActorId> sorted(std::span<const ActorId> actors) {
    std::vector<ActorId> list(actors.begin(), actors.end());
    std::ranges::sort(list);
    return list;
}

EntryKey key_of_entry(const Dossier& dossier, ClaimId id) {
    const Claim& claim = dossier.claims()[id];
    return {claim.proposition,
            claim.proposition ? ClaimId{} : id,
            claim.date_text,
            claim.planned,
            negates(claim),
            claim.relation,
            sorted(dossier.list(claim.subjects)),
            sorted(dossier.list(claim.objects))};
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
        TimelineEntry& entry = entries[key_of_entry(dossier, id)];
        entry.date = claim.date;
        entry.date_text = dossier.text(claim.date_text);
        entry.claims.push_back(id);
        for (PlaceId place : dossier.list(claim.places)) {
            if (std::ranges::find(entry.places, place) == entry.places.end()) entry.places.push_back(place);
        }
        widen(timeline, claim.date.earliest());
        widen(timeline, claim.date.latest());
    }
    auto by_id = [&dossier](ClaimId a, ClaimId b) {
        return naturally_before(dossier.key(a), dossier.key(b));
    };
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
