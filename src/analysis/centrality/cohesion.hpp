#pragma once

#include "analysis/centrality/measure.hpp"

namespace hearsay::centrality {

/// The core number: the largest k for which the vertex is in a part of the graph where each has at least k
/// arcs. Arcs in and out both count, as in igraph (mode "all") and networkx. Seidman 1983.
/// O(n + m).
Scores core(const RelationGraph& graph, const MeasureOptions& options);

/// The share of pairs of neighbours that are joined themselves (Watts and Strogatz 1998), directions aside; 0
/// with fewer than two neighbours. O(m^1.5).
Scores clustering(const RelationGraph& graph, const MeasureOptions& options);

}  // namespace hearsay::centrality
