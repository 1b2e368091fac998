#pragma once

#include "analysis/centrality/measure.hpp"

namespace hearsay::centrality {

/// Betweenness (Freeman 1977): pairs of other vertices whose shortest paths pass through this one, each pair
/// shared equally among its shortest paths. Directed graphs count ordered pairs, undirected ones unordered
/// pairs. Normalised: divided by the number of such pairs, (n - 1)(n - 2), undirected half of it.
///
/// Exact by Brandes's algorithm (2001), folded and in batches: see `Folded` and brandes_kernel.hpp. O(n m).
///
/// With `samples`, from that many sources drawn without replacement, scaled up. `error_bound` is the bound of
/// Hoeffding and Serfling (1974): with probability `confidence` no vertex is off by more. It is a bound for
/// any graph, and errors are usually far smaller. O(samples * m).
Scores betweenness(const RelationGraph& graph, const MeasureOptions& options);

/// Edge betweenness (Girvan and Newman 2002): pairs of vertices, the ends included, whose shortest paths pass
/// along this edge, shared as above. Normalised: divided by n (n - 1), undirected half of it. O(n m).
Scores edge_betweenness(const RelationGraph& graph, const MeasureOptions& options);

}  // namespace hearsay::centrality
