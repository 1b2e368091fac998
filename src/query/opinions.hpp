#pragma once

#include "model/dossier.hpp"

#include <span>
#include <string>
#include <vector>

namespace hearsay {

/// What analysts think of `claim`, or of its proposition, by date.
std::vector<const Opinion*> opinions_on(const Dossier& dossier, ClaimId claim);
std::vector<const Opinion*> opinions_on(const Dossier& dossier, PropositionId proposition);

/// What analysts think of any of `claims` or of their propositions, each opinion once, in file order.
std::vector<const Opinion*> opinions_on(const Dossier& dossier, std::span<const ClaimId> claims);

/// "disagree (A. Rossi)".
std::string short_opinion_text(const Opinion& opinion);

/// "disagree (A. Rossi, 2025-07-01) on C014: the report is older".
std::string opinion_text(const Dossier& dossier, const Opinion& opinion);

}  // namespace hearsay
