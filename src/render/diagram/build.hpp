#pragma once

#include "analysis/paths/find_paths.hpp"
#include "graph/projection.hpp"
#include "model/dossier.hpp"
#include "render/diagram/diagram.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace hearsay {

/// By what actors are put into boxes.
enum class ClusterBy : std::uint8_t { none, state, group, kind };

/// Which claims share an edge: none, those of one relation between two actors, or all of one look between
/// them.
enum class Aggregate : std::uint8_t { claim, type, pair };

/// The aggregate that reads best: by type, but by pair where there are so many claims that edges of each type
/// would run side by side.
Aggregate suitable_aggregate(std::size_t claims);

/// Where the sources of an edge are named: as numbers that a list under the picture explains, by their ids at
/// the edge itself, or not at all.
enum class Footnotes : std::uint8_t { list, at_edge, none };

/// What colours actors beside their kind, or relations in place of their layer and polarity.
enum class ColourBy : std::uint8_t { kind, group, community, layer, support };

/// What was known before and what afterwards, sorted.
struct Comparison {
    std::vector<ClaimId> before;
    std::vector<ClaimId> after;
};

/// How a view of a dossier is drawn.
struct ViewOptions {
    std::string title;            ///< empty: the dossier's
    std::string language = "en";  ///< of names and labels; what has none in it falls back on English
    bool native_names = true;     ///< a second line with the name in the script of the actor's country
    ClusterBy cluster = ClusterBy::state;
    Aggregate aggregate = Aggregate::type;
    Footnotes footnotes = Footnotes::list;
    ColourBy colour = ColourBy::kind;
    /// Claims among which conflicts are looked for, without repetitions; empty: those that are drawn.
    std::vector<ClaimId> considered;
    std::vector<double> actor_sizes;  ///< by actor row: a measure, scaled to 0..1 here; empty: all the same
    std::string measure;              ///< what `actor_sizes` are, in words
    std::vector<int> communities;     ///< by actor row, for `ColourBy::community`; -1 = none
    std::optional<Comparison> compared;  ///< marks what came, went and changed
    bool captioned = true;
    std::vector<std::string> caption;  ///< lines before the others
    std::string known_at;              ///< the date of knowledge; empty: that of the latest source drawn
    std::string filter;                ///< in words
    std::string version;               ///< of the dossier
    bool legend = true;
};

/// The actors that `claims` speak of and what joins them. A claim that another of `claims` is about is a node
/// on its edge, and what speaks about it points there; so is one with many subjects or objects, one
/// without any object, and one by an actor on itself. Claims that are spoken about are drawn even when they are not among `claims`. O(claims
/// log claims).
Diagram actor_view(const Dossier& dossier, std::span<const ClaimId> claims, const ViewOptions& options);

/// Those of `claims` within `depth` steps of `centre`: with a subject or object that is nearer than `depth`
/// steps. In their order.
std::vector<ClaimId> claims_around(const Dossier& dossier, std::span<const ClaimId> claims, ActorId centre,
                                   unsigned depth);

/// The actor view of `claims_around` an actor, which is highlighted and names the title.
Diagram ego_view(const Dossier& dossier, std::span<const ClaimId> around, ActorId centre,
                 const ViewOptions& options);

/// Who stands behind `claims`: documents, relays, origins and what they say, as layers from left to right.
/// Origins are boxed by the interest they speak for; the caption counts the support.
Diagram provenance_view(const Dossier& dossier, std::span<const ClaimId> claims, const ViewOptions& options);

/// Paths with everything behind their hops, one edge for each relation as `path` lists them, and faded what
/// else was walked: ties, one for each two actors, that have an end within `depth - 1` steps of the paths;
/// with a depth of 0 those between actors of the paths. Without a depth, as much of it as reads well. The
/// caption says what was left out. `paths` must not be empty.
Diagram path_view(const Dossier& dossier, const Projected& walked, std::span<const Path> paths,
                  std::optional<unsigned> depth, const ViewOptions& options);

/// One side of a comparison: what was known, and by when, as asked for.
struct KnownBy {
    std::string date;
    std::span<const ClaimId> claims;
};

/// The actor view of both sides, with relations and actors marked that are new, gone or changed: other claims
/// or another best wording behind them. What stays is faded.
Diagram compare_view(const Dossier& dossier, const KnownBy& before, const KnownBy& after,
                     const ViewOptions& options);

/// What happened when: a row for each fact of `claims`, see `timeline_of`, in lanes by the
/// cluster of the subjects. The caption lists claims without a date.
Diagram timeline_view(const Dossier& dossier, std::span<const ClaimId> claims, const ViewOptions& options);

}  // namespace hearsay
