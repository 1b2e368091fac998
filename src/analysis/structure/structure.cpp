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

/// What needs no directions.
void add_parts(const StructureOptions& options, Structure& structure) {
    const RelationGraph& ties = structure.ties.graph;
    structure.components = weak_components(ties);
    structure.weak_points = weak_points(ties);
    for (double number : centrality::core(ties, {}).values)
        structure.core.push_back(static_cast<std::uint32_t>(number));
    if (options.with_communities) structure.communities = find_communities(ties, options.communities);
    if (options.with_cliques) structure.cliques = maximal_cliques(ties, options.cliques);
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
    add_parts(options, structure);
    structure.triads = signed_triads(ties, edge_signs(dossier, structure.ties), options.unbalanced_triads);
    return structure;
}

Structure structure_of(RelationGraph ties, const RelationGraph* arcs, const StructureOptions& options) {
    Structure structure{.ties = {.graph = std::move(ties)}};
    structure.arcs = structure.ties.graph.edge_count();
    structure.density = density(structure.ties.graph);
    if (arcs != nullptr) add_directed_parts(*arcs, structure);
    add_parts(options, structure);
    return structure;
}

}  // namespace hearsay
