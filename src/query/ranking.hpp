#pragma once

#include "analysis/centrality/measure.hpp"
#include "graph/projection.hpp"
#include "model/dossier.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hearsay {

/// What is ranked: an actor, or a relation between two.
struct RankedRow {
    std::size_t rank = 0;  ///< from 1; equal scores share the best rank ("1, 2, 2, 4")
    ActorId actor;
    ActorId other;  ///< the other end, when edges are ranked
    double score = 0;
    std::vector<double> parts = {};  ///< by `Measure::parts`: what the score is the sum of
};

/// Whose side an actor is on, for brokers between sides.
enum class Sides : std::uint8_t {
    groups,  ///< the interest that it speaks for
    wholes,  ///< what it is part of in the end: the state of a ministry
};

struct RankOptions {
    MeasureOptions measure = {};  ///< `groups` and `personalization` come from what follows
    Sides sides = Sides::groups;
    std::vector<ActorId> seeds = {};  ///< where a random walk starts again; empty = everywhere
};

/// Actors by how central they are, best first, ties by id.
struct Ranking {
    std::vector<RankedRow> rows;
    Scores scores;  ///< what the measure said beside the values, which are in `rows`
    std::size_t vertices = 0;
    std::size_t edges = 0;
    std::size_t claim_arcs = 0;  ///< pairs of subject and object among the claims
};

/// Ranks the actors in `claims` by `measure`. Vertices and edges are those of `projection`. When no seed is
/// among the actors, all scores are 0.
Ranking rank_actors(const Dossier& dossier, std::span<const ClaimId> claims, const Projection& projection,
                    const Measure& measure, const RankOptions& options);

/// How a ranking changes when something falls away.
struct DropEffect {
    std::string dropped;  ///< its id: "NIS"
    std::vector<ActorId> ranking;
    struct Change {
        ActorId actor;
        std::size_t before = 0;
        std::size_t after = 0;  ///< 0: not in the graph any more
    };
    std::vector<Change> changed;  ///< actors whose rank differs, by rank before
    struct Relation {
        ActorId from, to;
    };
    std::vector<Relation> lost_relations;  ///< edges that rest on it alone
};

/// Ranks again without each source, origin, publisher, group or relay (`kind`) that stands behind `claims`,
/// one at a time, in the order of their ids. O(things x measure); the dossier is not read again.
std::vector<DropEffect> rank_without_each(const Dossier& dossier, std::span<const ClaimId> claims,
                                          const Projection& projection, const Measure& measure,
                                          const RankOptions& options, std::string_view kind);

/// What `rank_without_each` may leave out.
inline constexpr std::string_view droppable_kinds[] = {"source", "origin", "publisher", "group", "relay"};

}  // namespace hearsay
