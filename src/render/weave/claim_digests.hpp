#pragma once

#include "model/dossier.hpp"

#include <span>
#include <string>
#include <string_view>

namespace hearsay {

/// What an end mark keeps of the claims behind its block, so that weave can name those that changed: the id
/// of each with two characters that change when the claim does, for instance "C013.xM C014.9a". Of more than
/// 200 claims, those with ids one behind the other share a word: "C001~250." and 500 characters. Where
/// even so they take more than 8 KiB, "~" stands for them all. Ids that could end a comment are left out.
std::string claim_digests(const Dossier& dossier, std::span<const ClaimId> claims);

/// How the claims behind a block differ from what its end mark keeps of them: "C013 changed; C150 is new;
/// C143 is gone". Of many, the first are named. Empty when they do not, and when nobody can tell.
std::string changes_of(std::string_view kept, std::string_view now);

/// Whether an end mark keeps claims, and not too many then or now to tell which of them changed.
bool can_compare(std::string_view kept, std::string_view now);

/// Whether `word` has the form of one claim in an end mark, of a run of claims, or of too many.
bool is_claim_digest(std::string_view word);

}  // namespace hearsay
