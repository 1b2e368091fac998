/// When, where, and whether it is done: what claims say about the setting of one fact.

#include "query/conflicts/comparable.hpp"

#include <algorithm>
#include <tuple>

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
    places.erase(std::unique(places.begin(), places.end()), places.end());
    return places;
}

/// Whether nothing of the one lies in anything of the other.
bool apart(const Dossier& dossier, std::span<const PlaceId> some, std::span<const PlaceId> others) {
    return std::ranges::none_of(some, [&](PlaceId a) {
        return std::ranges::any_of(
            others, [&](PlaceId b) { return dossier.is_part_of(a, b) || dossier.is_part_of(b, a); });
    });
}

/// Claims that name the same places.
struct SamePlaces {
    std::vector<PlaceId> places;
    std::vector<Member> members;
};

/// `members` by the places they name, those of single places first, each by their first claim: what a limit
/// cuts off must not depend on the order of places in the files.
std::vector<SamePlaces> by_places(const ClaimGroup& group, const std::vector<Member>& members) {
    std::vector<SamePlaces> found;
    for (auto& [places, same] :
         by_key(members, [&group](Member member) { return sorted_places(group, member); }))
        found.push_back({places, same});
    std::ranges::sort(found, [](const SamePlaces& a, const SamePlaces& b) {
        return std::tuple(a.places.size() > 1, a.members.front()) <
               std::tuple(b.places.size() > 1, b.members.front());
    });
    return found;
}

/// Two single places are apart when their spans are, which is a matter of sorting.
void compare_single_places(const ClaimGroup& group, std::span<const SamePlaces> singles,
                           PairCollector& pairs) {
    std::vector<MemberEnd> starts, ends;
    for (const SamePlaces& same : singles) {
        const PlaceSpan& span = group.place_spans[same.places.front().value];
        for (Member member : same.members) {
            starts.push_back({member, {static_cast<double>(span.first), 0}});
            ends.push_back({member, {static_cast<double>(span.last), 0}});
        }
    }
    pairs.add_beyond(std::move(ends), std::move(starts));
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
        std::vector<SamePlaces> all = by_places(group, members);
        auto is_single = [](const SamePlaces& same) { return same.places.size() == 1; };
        auto several = static_cast<std::size_t>(std::ranges::find_if_not(all, is_single) - all.begin());
        compare_single_places(group, std::span(all).first(several), pairs);
        for (std::size_t here = several; here < all.size(); ++here) {
            if (here - several >= compared_keys) {
                pairs.leave_out(all[here].members.size());
                continue;
            }
            for (std::size_t there = 0; there < here; ++there) {
                if (apart(group.dossier, all[here].places, all[there].places))
                    pairs.add_all(all[there].members, all[here].members);
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
