#include "analysis/structure/structure.hpp"

#include "analysis/centrality/cohesion.hpp"
#include "analysis/structure/figures.hpp"

#include <utility>

namespace hearsay {

namespace {

/// What needs directions. The vertices are those of the undirected graph: the same actors have arcs.
void add_directed_parts(const RelationGraph& graph, const Budget& budget, Structure& structure) {
    structure.arcs = graph.arc_count();
    structure.density = density(graph);
    structure.reciprocity = reciprocity(graph);
    budget.advance(1);
    structure.strong_components = strong_components(graph);
    budget.advance(1);
}

/// What needs no directions.
void add_parts(const StructureOptions& options, Structure& structure) {
    const RelationGraph& ties = structure.ties.graph;
    structure.components = weak_components(ties);
    options.budget.advance(1);
    structure.weak_points = weak_points(ties);
    options.budget.advance(1);
    for (double number : centrality::core(ties, {}).values)
        structure.core.push_back(static_cast<std::uint32_t>(number));
    options.budget.advance(1);
    if (options.with_communities) {
        CommunityOptions communities = options.communities;
        communities.budget = {.stop = options.budget.stop, .done = options.budget.done};
        structure.communities = find_communities(ties, communities);
    }
    if (options.with_cliques) structure.cliques = maximal_cliques(ties, options.cliques);
}

void expect_parts(const StructureOptions& options, bool directed) {
    constexpr std::uint64_t parts = 3, directed_parts = 2;
    options.budget.expect(parts + (directed ? directed_parts : 0) +
                          (options.with_communities ? options.communities.runs : 0));
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
    expect_parts(options, directed);
    if (directed) {
        projection.directed = true;
        add_directed_parts(project(dossier, claims, projection).graph, options.budget, structure);
    }
    add_parts(options, structure);
    structure.triads = signed_triads(ties, edge_signs(dossier, structure.ties), options.unbalanced_triads);
    return structure;
}

Structure structure_of(RelationGraph ties, const RelationGraph* arcs, const StructureOptions& options) {
    Structure structure{.ties = {.graph = std::move(ties)}};
    structure.arcs = structure.ties.graph.edge_count();
    structure.density = density(structure.ties.graph);
    expect_parts(options, arcs != nullptr);
    if (arcs != nullptr) add_directed_parts(*arcs, options.budget, structure);
    add_parts(options, structure);
    return structure;
}

}  // namespace hearsay
