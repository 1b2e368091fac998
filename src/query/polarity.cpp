#include "query/polarity.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace hearsay {

bool asserts(const Vocabulary& vocabulary, const Claim& claim) {
    bool positive = claim.certainty < Certainty::uncommitted || claim.certainty == Certainty::not_stated;
    return positive && vocabulary.relations()[claim.relation].stance != Stance::denies;
}

bool negates(const Claim& claim) {
    return claim.certainty > Certainty::uncommitted && claim.certainty != Certainty::not_stated;
}

bool denies(const Vocabulary& vocabulary, const Claim& claim) {
    return negates(claim) || vocabulary.relations()[claim.relation].stance == Stance::denies;
}

RelationTypeId common_ground(const Vocabulary& vocabulary, const Claim& claim) {
    const RelationType& relation = vocabulary.relations()[claim.relation];
    bool opinion = relation.layer == Layer::statements && relation.stance == Stance::none;
    return opinion ? claim.relation : RelationTypeId{};
}

std::vector<ClaimId> without_denials(const Dossier& dossier, std::span<const ClaimId> claims) {
    const Vocabulary& vocabulary = dossier.vocabulary();
    std::set<ClaimId> asserting;
    std::set<std::pair<PropositionId, RelationTypeId>> asserted;
    for (ClaimId id : claims) {
        const Claim& claim = dossier.claims()[id];
        if (!asserts(vocabulary, claim)) continue;
        asserting.insert(id);
        if (claim.proposition) asserted.insert({claim.proposition, common_ground(vocabulary, claim)});
    }
    std::vector<ClaimId> kept;
    for (ClaimId id : claims) {
        const Claim& claim = dossier.claims()[id];
        bool is_denial = denies(vocabulary, claim);
        bool denied_here = std::ranges::any_of(dossier.list(claim.about),
                                               [&](ClaimId other) { return asserting.contains(other); });
        if (is_denial &&
            (denied_here || asserted.contains({claim.proposition, common_ground(vocabulary, claim)})))
            continue;
        kept.push_back(id);
    }
    return kept;
}

}  // namespace hearsay
