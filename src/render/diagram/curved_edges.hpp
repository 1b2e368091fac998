#pragma once

#include "render/diagram/geometry.hpp"

#include <graphviz/cgraph.h>
#include <graphviz/gvc.h>

#include <vector>

namespace hearsay {

/// Draws the edges of a graph whose nodes have places (attribute `pos`) as smooth curves, see `route_edges`.
/// A node of class `label` that joins two others is the label of the edge between them, and is moved onto its
/// curve. `titles` and `boxes` are what curves and labels should mind besides nodes. Graphviz' own router
/// takes a label for an obstacle, so that lines wriggle between labels, and cannot keep parallel edges apart.
/// Leaves the result as attributes; false when Graphviz refuses.
bool draw_curved_edges(GVC_t* context, Agraph_t* graph, const std::vector<Rectangle>& titles,
                       const std::vector<Rectangle>& boxes);

}  // namespace hearsay
