/// How sure, and whether at all: what claims commit themselves to.

#include "query/conflicts/comparable.hpp"
#include "query/trace.hpp"

#include <algorithm>

namespace hearsay {

namespace {

/// What a claim is certain about: its relation and the goods or people it names.
struct Matter {
    RelationTypeId relation;
    std::vector<UnitId> units;

    friend auto operator<=>(const Matter&, const Matter&) = default;
};

Matter matter_of(const ClaimGroup& group, Member member) {
    const Claim& claim = group[member];
    std::span<const UnitId> named = group.dossier.list(claim.of);
    Matter matter{claim.relation, {named.begin(), named.end()}};
    if (claim.quantity.unit) matter.units.push_back(claim.quantity.unit);
    std::ranges::sort(matter.units);
    matter.units.erase(std::unique(matter.units.begin(), matter.units.end()), matter.units.end());
    return matter;
}

/// Whether whoever is certain of `narrow` is thereby certain of something in `wide`: ballistic missiles are
/// missiles.
bool includes(const Vocabulary& vocabulary, const Matter& wide, const Matter& narrow) {
    if (!vocabulary.is_kind_of(narrow.relation, wide.relation)) return false;
    if (wide.units.empty()) return true;
    return std::ranges::any_of(wide.units, [&](UnitId unit) {
        return std::ranges::any_of(narrow.units,
                                   [&](UnitId kind) { return vocabulary.is_kind_of(kind, unit); });
    });
}

/// The members of one certainty that are about the same matter.
struct SameMatter {
    Matter matter;
    std::vector<Member> members;
};

/// By first claim, and no more than are compared.
std::vector<SameMatter> matters_of(const ClaimGroup& group, const std::vector<Member>& members,
                                   Certainty certainty, PairCollector& pairs) {
    std::map<Matter, std::vector<Member>> by_matter;
    for (Member member : members) {
        if (group[member].certainty == certainty) by_matter[matter_of(group, member)].push_back(member);
    }
    std::vector<SameMatter> found;
    for (auto& [matter, same] : by_matter) found.push_back({matter, std::move(same)});
    std::ranges::sort(found, {}, [](const SameMatter& same) { return same.members.front(); });
    for (; found.size() > compared_keys; found.pop_back()) pairs.leave_out(found.back().members.size());
    return found;
}

void compare_certainty(const ClaimGroup& group, const std::vector<Member>& members, PairCollector& pairs) {
    std::vector<SameMatter> certain = matters_of(group, members, Certainty::certain, pairs);
    std::vector<SameMatter> possible = matters_of(group, members, Certainty::possible, pairs);
    for (const SameMatter& wide : possible) {
        for (const SameMatter& narrow : certain) {
            if (includes(group.dossier.vocabulary(), wide.matter, narrow.matter))
                pairs.add_all(narrow.members, wide.members);
        }
    }
}

}  // namespace

void find_polarity_conflicts(const ClaimGroup& group, PairCollector& pairs) {
    const Vocabulary& vocabulary = group.dossier.vocabulary();
    std::map<RelationTypeId, std::vector<Member>> asserted, denied;
    for (Member member = 0; member < group.claims.size(); ++member) {
        const Claim& claim = group[member];
        RelationTypeId ground = common_ground(vocabulary, claim);
        if (asserts(vocabulary, claim)) asserted[ground].push_back(member);
        if (denies(vocabulary, claim)) denied[ground].push_back(member);
    }
    for (const auto& [ground, members] : denied) pairs.add_all(asserted[ground], members);
}

/// Certain against merely possible. Probable is neither: a hedge is no contradiction.
void find_certainty_conflicts(const ClaimGroup& group, PairCollector& pairs) {
    for (const auto& [footing, members] : by_footing(group, [](const Claim&) { return true; })) {
        compare_certainty(group, members, pairs);
    }
}

/// The same words of the same speaker, in the indicative here and in the conditional there: one of the
/// documents changed the wording when it copied. The same words show by the same anchor; two documents that
/// share them and speak in their own voice are compared, too.
void find_modality_conflicts(const ClaimGroup& group, PairCollector& pairs) {
    auto hedged_or_not = [](const Claim& claim) {
        return claim.anchor &&
               (claim.certainty == Certainty::certain || claim.certainty == Certainty::probable);
    };
    auto is_certain = [&group](Member member) { return group[member].certainty == Certainty::certain; };
    for (const auto& [footing, members] : by_footing(group, hedged_or_not)) {
        auto words = by_key(members, [&group](Member member) {
            return std::pair(group[member].anchor, speakers_of(group.dossier, group[member]));
        });
        for (auto& [what, copies] : words) {
            auto hedged = std::partition(copies.begin(), copies.end(), is_certain);
            pairs.add_all(std::span(copies.begin(), hedged), std::span(hedged, copies.end()));
        }
    }
}

}  // namespace hearsay
