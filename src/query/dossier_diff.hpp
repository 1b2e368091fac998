#pragma once

#include "model/dossier.hpp"
#include "query/conflicts.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hearsay {

enum class Change : std::uint8_t { added, removed, changed };

inline constexpr std::string_view change_texts[] = {"added", "removed", "changed"};

/// What became of a relation between two actors. All texts are ids as written; `object` is empty where there
/// is none.
struct RelationChange {
    Change change{};
    std::string subject;
    std::string relation;
    std::string object;
    std::vector<std::string> claims;  ///< those that came, went or changed, sorted
};

/// A field of a claim that says something else than before. Texts are as written in the files, lists joined
/// by blanks; empty where the claim does not state the field.
struct FieldChange {
    std::string claim;
    std::string_view field;
    std::string before;
    std::string after;
};

/// Some claims of a dossier: one side of a comparison.
struct DossierSide {
    const Dossier& dossier;
    std::span<const ClaimId> claims;
};

/// The difference between two states of a dossier, or between two dossiers that name things alike.
struct DossierDiff {
    /// By change, then by ids. A relation that stays is `changed` when claims for it came, went or say
    /// something else.
    std::vector<RelationChange> relations;
    std::vector<std::string> added_claims, removed_claims, changed_claims;  ///< sorted
    std::vector<FieldChange> fields;                                        ///< of changed claims, by claim
    std::vector<std::string> added_conflicts, removed_conflicts;            ///< clusters by name, sorted
    std::vector<std::string> changed_conflicts;  ///< other claims clash than before
    std::size_t claims_before = 0, claims_after = 0;
    std::size_t clusters_before = 0, clusters_after = 0;
    std::vector<std::string> ranking_before,
        ranking_after;  ///< the most central actors, see `compared_ranks`
};

/// How many actors of the rankings are compared.
inline constexpr std::size_t compared_ranks = 5;

/// Compares two states. Claims are the same when they have one id, and have changed when anything they say
/// differs. Rankings are by betweenness over undirected events. O(claims x log claims), beside conflicts and
/// betweenness.
DossierDiff diff_dossiers(const DossierSide& before, const DossierSide& after);

}  // namespace hearsay
