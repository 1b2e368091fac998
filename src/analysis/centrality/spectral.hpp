#pragma once

#include "analysis/centrality/measure.hpp"

namespace hearsay::centrality {

/// Eigenvector centrality (Bonacich 1972): x_v in proportion to the sum of x_u over arcs u -> v, for the
/// largest eigenvalue; of Euclidean length 1, normalised: the largest is 1. Where several eigenvectors belong
/// to that eigenvalue (equal components), the one nearest to equal scores for all. Without edges, or directed
/// without a cycle, there is no such vector and all score 0. Undirected by the method of Lanczos, directed by
/// powers of I + A.
Scores eigenvector(const RelationGraph& graph, const MeasureOptions& options);

/// Kleinberg's hubs and authorities (1999): a good hub points to good authorities, and the other way round.
/// Sum 1, as in networkx; normalised: the largest is 1. Undirected graphs have one kind only. By the method
/// of Lanczos.
Scores hubs(const RelationGraph& graph, const MeasureOptions& options);
Scores authorities(const RelationGraph& graph, const MeasureOptions& options);

}  // namespace hearsay::centrality
