#pragma once

#include "analysis/centrality/measure.hpp"

namespace hearsay::centrality {

/// PageRank (Brin and Page 1998): how often somebody is met who walks along arcs at random and, with
/// probability 1 - damping, or at a vertex without arcs out, starts again where `personalization` says. Sums
/// to 1. Weighted: an arc is taken in proportion to its weight. Solved as a linear system by Gauss and
/// Seidel's method, which needs about half the rounds of the power method; `error_bound` is on the sum of
/// absolute errors.
Scores pagerank(const RelationGraph& graph, const MeasureOptions& options);

/// Katz 1953, in the form of Bonacich and Lloyd: x_v = 1 + alpha * sum over arcs u -> v of x_u. Does not
/// converge when alpha is at or above the reciprocal of the largest eigenvalue; the automatic alpha is always
/// below. Normalised: to Euclidean length 1, as in networkx.
Scores katz(const RelationGraph& graph, const MeasureOptions& options);

}  // namespace hearsay::centrality
