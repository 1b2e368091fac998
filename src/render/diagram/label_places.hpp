#pragma once

#include <vector>

namespace hearsay {

struct Point {
    double x = 0;
    double y = 0;
};

/// A rectangle by its middle and size, in points.
struct Rectangle {
    Point middle;
    double width = 0;
    double height = 0;
};

/// Whether the two are nearer to each other than `gap`.
bool touches(const Rectangle& a, const Rectangle& b, double gap);

/// Where the straight line from `start`, a point in `box`, to `target` leaves it; `target` itself when it
/// lies inside.
Point way_out(const Rectangle& box, Point start, Point target);

/// The label of an edge, to be placed.
struct EdgeLabel {
    Rectangle place;  ///< its size; the middle is found
    Point from;       ///< the ends of its edge
    Point to;
    Rectangle from_box;  ///< what covers the edge there: the nodes, or the boxes that they are in
    Rectangle to_box;
};

/// Gives each label the free place nearest to the middle of the visible part of its edge: on the straight
/// line if possible, else beside it, because a label off the line bends its edge. Labels keep clear of
/// `obstacles` and of each other; those of short edges choose first. A label that finds no place far and wide
/// stays in the middle of its edge. O(labels x places tried x (labels + obstacles)).
void place_labels(std::vector<EdgeLabel>& labels, const std::vector<Rectangle>& obstacles);

}  // namespace hearsay
