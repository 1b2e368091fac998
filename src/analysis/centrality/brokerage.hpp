#pragma once

#include "analysis/centrality/measure.hpp"

namespace hearsay::centrality {

/// Brokerage after Gould and Fernandez (1989): for each broker v, the ordered pairs (a, b) with a -> v -> b,
/// a other than b, and no arc a -> b, by where the three belong. In an undirected graph each pair counts both
/// ways, as in R's sna. O(sum over arcs a -> v of out-degree(v)).
Scores brokerage(const RelationGraph& graph, const MeasureOptions& options);    ///< all of them
Scores coordinator(const RelationGraph& graph, const MeasureOptions& options);  ///< a, v and b in one group
Scores consultant(const RelationGraph& graph,
                  const MeasureOptions& options);  ///< a and b in one, v in another
Scores gatekeeper(const RelationGraph& graph,
                  const MeasureOptions& options);  ///< v and b in one, a in another
Scores representative(const RelationGraph& graph,
                      const MeasureOptions& options);                       ///< a and v in one, b in another
Scores liaison(const RelationGraph& graph, const MeasureOptions& options);  ///< three groups

}  // namespace hearsay::centrality
