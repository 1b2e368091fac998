#pragma once

#include "model/dossier.hpp"

#include <cstdint>
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
    std::vector<Origin> bearers;  ///< the origins of all claims but those that deny what others assert
};

/// Counts the support of `claims`. O(claims x origins).
Support support_of(const Dossier& dossier, std::span<const ClaimId> claims);

/// The groups whose words can corroborate each other, see `Dossier::independent_group`.
std::vector<GroupId> corroborating_groups(const Dossier& dossier, const Support& support);

/// Two groups of which one is a member of the other.
struct JoinedGroups {
    GroupId member;
    GroupId whole;

    friend auto operator<=>(const JoinedGroups&, const JoinedGroups&) = default;
};

/// The groups that claims with a relation that joins (`joins: true` in the vocabulary) make members of each
/// other, sorted. Whoever judges strictly does not count them as independent: a team of eleven states does
/// not confirm what one of the eleven says. Two members of one body stay independent of each other.
std::vector<JoinedGroups> joined_groups(const Dossier& dossier);

/// How many of `groups` are independent when those that `joined` names count as one.
std::size_t independent_groups(std::span<const GroupId> groups, std::span<const JoinedGroups> joined);

/// How far origins bear each other out. Documents that speak in their own voice are no speakers here: they
/// vouch for themselves, and may have copied each other. Nor does anybody bear out an origin nobody could
/// ask, and who denies what the others assert bears out none of them.
enum class Standing : std::uint8_t {
    unsourced,      ///< no document names anybody
    single_origin,  ///< one speaker
    single_group,   ///< several speakers of one interest
    not_shown,      ///< several speakers, of whom at most one group could be asked
    corroborated,   ///< speakers of independent groups
};

struct Judged {
    Standing standing = Standing::unsourced;
    std::vector<ActorId> speakers;
    std::size_t independent = 0;  ///< groups that could be asked and that are independent of each other
};

/// What `verdict` and every other sentence on support go by. Groups that `joined` names count as one.
Judged judge(const Dossier& dossier, const Support& support, std::span<const JoinedGroups> joined = {});

/// How `verdict` judges.
struct Judgement {
    bool disputed = false;                 ///< claims of the proposition contradict each other
    std::span<const JoinedGroups> joined;  ///< groups that count as one; none unless judged strictly
};

/// The support in words: "unsourced", "single-origin", "single-group" (also where more groups are not shown
/// to be independent), or "corroborated by N independent groups"; then ", disputed" where the claims
/// contradict each other.
std::string verdict(const Dossier& dossier, const Support& support, const Judgement& judgement = {});

/// How files and answers name an origin: the id of the actor, or of the document.
std::string_view key_of(const Dossier& dossier, const Origin& origin);

}  // namespace hearsay
