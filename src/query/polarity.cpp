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

bool contests(const Vocabulary& vocabulary, const Claim& denial, const Claim& target) {
    if (vocabulary.relations()[denial.relation].stance == Stance::denies)
        return target.certainty != Certainty::uncommitted;
    return negates(denial) && asserts(vocabulary, target) &&
           common_ground(vocabulary, denial) == common_ground(vocabulary, target);
}

std::vector<ClaimId> denials_of(const Dossier& dossier, std::span<const ClaimId> claims) {
    std::vector<bool> seen(dossier.claims().size());
    for (ClaimId id : claims) seen[id.value] = true;
    std::vector<ClaimId> denials;
    for (ClaimId id : claims) {
        for (ClaimId other : dossier.claims_about(id)) {
            const Claim& claim = dossier.claims()[other];
            if (seen[other.value] || claim.proposition) continue;
            if (!contests(dossier.vocabulary(), claim, dossier.claims()[id])) continue;
            seen[other.value] = true;
            denials.push_back(other);
        }
    }
    std::ranges::sort(denials);
    return denials;
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
