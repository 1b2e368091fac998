#pragma once

#include "model/dossier.hpp"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace hearsay {

/// What part somebody plays in the chain from the reader to whoever stands behind a claim.
enum class ChainRole : std::uint8_t { document, relay, origin };

inline constexpr std::string_view chain_role_texts[] = {"document", "relay", "origin"};

/// One link of a chain. Exactly one of the two ids is set.
struct ChainLink {
    ActorId actor;
    SourceId source;
    ChainRole role = ChainRole::document;
};

/// The chain of a claim: the document, the relays, the origins (several for a joint statement). A document
/// that speaks in its own voice is a chain of one.
std::vector<ChainLink> chain_of(const Dossier& dossier, ClaimId id);

/// The actors who said a claim, in the order of their rows; none for a document's own voice.
std::vector<ActorId> speakers_of(const Dossier& dossier, const Claim& claim);

/// The id of a link's actor or document.
std::string_view key_of(const Dossier& dossier, const ChainLink& link);

/// The claims that speak about `claims`, directly or over others, each once: nearest first, then in file
/// order. O(claims found).
std::vector<ClaimId> reactions_to(const Dossier& dossier, std::span<const ClaimId> claims);

}  // namespace hearsay
