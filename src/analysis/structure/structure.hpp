#pragma once

#include "analysis/structure/cliques.hpp"
#include "analysis/structure/communities.hpp"
#include "analysis/structure/components.hpp"
#include "analysis/structure/signed_triads.hpp"
#include "graph/projection.hpp"
#include "model/dossier.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace hearsay {

struct StructureOptions {
    CommunityOptions communities;
    CliqueOptions cliques;
    bool with_communities = true;  ///< else none are looked for
    bool with_cliques = true;
    std::size_t unbalanced_triads = 1000;  ///< list no more than that
    Budget budget = {};                    ///< its work is parts, and runs of the search for communities
};

/// How actors hang together. Directions count for density, reciprocity and strong components only.
struct Structure {
    Projected ties;  ///< one edge for any two actors, either way round; vertices and edges below are its
    std::size_t arcs = 0;  ///< of the directed graph; as many as edges when it is undirected
    double density = 0;
    std::optional<double> reciprocity = {};  ///< of directed graphs
    Partition components = {};
    std::optional<Partition> strong_components = {};  ///< of directed graphs
    WeakPoints weak_points = {};
    std::vector<std::uint32_t> core = {};  ///< the core number of each vertex
    std::optional<Communities> communities = {};
    std::optional<Cliques> cliques = {};
    std::optional<SignedTriads> triads = {};  ///< of claims, whose relations are good or bad
};

/// Takes the graph of `claims` apart; parallel arcs are merged. Communities heed the weights of edges.
Structure structure_of(const Dossier& dossier, std::span<const ClaimId> claims, Projection projection,
                       const StructureOptions& options = {});

/// The same for pairs without claims: `ties` is undirected, `arcs` the same pairs with directions or null.
/// The tables of actors and facts stay empty.
Structure structure_of(RelationGraph ties, const RelationGraph* arcs, const StructureOptions& options);

}  // namespace hearsay
