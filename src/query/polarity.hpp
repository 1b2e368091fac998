#pragma once

#include "model/dossier.hpp"

#include <span>
#include <vector>

namespace hearsay {

/// Whether a claim commits itself to something being so: not where it denies, or leaves open.
bool asserts(const Vocabulary& vocabulary, const Claim& claim);

/// Whether the wording of a claim says that it is not so, however surely.
bool negates(const Claim& claim);

/// Whether a claim says that something is not so, by its wording or by its relation.
bool denies(const Vocabulary& vocabulary, const Claim& claim);

/// The relation that a claim and its denial must share, or none. Praise and blame assert nothing that a
/// denial could contradict, unless it denies that very praise.
RelationTypeId common_ground(const Vocabulary& vocabulary, const Claim& claim);

/// Whether `denial`, which is about `target`, says that what it says is not so.
bool contests(const Vocabulary& vocabulary, const Claim& denial, const Claim& target);

/// Those claims that state no proposition of their own and contest some of `claims`, which are not among
/// them, in the order of their ids. They belong to what they deny, whatever its proposition. O(claims).
std::vector<ClaimId> denials_of(const Dossier& dossier, std::span<const ClaimId> claims);

/// `claims` without those that say the opposite of others among them: that deny what a claim of their
/// proposition asserts, or a claim that they are about. O(claims log claims).
std::vector<ClaimId> without_denials(const Dossier& dossier, std::span<const ClaimId> claims);

}  // namespace hearsay
