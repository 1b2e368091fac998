#include "query/conflicts/dispute_pairs.hpp"

#include "base/natural_order.hpp"
#include "query/conflicts/rules.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace hearsay {

namespace {

/// What two claims must share before their units are compared across propositions.
using Ground = std::tuple<SourceId, RelationTypeId, bool, std::vector<ActorId>, std::vector<ActorId>,
                          std::vector<Origin>>;

template <class T>
std::vector<T> sorted(std::span<const T> list) {
    std::vector<T> items(list.begin(), list.end());
    std::ranges::sort(items);
    return items;
}

Ground ground_of(const Dossier& dossier, const Claim& claim) {
    return {claim.source,
            claim.relation,
            claim.planned,
            sorted(dossier.list(claim.subjects)),
            sorted(dossier.list(claim.objects)),
            sorted(dossier.list(claim.origins))};
}

/// Whether a unit has parts or is one: only then can it be mixed up.
std::vector<bool> units_with_parts(const Vocabulary& vocabulary) {
    std::vector<bool> concerned(vocabulary.units().size());
    for (UnitId a : vocabulary.units().ids()) {
        for (UnitId unit = a; unit; unit = vocabulary.units()[unit].kind_of) {
            UnitId whole = vocabulary.units()[unit].part_of;
            if (!whole) continue;
            concerned[a.value] = true;
            for (; whole; whole = vocabulary.units()[whole].kind_of) concerned[whole.value] = true;
        }
    }
    return concerned;
}

bool mixed_up(const Dossier& dossier, const Claim& a, const Claim& b) {
    if (a.proposition && a.proposition == b.proposition) return false;
    if (overlap(a.date, b.date) == Truth::no) return false;
    const Vocabulary& vocabulary = dossier.vocabulary();
    return unit_mixed_up(vocabulary, a.quantity, b.quantity) ||
           unit_mixed_up(vocabulary, b.quantity, a.quantity);
}

/// Whether all count in one unit or speak of one fact, so that nothing can be mixed up.
bool cannot_be_mixed_up(const Dossier& dossier, const std::vector<ClaimId>& members) {
    const Claim& first = dossier.claims()[members.front()];
    auto same_unit = [&](ClaimId id) { return dossier.claims()[id].quantity.unit == first.quantity.unit; };
    auto same_fact = [&](ClaimId id) { return dossier.claims()[id].proposition == first.proposition; };
    return std::ranges::all_of(members, same_unit) ||
           (first.proposition && std::ranges::all_of(members, same_fact));
}

}  // namespace

std::map<std::string_view, std::vector<CrossPair>> entered_pairs(const Dossier& dossier,
                                                                 std::span<const ClaimId> claims) {
    std::vector<bool> selected(dossier.claims().size());
    for (ClaimId id : claims) selected[id.value] = true;
    std::map<std::string_view, std::vector<CrossPair>> by_kind;
    for (ClaimId id : claims) {
        const Claim& claim = dossier.claims()[id];
        std::span<const ClaimId> disputes = dossier.list(claim.disputes);
        std::span<const TextId> kinds = dossier.list(claim.dispute_kinds);
        for (std::size_t at = 0; at < disputes.size(); ++at) {
            if (!selected[disputes[at].value]) continue;
            std::string_view kind =
                kinds[at] ? dossier.text(kinds[at])
                          : conflict_kind_texts[static_cast<std::size_t>(ConflictKind::disputed)];
            by_kind[kind].push_back({std::min(id, disputes[at]), std::max(id, disputes[at])});
        }
    }
    for (auto& [kind, pairs] : by_kind) {
        auto key = [](const CrossPair& pair) { return std::pair(pair.a, pair.b); };
        std::ranges::sort(pairs, {}, key);
        // Not std::ranges::unique, whose result clang 14 cannot read in this standard library.
        const auto same = [&](const CrossPair& a, const CrossPair& b) { return key(a) == key(b); };
        pairs.erase(std::unique(pairs.begin(), pairs.end(), same), pairs.end());
    }
    return by_kind;
}

std::vector<CrossPair> contested_pairs(const Dossier& dossier, std::span<const ClaimId> claims) {
    std::vector<bool> selected(dossier.claims().size());
    for (ClaimId id : claims) selected[id.value] = true;
    std::vector<CrossPair> pairs;
    for (ClaimId id : claims) {
        const Claim& claim = dossier.claims()[id];
        if (claim.proposition) continue;
        for (ClaimId target : dossier.list(claim.about)) {
            if (selected[target.value] && contests(dossier.vocabulary(), claim, dossier.claims()[target]))
                pairs.push_back({std::min(id, target), std::max(id, target)});
        }
    }
    return pairs;
}

MixedUpUnits mixed_up_units(const Dossier& dossier, std::span<const ClaimId> claims) {
    std::vector<bool> concerned = units_with_parts(dossier.vocabulary());
    std::map<Ground, std::vector<ClaimId>> grounds;
    for (ClaimId id : claims) {
        const Claim& claim = dossier.claims()[id];
        if (!claim.quantity.stated() || !claim.quantity.unit || !concerned[claim.quantity.unit.value])
            continue;
        if (asserts(dossier.vocabulary(), claim)) grounds[ground_of(dossier, claim)].push_back(id);
    }
    MixedUpUnits found;
    for (auto& [ground, members] : grounds) {
        if (cannot_be_mixed_up(dossier, members)) continue;
        std::ranges::sort(members, naturally_before, [&dossier](ClaimId id) { return dossier.key(id); });
        if (members.size() > compared_keys) {
            found.left_out[std::get<SourceId>(ground)] += members.size() - compared_keys;
            members.resize(compared_keys);
        }
        for (std::size_t a = 0; a < members.size(); ++a) {
            for (std::size_t b = a + 1; b < members.size(); ++b) {
                if (mixed_up(dossier, dossier.claims()[members[a]], dossier.claims()[members[b]]))
                    found.pairs.push_back({members[a], members[b]});
            }
        }
    }
    return found;
}

}  // namespace hearsay
