/// Numbers. Two are compared when they have one unit or the one unit is a kind of the other: 4,000 soldiers
/// and 6,000 persons can contradict each other, 600 dead and 4,700 casualties cannot, for the dead are part
/// of the casualties. A part that is put at no less than its whole is another matter: the units were mixed
/// up.

#include "query/conflicts/comparable.hpp"

namespace hearsay {

namespace {

using ByUnit = std::map<UnitId, std::vector<Member>>;

std::vector<MemberEnd> lows(const ClaimGroup& group, const std::vector<Member>& members) {
    std::vector<MemberEnd> ends;
    for (Member member : members) {
        Quantity wide = reach(group[member].quantity);
        ends.push_back({member, {wide.low, wide.low_open ? 2 : 1}});
    }
    return ends;
}

std::vector<MemberEnd> highs(const ClaimGroup& group, const std::vector<Member>& members) {
    std::vector<MemberEnd> ends;
    for (Member member : members) {
        Quantity wide = reach(group[member].quantity);
        ends.push_back({member, {wide.high, wide.high_open ? 0 : 1}});
    }
    return ends;
}

ByUnit by_unit(const ClaimGroup& group, const std::vector<Member>& members) {
    return by_key(members, [&group](Member member) { return group[member].quantity.unit; });
}

bool counts(const Claim& claim) {
    return claim.quantity.stated();
}
bool counts_units(const Claim& claim) {
    return counts(claim) && claim.quantity.unit;
}
bool counts_at_a_date(const Claim& claim) {
    return counts(claim) && claim.date.earliest().kind == DateBound::Kind::known &&
           claim.date.latest().kind == DateBound::Kind::known;
}

void compare_numbers(const ClaimGroup& group, const ByUnit& units, UnitId unit, PairCollector& pairs) {
    const std::vector<Member>& members = units.at(unit);
    pairs.add_beyond(highs(group, members), lows(group, members));
    if (!unit) return;
    const Table<UnitId, Unit>& table = group.dossier.vocabulary().units();
    for (UnitId wider = table[unit].kind_of; wider; wider = table[wider].kind_of) {
        auto others = units.find(wider);
        if (others == units.end()) continue;
        pairs.add_beyond(highs(group, members), lows(group, others->second));
        pairs.add_beyond(highs(group, others->second), lows(group, members));
    }
}

/// Lower bounds such that `whole` comes before `part` when the part is put at no less.
MemberEnd floor_of(const ClaimGroup& group, Member member, int step) {
    return {member, {reach(group[member].quantity).low, step}};
}

void compare_part_and_whole(const ClaimGroup& group, const std::vector<Member>& parts,
                            const std::vector<Member>& wholes, PairCollector& pairs) {
    std::vector<MemberEnd> lower, upper;
    for (Member member : wholes) lower.push_back(floor_of(group, member, 0));
    for (Member member : parts) upper.push_back(floor_of(group, member, 1));
    pairs.add_beyond(std::move(lower), std::move(upper));
}

bool is_part(const Vocabulary& vocabulary, UnitId part, UnitId whole) {
    return part != whole && vocabulary.is_counted_in(part, whole) && !vocabulary.is_kind_of(part, whole);
}

}  // namespace

void find_number_conflicts(const ClaimGroup& group, PairCollector& pairs) {
    for (const auto& [footing, members] : by_footing(group, counts)) {
        ByUnit units = by_unit(group, members);
        for (const auto& [unit, counted] : units) compare_numbers(group, units, unit, pairs);
    }
}

void find_unit_conflicts(const ClaimGroup& group, PairCollector& pairs) {
    const Vocabulary& vocabulary = group.dossier.vocabulary();
    for (const auto& [footing, members] : by_footing(group, counts_units)) {
        ByUnit units = by_unit(group, members);
        for (const auto& [part, parts] : units) {
            for (const auto& [whole, wholes] : units) {
                if (is_part(vocabulary, part, whole)) compare_part_and_whole(group, parts, wholes, pairs);
            }
        }
    }
}

/// The same number at another date: "15,000 work there today" was copied a month later, "today" and all.
void find_as_of_conflicts(const ClaimGroup& group, PairCollector& pairs) {
    auto number = [&group](Member member) {
        const Quantity& quantity = group[member].quantity;
        return std::tuple(quantity.unit, quantity.low, quantity.high, quantity.low_open, quantity.high_open,
                          quantity.approximate);
    };
    for (const auto& [footing, members] : by_footing(group, counts_at_a_date)) {
        for (const auto& [quantity, same] : by_key(members, number)) {
            pairs.add_beyond(date_ends(group, same), date_starts(group, same));
        }
    }
}

bool unit_mixed_up(const Vocabulary& vocabulary, const Quantity& part, const Quantity& whole) {
    return part.stated() && whole.stated() && part.unit && whole.unit &&
           is_part(vocabulary, part.unit, whole.unit) && reach(whole).low <= reach(part).low;
}

}  // namespace hearsay
