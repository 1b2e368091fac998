#pragma once

#include "query/conflicts.hpp"

#include <map>
#include <span>
#include <string_view>
#include <vector>

namespace hearsay {

/// Two claims that clash although they may belong to different propositions.
struct CrossPair {
    ClaimId a;
    ClaimId b;
};

/// What the analyst entered as `disputes` among `claims`, by the kind entered, each pair once.
std::map<std::string_view, std::vector<CrossPair>> entered_pairs(const Dossier& dossier,
                                                                 std::span<const ClaimId> claims);

/// Claims without a proposition and those among `claims` that they are about and contest.
std::vector<CrossPair> contested_pairs(const Dossier& dossier, std::span<const ClaimId> claims);

/// What `mixed_up_units` finds.
struct MixedUpUnits {
    std::vector<CrossPair> pairs;
    std::map<SourceId, std::size_t> left_out;  ///< claims not compared, by document
};

/// Units mixed up across propositions: one document lets one speaker say of the same subject, in the same
/// relation and at dates that may agree, how many dead there are and how many casualties, and there are no
/// fewer of the dead. Claims of one proposition are left to `conflict_rules`. At most `compared_keys` claims
/// of one document and speaker are compared, those with the smallest ids.
MixedUpUnits mixed_up_units(const Dossier& dossier, std::span<const ClaimId> claims);

}  // namespace hearsay
