#pragma once

#include "analysis/vector_width.hpp"
#include "base/budget.hpp"
#include "graph/relation_graph.hpp"

#include <span>
#include <vector>

namespace hearsay::brandes {

/// What to run Brandes's algorithm on.
struct Task {
    Adjacency out;
    Adjacency in;
    std::span<const Vertex> sources;         ///< all different
    std::span<const double> source_weights;  ///< by vertex: how many sources it stands for
    std::span<const double> targets;         ///< by vertex: how many targets it stands for
    int threads = 1;
    VectorWidth width = VectorWidth::baseline;
    Budget budget;  ///< counts sources
};

struct Result {
    std::vector<double>
        score;  ///< by vertex: ordered pairs of others whose shortest paths pass it, shared equally
    std::vector<double> reaching;  ///< by vertex: sources that reach it, itself left out
    std::vector<double>
        reached;  ///< by vertex: targets that it reaches, itself left out; 0 if it is no source
    bool stopped = false;
};

/// O(sources * arcs). Memory: for each thread three rows of up to 32 numbers for each vertex. Throws
/// `Failure` when there are more shortest paths between two vertices than a double can count (1e308).
Result accumulate(const Task& task);

}  // namespace hearsay::brandes
