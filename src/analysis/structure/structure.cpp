#include "analysis/structure/structure.hpp"

#include "analysis/centrality/cohesion.hpp"
#include "analysis/structure/figures.hpp"

#include <utility>

namespace hearsay {

namespace {

/// What needs directions. The vertices are those of the undirected graph: the same actors have arcs.
void add_directed_parts(const RelationGraph& graph, Structure& structure) {
    structure.arcs = graph.arc_count();
    structure.density = density(graph);
    structure.reciprocity = reciprocity(graph);
    structure.strong_components = strong_components(graph);
}

}  // namespace

Structure structure_of(const Dossier& dossier, std::span<const ClaimId> claims, Projection projection,
                       const StructureOptions& options) {
    projection.merge_parallel = true;
    bool directed = std::exchange(projection.directed, false);
    Structure structure{.ties = project(dossier, claims, projection)};
    const RelationGraph& ties = structure.ties.graph;
    structure.arcs = ties.edge_count();
    structure.density = density(ties);
    if (directed) {
        projection.directed = true;
        add_directed_parts(project(dossier, claims, projection).graph, structure);
    }
    structure.components = weak_components(ties);
    structure.weak_points = weak_points(ties);
    for (double number : centrality::core(ties, {}).values)
        structure.core.push_back(static_cast<std::uint32_t>(number));
    structure.communities = find_communities(ties, options.communities);
    structure.cliques = maximal_cliques(ties, options.cliques);
    structure.triads = signed_triads(ties, edge_signs(dossier, structure.ties), options.unbalanced_triads);
    return structure;
}

}  // namespace hearsay
