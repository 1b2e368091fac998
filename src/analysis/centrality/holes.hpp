#pragma once

#include "analysis/centrality/measure.hpp"

namespace hearsay::centrality {

/// Burt's constraint (1992): how far a vertex depends on neighbours that know each other, sum over neighbours
/// j of (p_ij + sum over q of p_iq p_qj)^2, where p_ij is the share of j in what ties i to others, both ways.
/// Low is free. A vertex without neighbours scores 0 (networkx and igraph: not a number). O(sum of squared
/// degrees).
Scores constraint(const RelationGraph& graph, const MeasureOptions& options);

/// Burt's effective size (1992): neighbours less their redundancy, sum over neighbours j of (1 - sum over q
/// of p_iq m_jq), where m_jq is the tie of j and q as a share of j's strongest. O(sum of squared degrees).
Scores effective_size(const RelationGraph& graph, const MeasureOptions& options);

}  // namespace hearsay::centrality
