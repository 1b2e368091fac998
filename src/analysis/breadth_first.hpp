#pragma once

#include "graph/relation_graph.hpp"

#include <cstdint>
#include <limits>
#include <vector>

namespace hearsay {

inline constexpr std::uint32_t out_of_reach = std::numeric_limits<std::uint32_t>::max();

/// The fewest arcs from `source` to each vertex, or out_of_reach. O(n + m): breadth-first search that turns
/// round when most of the graph is on the way (Beamer and others 2012).
std::vector<std::uint32_t> distances_from(const RelationGraph& graph, Vertex source);

}  // namespace hearsay
