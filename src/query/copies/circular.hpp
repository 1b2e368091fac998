#pragma once

#include "model/dossier.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace hearsay {

/// A proposition that several documents report and one actor stands behind: many mentions, one voice.
struct OneOrigin {
    PropositionId proposition;
    ActorId origin;
    std::vector<ClaimId> claims;    ///< by id as written
    std::vector<SourceId> sources;  ///< by id as written, at least two
};

/// The propositions among `claims` that have two sources or more and one origin, by id. O(claims x log
/// claims).
std::vector<OneOrigin> find_one_origins(const Dossier& dossier, std::span<const ClaimId> claims);

/// Chains of one proposition that, put together, come back to where they started: A has it from B, and B from
/// A. Links run from the publisher of a document over the relays to the origins.
struct CitationLoop {
    PropositionId proposition;
    std::vector<std::string_view> members;  ///< ids of actors, or labels of publishers, sorted; at least two
    std::vector<ClaimId> claims;            ///< the claims whose chains have two neighbours among them
};

std::vector<CitationLoop> find_citation_loops(const Dossier& dossier, std::span<const ClaimId> claims);

}  // namespace hearsay
