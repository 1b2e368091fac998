#pragma once

#include "graph/relation_graph.hpp"

#include <vector>

namespace hearsay {

/// Which part of the graph each vertex is in, when directions do not matter (its weak component). Parts are
/// numbered from 0 by their lowest vertices.
struct WeakParts {
    std::vector<Vertex> of;
    Vertex count = 0;
};

/// O(n + m): breadth-first search.
WeakParts weak_parts(const RelationGraph& graph);

}  // namespace hearsay
