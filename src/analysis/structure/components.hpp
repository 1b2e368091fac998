#pragma once

#include "analysis/structure/partition.hpp"
#include "graph/relation_graph.hpp"

#include <vector>

namespace hearsay {

/// The parts between which there is no arc at all. O(n + m).
Partition weak_components(const RelationGraph& graph);

/// The parts within which everybody reaches everybody along arcs (Tarjan 1972, Pearce 2016). O(n + m).
Partition strong_components(const RelationGraph& graph);

/// A vertex without which its component falls apart.
struct CutVertex {
    Vertex vertex = 0;
    std::uint32_t pieces = 0;  ///< how many parts are left of its component, at least 2
};

/// What holds a graph together at single points.
struct WeakPoints {
    std::vector<CutVertex> cut_vertices;  ///< ascending
    std::vector<Edge> bridges;            ///< edges without which their component falls apart, ascending
};

/// The cut vertices and bridges of an undirected graph without loops and parallel edges (Hopcroft and Tarjan
/// 1973). O(n + m).
WeakPoints weak_points(const RelationGraph& graph);

/// The pieces into which the component of `vertex` falls without it, the largest first, then by vertices. O(n
/// + m).
std::vector<std::vector<Vertex>> pieces_without(const RelationGraph& graph, Vertex vertex);

}  // namespace hearsay
