#pragma once

#include "render/diagram/edge_curves.hpp"

#include <vector>

namespace hearsay {

/// Moves the ends of curves along the outlines of their nodes, by a little, so that arrowheads at a node with
/// many edges do not lie on each other. Each end keeps its side of the node and its order among the others;
/// the middles of the curves, with their labels, stay. O(ends x log ends).
void spread_ends(std::vector<EdgeRoute>& routes, const std::vector<EdgeEnds>& edges,
                 const std::vector<NodeShape>& nodes);

}  // namespace hearsay
