#pragma once

#include "model/dossier.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hearsay {

/// Why two claims cannot both be true. All but `disputed` are derived; `conflict_rules` says how.
enum class ConflictKind : std::uint8_t {
    number,
    date,
    place,
    unit,
    tense,
    polarity,
    certainty,
    modality,
    as_of,
    disputed,
};

/// In enumerator order, as in answers and cluster names.
inline constexpr std::string_view conflict_kind_texts[] = {
    "number", "date", "place", "unit", "tense", "polarity", "certainty", "modality", "as-of", "disputed",
};

/// Two claims that clash. The one with the smaller id comes first.
struct ConflictPair {
    ClaimId first;
    ClaimId second;
    bool soft = false;  ///< both may hold, because they speak of different times or actors
};

/// Claims that clash with each other, directly or over others, in one way.
struct ConflictCluster {
    std::string name;     ///< "TREATY-DATE/date": its propositions and its kind; a second one ends in "#2"
    ConflictKind kind{};  ///< `disputed` when entered by the analyst
    std::string_view
        label;  ///< the kind in words: the analyst's own for an entered one, else the kind's text
    std::vector<std::string_view> propositions;  ///< keys, sorted; of a claim without proposition, its own id
    std::vector<ClaimId> claims;                 ///< by id as written
    std::vector<ConflictPair> pairs;             ///< by the ids as written, cut at the limit asked for
    std::size_t pair_count = 0;                  ///< all of them

    bool entered() const { return kind == ConflictKind::disputed; }
    /// Whether all listed pairs are soft.
    bool soft() const;
};

/// Claims that were not compared in one way with others of their proposition, or of their document and
/// speaker, because they differ in more ways than are tried.
struct UncomparedClaims {
    std::string_view where;  ///< key of the proposition, or of the document
    ConflictKind kind{};
    std::size_t claims = 0;
};

/// Everything that clashes among some claims.
struct Conflicts {
    std::vector<ConflictCluster> clusters;  ///< by name
    std::size_t pair_count = 0;
    std::vector<UncomparedClaims> uncompared;  ///< by `where` and kind; empty unless a limit was hit
};

/// How many pairs of a cluster are listed unless told otherwise. Two camps of a thousand claims make a
/// million.
inline constexpr std::size_t listed_pairs = 1000;

/// How many different lists of places, or of goods, of one proposition are compared, each with all others,
/// and how many counts of one speaker in one document; of more, those whose first claims have the smallest
/// ids.
inline constexpr std::size_t compared_keys = 500;

/// Finds what clashes among `claims` (without repetitions): what the rules derive within a proposition, what
/// denies claims without a proposition of its own, units that one speaker mixes up in one document, and what
/// the analyst entered as `disputes`. The answer does not
/// depend on the order of claims or files. Pairs are counted in full but listed up to `limit` a cluster, so
/// the cost is O(claims x log claims + pairs listed); where claims name several places or goods at once, each
/// of at most `compared_keys` different lists is compared with every other one.
Conflicts find_conflicts(const Dossier& dossier, std::span<const ClaimId> claims,
                         std::size_t limit = listed_pairs);

/// By proposition, whether claims of it contradict each other, other than softly.
std::vector<bool> disputed_propositions(const Dossier& dossier, const Conflicts& conflicts);

/// One sentence that says why the two claims of `pair` clash, without full stop.
std::string explain_conflict(const Dossier& dossier, const ConflictCluster& cluster,
                             const ConflictPair& pair);

}  // namespace hearsay
