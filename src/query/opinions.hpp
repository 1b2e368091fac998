#pragma once

#include "model/dossier.hpp"

#include <string>
#include <vector>

namespace hearsay {

/// What analysts think of `claim`, or of its proposition, in file order.
std::vector<const Opinion*> opinions_on(const Dossier& dossier, ClaimId claim);
std::vector<const Opinion*> opinions_on(const Dossier& dossier, PropositionId proposition);

/// "disagree (A. Rossi, 2025-07-01): the report is older"; with "on WORKERS-15K" before the colon when it is
/// about a proposition.
std::string opinion_text(const Dossier& dossier, const Opinion& opinion);

}  // namespace hearsay
