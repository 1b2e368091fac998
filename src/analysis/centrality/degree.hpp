#pragma once

#include "analysis/centrality/measure.hpp"

namespace hearsay::centrality {

/// How many arcs a vertex has: those that come in, those that go out, or both together, so that in a directed
/// graph a neighbour with arcs both ways counts twice. Normalised: divided by n - 1. O(n).
Scores degree(const RelationGraph& graph, const MeasureOptions& options);
Scores in_degree(const RelationGraph& graph, const MeasureOptions& options);
Scores out_degree(const RelationGraph& graph, const MeasureOptions& options);

/// The same with the weights of those arcs added up, always (Barrat and others 2004). O(n + m).
Scores strength(const RelationGraph& graph, const MeasureOptions& options);
Scores in_strength(const RelationGraph& graph, const MeasureOptions& options);
Scores out_strength(const RelationGraph& graph, const MeasureOptions& options);

}  // namespace hearsay::centrality
