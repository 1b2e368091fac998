#include "analysis/centrality/degree.hpp"

#include "analysis/centrality/scaling.hpp"

namespace hearsay::centrality {

namespace {

Scores degrees(const RelationGraph& graph, const MeasureOptions& options, bool in, bool out) {
    Scores scores;
    scores.values.resize(graph.vertex_count());
    for (Vertex v = 0; v < graph.vertex_count(); ++v) {
        std::uint32_t arcs = (in ? graph.in().degree(v) : 0) + (out ? graph.out().degree(v) : 0);
        scores.values[v] = arcs;
    }
    if (options.normalized) divide(scores.values, others(graph));
    return scores;
}

Scores strengths(const RelationGraph& graph, bool in, bool out) {
    Scores scores;
    scores.values.assign(graph.vertex_count(), 0.0);
    for (Vertex v = 0; v < graph.vertex_count(); ++v) {
        for (Arc arc = graph.out().starts[v]; arc < graph.out().starts[v + 1]; ++arc) {
            if (out) scores.values[v] += graph.weight(arc);
            if (in) scores.values[graph.out().columns[arc]] += graph.weight(arc);
        }
    }
    return scores;
}

}  // namespace

Scores degree(const RelationGraph& graph, const MeasureOptions& options) {
    return degrees(graph, options, graph.directed(), true);
}

Scores in_degree(const RelationGraph& graph, const MeasureOptions& options) {
    return degrees(graph, options, true, false);
}

Scores out_degree(const RelationGraph& graph, const MeasureOptions& options) {
    return degrees(graph, options, false, true);
}

Scores strength(const RelationGraph& graph, const MeasureOptions&) {
    return strengths(graph, graph.directed(), true);
}

Scores in_strength(const RelationGraph& graph, const MeasureOptions&) {
    return strengths(graph, true, false);
}

Scores out_strength(const RelationGraph& graph, const MeasureOptions&) {
    return strengths(graph, false, true);
}

}  // namespace hearsay::centrality
