#pragma once

#include "base/diagnostics.hpp"
#include "model/dossier.hpp"

#include <string_view>
#include <vector>

namespace hearsay {

/// Look-ups of what somebody typed. Each reports what it cannot find, with the nearest thing that exists, or
/// an ambiguous name with its candidates, and then returns none.

ActorId resolve_actor(const Dossier& dossier, std::string_view text, Diagnostics& diagnostics);
PlaceId resolve_place(const Dossier& dossier, std::string_view text, Diagnostics& diagnostics);
SourceId resolve_source(const Dossier& dossier, std::string_view text, Diagnostics& diagnostics);
ClaimId resolve_claim(const Dossier& dossier, std::string_view text, Diagnostics& diagnostics);
PropositionId resolve_proposition(const Dossier& dossier, std::string_view text, Diagnostics& diagnostics);

/// Relations and units are found by id, or by their label in any language.
RelationTypeId resolve_relation(const Dossier& dossier, std::string_view text, Diagnostics& diagnostics);
UnitId resolve_unit(const Dossier& dossier, std::string_view text, Diagnostics& diagnostics);

/// The actor that `text` names; for "RUS+", it and everyone who belongs to it. Empty after a report.
std::vector<ActorId> resolve_actor_set(const Dossier& dossier, std::string_view text,
                                       Diagnostics& diagnostics);

/// The claim called `text`, or all claims of the proposition called so. Empty after a report.
std::vector<ClaimId> resolve_claims(const Dossier& dossier, std::string_view text, Diagnostics& diagnostics);

}  // namespace hearsay
