#pragma once

#include "graph/relation_graph.hpp"
#include "model/dossier.hpp"

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace hearsay {

/// What an edge weighs. Whatever is counted is counted once for an edge, however many facts name it.
enum class EdgeWeight : std::uint8_t {
    one,        ///< 1
    claims,     ///< the claims behind it
    groups,     ///< the groups behind those claims that can corroborate each other; maybe none
    certainty,  ///< the sum of `certainty_weight` of its claims
};

/// How claims become a graph of actors: which of them, and what an edge is.
struct Projection {
    /// Claims of relations of other layers are passed over.
    std::vector<Layer> layers = {Layer::events};
    bool directed = true;
    /// One edge for all facts between two actors. Else one edge for each.
    bool merge_parallel = true;
    EdgeWeight weights = EdgeWeight::one;
    /// Adds an arc from each part to the whole it belongs to, and one back. They weigh nothing unless every
    /// edge weighs one.
    bool with_parts = false;
    /// Several subjects of a symmetric relation without object ("KIM, SHOIGU meet") are joined in pairs.
    /// Measures go without: there, a claim without object says nothing about a tie.
    bool join_subjects = false;
};

/// What an arc of the graph rests on.
enum class FactKind : std::uint8_t { claim, has_part, part_of };

/// One fact behind an edge, from one actor to another.
struct ArcFact {
    ActorId from;
    ActorId to;
    ClaimId claim;  ///< none for parts
    FactKind kind = FactKind::claim;
};

inline constexpr Vertex no_vertex = std::numeric_limits<Vertex>::max();

/// A graph of actors and what it was made from. A vertex is an actor with at least one arc, and vertices are
/// in order of the actors' ids as written, so that an answer does not depend on the order of rows in the
/// files.
struct Projected {
    RelationGraph graph;
    std::vector<ActorId> actor_of_vertex = {};
    std::vector<Vertex> vertex_of_actor = {};  ///< by row of the actor; `no_vertex` for one that has no arc
    /// Fact number i of `graph.facts(edge)`. In a directed graph a claim of a symmetric relation gives two,
    /// one each way.
    std::vector<ArcFact> facts = {};
    std::size_t claims = 0;      ///< claims that gave an arc
    std::size_t claim_arcs = 0;  ///< pairs of a subject and an object of those, both ways counted once

    Vertex vertex(ActorId actor) const { return vertex_of_actor[actor.value]; }
};

/// The graph of `claims`: one arc for each pair of a subject and an object that differ. O(facts log facts).
Projected project(const Dossier& dossier, std::span<const ClaimId> claims, const Projection& projection = {});

/// What a claim counts by its wording, for people who must add up words: 1 for certain, 2/3 for probable, 1/3
/// for possible; nothing for uncommitted and for what is said not to be. A claim whose wording was not judged
/// counts as stated plainly. FactBank orders these values and gives no numbers: equal steps are ours.
double certainty_weight(Certainty certainty);

}  // namespace hearsay
