#pragma once

#include "graph/relation_graph.hpp"

namespace hearsay {

/// The arcs of a graph without loops and parallel arcs as a share of those there could be; 0 for fewer than
/// two vertices.
double density(const RelationGraph& graph);

/// The share of arcs of a directed graph without loops and parallel arcs that have one back; 0 without arcs.
/// O(m log m).
double reciprocity(const RelationGraph& graph);

}  // namespace hearsay
