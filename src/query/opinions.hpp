#pragma once

#include "model/dossier.hpp"

#include <span>
#include <string>
#include <vector>

namespace hearsay {

/// Whether `opinion` was certainly held by the end of `known_at`; always when that is not stated.
bool held_by(const Opinion& opinion, const Date& known_at);

/// What analysts thought by `known_at` of `claim`, or of its proposition, by date.
std::vector<const Opinion*> opinions_on(const Dossier& dossier, ClaimId claim, const Date& known_at);

/// What analysts thought by `known_at` of any of `claims` or of their propositions, each opinion once, in
/// file order.
std::vector<const Opinion*> opinions_on(const Dossier& dossier, std::span<const ClaimId> claims,
                                        const Date& known_at);

/// "disagree (A. Rossi)".
std::string short_opinion_text(const Opinion& opinion);

/// "disagree (A. Rossi, 2025-07-01) on C014: the report is older".
std::string opinion_text(const Dossier& dossier, const Opinion& opinion);

}  // namespace hearsay
