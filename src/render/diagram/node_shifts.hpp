#pragma once

#include "render/diagram/geometry.hpp"

#include <cstddef>
#include <vector>

namespace hearsay {

/// A node that may be moved a little.
struct ShiftableNode {
    Rectangle place;
    Rectangle room;        ///< where it has to stay, when `bounded`
    bool bounded = false;  ///< in a box; else it has to keep out of all boxes
};

/// What joins two nodes, as a straight line with a label in its middle.
struct StraightLine {
    std::size_t from = 0;
    std::size_t to = 0;
    double label_width = 0;  ///< 0 and 0 without label
    double label_height = 0;
};

/// Moves nodes that stand badly to a better place nearby: where a line would run behind a foreign node, or
/// where two nodes stand so close that the label hides the line and its arrowhead between them. What stands
/// well stays. Nodes keep apart from each other and from `boxes`. The same input gives the same places.
/// O(badly placed nodes x (lines + nodes)).
void shift_nodes(std::vector<ShiftableNode>& nodes, const std::vector<StraightLine>& lines,
                 const std::vector<Rectangle>& boxes);

}  // namespace hearsay
