#pragma once

#include "model/dossier.hpp"

#include <span>
#include <string>
#include <vector>

namespace hearsay {

/// How well some claims stand together. Only groups are independent of each other: ten documents that copy
/// one agency are ten mentions and one group. Lists are in the order of first appearance, without
/// repetitions.
struct Support {
    std::vector<ClaimId> mentions;
    std::vector<SourceId> sources;
    std::vector<PublisherId> publishers;
    std::vector<Origin> origins;
    std::vector<GroupId> groups;
};

/// Counts the support of `claims`. O(claims x origins).
Support support_of(const Dossier& dossier, std::span<const ClaimId> claims);

/// The support in words: "unsourced" (no document names anybody), "single-origin", "single-group" (several
/// origins of one interest), or "corroborated by N independent groups". Documents that speak in their own
/// voice vouch for themselves and count as origins of their publisher's group, but do not corroborate: they
/// may have copied each other. Neither do origins nobody could ask.
std::string verdict(const Dossier& dossier, const Support& support);

/// How files and answers name an origin: the id of the actor, or of the document.
std::string_view key_of(const Dossier& dossier, const Origin& origin);

}  // namespace hearsay
