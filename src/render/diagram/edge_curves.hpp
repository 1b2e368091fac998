#pragma once

#include "render/diagram/cubic_curve.hpp"
#include "render/diagram/geometry.hpp"

#include <cstddef>
#include <vector>

namespace hearsay {

/// A node as edges see it.
struct NodeShape {
    Rectangle place;
    std::vector<Point> corners;  ///< of its outline, on the page
};

/// An edge between two different nodes, by their numbers.
struct EdgeEnds {
    std::size_t from = 0;
    std::size_t to = 0;
    double label_width = 0;  ///< 0 and 0 for an edge without label
    double label_height = 0;
    Point label_hint;  ///< where there may be room for the label
};

/// How an edge is drawn.
struct EdgeRoute {
    CubicCurve curve;       ///< from outline to outline
    double label_at = 0.5;  ///< share of the way
};

/// What else is on the page.
struct Surroundings {
    std::vector<Rectangle> titles;  ///< of boxes: no label may cover them, and lines should not
    std::vector<Rectangle> boxes;   ///< labels should not lie across their border
};

/// Draws each edge as one smooth curve with its label on it, so that the eye can follow it: straight where
/// that is free, else bent just enough to keep clear of nodes and labels, with parallel edges side by side
/// and few crossings. Each edge takes the cheapest of a fixed set of bends and places for its label, the
/// short edges first; then all choose again, knowing the others. The same input gives the same routes.
/// O(edges² × bends) while there are at most 400 edges; beyond that crossings are not counted.
std::vector<EdgeRoute> route_edges(const std::vector<NodeShape>& nodes, const std::vector<EdgeEnds>& edges,
                                   const Surroundings& surroundings);

}  // namespace hearsay
