#include "analysis/centrality/betweenness.hpp"
#include "analysis/centrality/brokerage.hpp"
#include "analysis/centrality/closeness.hpp"
#include "analysis/centrality/cohesion.hpp"
#include "analysis/centrality/degree.hpp"
#include "analysis/centrality/holes.hpp"
#include "analysis/centrality/measure.hpp"
#include "analysis/centrality/spectral.hpp"
#include "analysis/centrality/walks.hpp"

#include <algorithm>
#include <array>

namespace hearsay {

namespace {

using namespace centrality;

/// Measures are written for graphs without parallel arcs and loops; this gives them one.
template <Scores (*measure)(const RelationGraph&, const MeasureOptions&)>
Scores on_simple(const RelationGraph& graph, const MeasureOptions& options) {
    return graph.simple() ? measure(graph, options) : measure(graph.simplified(), options);
}

constexpr std::array catalog{
    Measure{.name = "degree",
            .title = "Degree",
            .summary = "has relations with many",
            .normalizes = true,
            .compute = on_simple<degree>},
    Measure{.name = "in-degree",
            .title = "In-degree",
            .summary = "is the object of many",
            .sees_direction = true,
            .normalizes = true,
            .compute = on_simple<in_degree>},
    Measure{.name = "out-degree",
            .title = "Out-degree",
            .summary = "acts on many",
            .sees_direction = true,
            .normalizes = true,
            .compute = on_simple<out_degree>},
    Measure{.name = "strength",
            .title = "Strength",
            .summary = "has much to do with others, weights added up",
            .sees_weights = true,
            .compute = on_simple<strength>},
    Measure{.name = "in-strength",
            .title = "In-strength",
            .summary = "much is done to it, weights added up",
            .sees_direction = true,
            .sees_weights = true,
            .compute = on_simple<in_strength>},
    Measure{.name = "out-strength",
            .title = "Out-strength",
            .summary = "does much, weights added up",
            .sees_direction = true,
            .sees_weights = true,
            .compute = on_simple<out_strength>},
    Measure{.name = "betweenness",
            .title = "Betweenness",
            .summary = "stands on the shortest paths between others",
            .sees_direction = true,
            .normalizes = true,
            .samples = true,
            .compute = on_simple<betweenness>},
    Measure{.name = "edge-betweenness",
            .title = "Edge betweenness",
            .summary = "a relation that carries the shortest paths between others",
            .target = ScoreTarget::edges,
            .sees_direction = true,
            .normalizes = true,
            .compute = on_simple<edge_betweenness>},
    Measure{.name = "closeness",
            .title = "Closeness",
            .summary = "few steps from all others, after Wasserman and Faust",
            .sees_direction = true,
            .compute = on_simple<closeness>},
    Measure{.name = "closeness-within",
            .title = "Closeness within reach",
            .summary = "few steps from those that reach it",
            .sees_direction = true,
            .compute = on_simple<closeness_within>},
    Measure{.name = "harmonic",
            .title = "Harmonic centrality",
            .summary = "few steps from many, the near counting most",
            .sees_direction = true,
            .normalizes = true,
            .compute = on_simple<harmonic>},
    Measure{.name = "eigenvector",
            .title = "Eigenvector centrality",
            .summary = "has relations with the central",
            .sees_direction = true,
            .sees_weights = true,
            .normalizes = true,
            .iterates = true,
            .compute = on_simple<eigenvector>},
    Measure{.name = "katz",
            .title = "Katz centrality",
            .summary = "many walks end at it, the short counting most",
            .sees_direction = true,
            .sees_weights = true,
            .normalizes = true,
            .iterates = true,
            .compute = on_simple<katz>},
    Measure{.name = "pagerank",
            .title = "PageRank",
            .summary = "a random walk comes by often",
            .sees_direction = true,
            .sees_weights = true,
            .iterates = true,
            .compute = on_simple<pagerank>},
    Measure{.name = "hubs",
            .title = "Hubs",
            .summary = "acts on good authorities",
            .sees_direction = true,
            .sees_weights = true,
            .normalizes = true,
            .iterates = true,
            .compute = on_simple<hubs>},
    Measure{.name = "authorities",
            .title = "Authorities",
            .summary = "good hubs act on it",
            .sees_direction = true,
            .sees_weights = true,
            .normalizes = true,
            .iterates = true,
            .compute = on_simple<authorities>},
    Measure{.name = "core",
            .title = "Core number",
            .summary = "belongs to a dense core",
            .compute = on_simple<core>},
    Measure{.name = "clustering",
            .title = "Clustering coefficient",
            .summary = "its neighbours are joined to each other",
            .compute = on_simple<clustering>},
    Measure{.name = "constraint",
            .title = "Burt's constraint",
            .summary = "depends on neighbours that depend on each other; low is free",
            .sees_weights = true,
            .compute = on_simple<constraint>},
    Measure{.name = "effective-size",
            .title = "Burt's effective size",
            .summary = "has many neighbours that do not know each other",
            .sees_weights = true,
            .compute = on_simple<effective_size>},
    Measure{.name = "brokerage",
            .title = "Brokerage",
            .summary = "joins pairs that nothing joins directly",
            .sees_direction = true,
            .compute = on_simple<brokerage>},
    Measure{.name = "coordinator",
            .title = "Brokerage: coordinator",
            .summary = "joins pairs of its own group",
            .sees_direction = true,
            .needs_groups = true,
            .compute = on_simple<coordinator>},
    Measure{.name = "consultant",
            .title = "Brokerage: consultant",
            .summary = "joins pairs of one other group",
            .sees_direction = true,
            .needs_groups = true,
            .compute = on_simple<consultant>},
    Measure{.name = "gatekeeper",
            .title = "Brokerage: gatekeeper",
            .summary = "passes on what comes to its group from outside",
            .sees_direction = true,
            .needs_groups = true,
            .compute = on_simple<gatekeeper>},
    Measure{.name = "representative",
            .title = "Brokerage: representative",
            .summary = "passes on what its group sends outside",
            .sees_direction = true,
            .needs_groups = true,
            .compute = on_simple<representative>},
    Measure{.name = "liaison",
            .title = "Brokerage: liaison",
            .summary = "joins pairs of different groups, neither its own",
            .sees_direction = true,
            .needs_groups = true,
            .compute = on_simple<liaison>},
};

}  // namespace

std::span<const Measure> measures() {
    return catalog;
}

const Measure* find_measure(std::string_view name) {
    auto found = std::ranges::find(catalog, name, &Measure::name);
    return found == catalog.end() ? nullptr : &*found;
}

}  // namespace hearsay
