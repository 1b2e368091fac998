#pragma once

#include "graph/relation_graph.hpp"

namespace hearsay {

/// The graph without directions: u and v are joined by one edge that weighs as much as the arcs between them
/// both ways. A graph that is undirected already is copied. O(vertices + arcs).
RelationGraph undirected(const RelationGraph& graph);

}  // namespace hearsay
