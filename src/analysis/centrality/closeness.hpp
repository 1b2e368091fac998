#pragma once

#include "analysis/centrality/measure.hpp"

namespace hearsay::centrality {

/// All three look at the distances *to* a vertex from the r vertices that reach it, as networkx does. In a
/// directed graph a vertex is therefore close when arcs lead to it. All O(n m / 512) in practice, by
/// `search_distances`.

/// Closeness after Wasserman and Faust (1994), for graphs in several parts: (r / (n - 1)) * (r / sum of
/// distances). From 0 to 1 as it is; 0 for a vertex that nobody reaches.
Scores closeness(const RelationGraph& graph, const MeasureOptions& options);

/// Closeness among those that reach the vertex only: r / sum of distances. High for members of tiny
/// components.
Scores closeness_within(const RelationGraph& graph, const MeasureOptions& options);

/// Harmonic centrality (Marchiori and Latora 2000): the sum of 1 / distance. Normalised: divided by n - 1.
Scores harmonic(const RelationGraph& graph, const MeasureOptions& options);

}  // namespace hearsay::centrality
