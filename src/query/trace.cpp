#include "query/trace.hpp"

#include <algorithm>

namespace hearsay {

std::vector<ChainLink> chain_of(const Dossier& dossier, ClaimId id) {
    const Claim& claim = dossier.claims()[id];
    std::vector<ChainLink> chain = {{{}, claim.source, ChainRole::document}};
    for (ActorId relay : dossier.list(claim.relays)) chain.push_back({relay, {}, ChainRole::relay});
    for (const Origin& origin : dossier.list(claim.origins)) {
        if (origin.actor) chain.push_back({origin.actor, {}, ChainRole::origin});
    }
    return chain;
}

std::vector<ActorId> speakers_of(const Dossier& dossier, const Claim& claim) {
    std::vector<ActorId> speakers;
    for (const Origin& origin : dossier.list(claim.origins)) {
        if (origin.actor) speakers.push_back(origin.actor);
    }
    std::ranges::sort(speakers);
    return speakers;
}

std::string_view key_of(const Dossier& dossier, const ChainLink& link) {
    return link.actor ? dossier.actors()[link.actor].key : dossier.sources()[link.source].key;
}

std::vector<ClaimId> reactions_to(const Dossier& dossier, std::span<const ClaimId> claims) {
    std::vector<bool> seen(dossier.claims().size());
    std::vector<ClaimId> found(claims.begin(), claims.end());
    for (ClaimId id : claims) seen[id.value] = true;
    std::size_t level = 0;
    while (level < found.size()) {
        std::size_t end = found.size();
        for (; level < end; ++level) {
            for (ClaimId reaction : dossier.claims_about(found[level])) {
                if (seen[reaction.value]) continue;
                seen[reaction.value] = true;
                found.push_back(reaction);
            }
        }
        std::sort(found.begin() + static_cast<std::ptrdiff_t>(end), found.end());
    }
    found.erase(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(claims.size()));
    return found;
}

}  // namespace hearsay
