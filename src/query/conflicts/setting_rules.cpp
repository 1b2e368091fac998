/// When, where, and whether it is done: what claims say about the setting of one fact.

#include "query/conflicts/comparable.hpp"

#include <algorithm>

namespace hearsay {

namespace {

bool dated(const Claim& claim) {
    return claim.date.stated();
}
bool placed(const Claim& claim) {
    return !claim.places.empty();
}

std::vector<PlaceId> sorted_places(const ClaimGroup& group, Member member) {
    std::span<const PlaceId> list = group.dossier.list(group[member].places);
    std::vector<PlaceId> places(list.begin(), list.end());
    std::ranges::sort(places);
    return places;
}

/// Whether nothing of the one lies in anything of the other.
bool apart(const Dossier& dossier, std::span<const PlaceId> some, std::span<const PlaceId> others) {
    return std::ranges::none_of(some, [&](PlaceId a) {
        return std::ranges::any_of(
            others, [&](PlaceId b) { return dossier.is_part_of(a, b) || dossier.is_part_of(b, a); });
    });
}

}  // namespace

/// A number's date says as of when it was so, which is no date of an event: two dated numbers are left to the
/// rules for numbers.
void find_date_conflicts(const ClaimGroup& group, PairCollector& pairs) {
    for (const auto& [footing, members] : by_footing(group, dated)) {
        std::vector<Member> plain, counted;
        for (Member member : members) {
            (group[member].quantity.stated() ? counted : plain).push_back(member);
        }
        if (plain.empty()) continue;
        pairs.add_beyond(date_ends(group, plain), date_starts(group, plain));
        pairs.add_beyond(date_ends(group, plain), date_starts(group, counted));
        pairs.add_beyond(date_ends(group, counted), date_starts(group, plain));
    }
}

void find_place_conflicts(const ClaimGroup& group, PairCollector& pairs) {
    for (const auto& [footing, members] : by_footing(group, placed)) {
        auto at = by_key(members, [&group](Member member) { return sorted_places(group, member); });
        for (auto here = at.begin(); here != at.end(); ++here) {
            for (auto there = std::next(here); there != at.end(); ++there) {
                if (apart(group.dossier, here->first, there->first))
                    pairs.add_all(here->second, there->second);
            }
        }
    }
}

/// Announced and done clash unless the announcement was certainly made before the report of the deed: then it
/// came true.
void find_tense_conflicts(const ClaimGroup& group, PairCollector& pairs) {
    std::map<Layer, std::vector<MemberEnd>> done, planned;
    for (const auto& [footing, members] : by_footing(group, [](const Claim&) { return true; })) {
        const auto [layer, is_plan] = footing;
        for (Member member : members) {
            const Date& said = said_date(group.dossier, group[member]);
            if (is_plan) {
                planned[layer].push_back({member, {end_of(said).value, 1}});
            } else {
                done[layer].push_back({member, {start_of(said).value, 0}});
            }
        }
    }
    for (auto& [layer, deeds] : done) pairs.add_beyond(std::move(deeds), std::move(planned[layer]));
}

}  // namespace hearsay
