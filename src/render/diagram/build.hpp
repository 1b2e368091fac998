#pragma once

#include "model/dossier.hpp"
#include "render/diagram/diagram.hpp"

#include <cstddef>
#include <cstdint>
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
enum class Footnotes : std::uint8_t { list, inline_, none };

/// What colours actors beside their kind.
enum class ColourBy : std::uint8_t { kind, group, community };

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
    std::vector<double> actor_sizes;   ///< by actor row: a measure, scaled to 0..1 here; empty: all the same
    std::vector<int> communities;      ///< by actor row, for `ColourBy::community`; -1 = none
    std::vector<std::string> caption;  ///< filter, date of knowledge, version ...
    bool captioned = true;
    bool legend = true;
};

/// The actors that `claims` speak of and what joins them. A claim that another of `claims` is about is a node
/// on its edge, and what speaks about it points there; so is one with many subjects or objects, and one
/// without any object. Claims that are spoken about are drawn even when they are not among `claims`. O(claims
/// log claims).
Diagram actor_view(const Dossier& dossier, std::span<const ClaimId> claims, const ViewOptions& options);

/// The part of `actor_view` within `depth` steps of `centre`: claims with a subject or object that is nearer
/// than `depth` steps. `centre` is highlighted.
Diagram ego_view(const Dossier& dossier, std::span<const ClaimId> claims, ActorId centre, unsigned depth,
                 const ViewOptions& options);

/// Who stands behind `claims`: documents, relays, origins and what they say, as layers from left to right.
/// Origins are boxed by the interest they speak for; the caption counts the support.
Diagram provenance_view(const Dossier& dossier, std::span<const ClaimId> claims, const ViewOptions& options);

}  // namespace hearsay
