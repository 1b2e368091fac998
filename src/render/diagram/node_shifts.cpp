#include "render/diagram/node_shifts.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace hearsay {
namespace {

constexpr int passes = 3;
constexpr int directions = 24;
constexpr int steps = 12;
constexpr double step = 16;  // points

constexpr double gap = 16;       // between nodes, and to boxes
constexpr double inner_gap = 9;  // between nodes of a box
constexpr double clearance = 5;  // between a line and a foreign node

// What is worse than what, in points that a node may be moved to mend it.
constexpr double line_behind_node = 400;
constexpr double swap_gain = 300;
constexpr double missing_point = 4;  // of a line that its label hides

constexpr double arrow_room = 12;  // kept free around a label, so that both ends of its line show

Rectangle grown(Rectangle place, double by) {
    return {place.middle, place.width + 2 * by, place.height + 2 * by};
}

bool lies_in(const Rectangle& inner, const Rectangle& outer) {
    return std::abs(inner.middle.x - outer.middle.x) <= (outer.width - inner.width) / 2 &&
           std::abs(inner.middle.y - outer.middle.y) <= (outer.height - inner.height) / 2;
}

class NodeShifter {
  public:
    NodeShifter(std::vector<ShiftableNode>& nodes, const std::vector<StraightLine>& lines,
                const std::vector<Rectangle>& boxes)
        : nodes_(nodes), lines_(lines), boxes_(boxes), lines_of_(nodes.size()) {
        for (std::size_t i = 0; i < lines.size(); ++i) {
            lines_of_[lines[i].from].push_back(i);
            lines_of_[lines[i].to].push_back(i);
        }
    }

    void run() {
        for (int pass = 0; pass < passes; ++pass) {
            bool moved = false;
            // What has few lines moves first: it disturbs least.
            for (const std::size_t node : few_lines_first())
                if (move(node) || swap(node)) moved = true;
            if (!moved) return;
        }
    }

  private:
    std::vector<std::size_t> few_lines_first() const;
    bool move(std::size_t node);
    bool swap(std::size_t node);
    bool may_swap(std::size_t node, std::size_t other) const;
    bool fits(std::size_t node) const;
    double cost(std::size_t node) const;
    bool behind(const StraightLine& line, std::size_t node) const;
    double hidden(const StraightLine& line) const;

    std::vector<ShiftableNode>& nodes_;
    const std::vector<StraightLine>& lines_;
    const std::vector<Rectangle>& boxes_;
    std::vector<std::vector<std::size_t>> lines_of_;  ///< by node
};

std::vector<std::size_t> NodeShifter::few_lines_first() const {
    std::vector<std::size_t> order(nodes_.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::ranges::stable_sort(
        order, [this](std::size_t a, std::size_t b) { return lines_of_[a].size() < lines_of_[b].size(); });
    return order;
}

bool NodeShifter::move(std::size_t node) {
    Point& place = nodes_[node].place.middle;
    const Point before = place;
    double least = cost(node);
    if (least == 0) return false;
    Point best = before;
    for (int i = 1; i <= steps && i * step < least; ++i)
        for (int j = 0; j < directions; ++j) {
            const double angle = 2 * std::numbers::pi * j / directions;
            place = before + i * step * Point{std::cos(angle), std::sin(angle)};
            if (!fits(node)) continue;
            const double there = i * step + cost(node);
            if (there >= least) continue;
            least = there;
            best = place;
        }
    place = best;
    return distance(best, before) > 0;
}

/// Where there is no room, two nodes of one box may still stand better in each other's places. Costs count
/// what is between the two of them twice, before as after.
bool NodeShifter::swap(std::size_t node) {
    if (cost(node) < line_behind_node) return false;
    double most = swap_gain;
    std::size_t best = node;
    for (std::size_t other = 0; other < nodes_.size(); ++other) {
        if (other == node || !may_swap(node, other)) continue;
        const double before = cost(node) + cost(other);
        std::swap(nodes_[node].place.middle, nodes_[other].place.middle);
        const double gain = fits(node) && fits(other) ? before - cost(node) - cost(other) : 0;
        std::swap(nodes_[node].place.middle, nodes_[other].place.middle);
        if (gain <= most) continue;
        most = gain;
        best = other;
    }
    if (best != node) std::swap(nodes_[node].place.middle, nodes_[best].place.middle);
    return best != node;
}

bool NodeShifter::may_swap(std::size_t node, std::size_t other) const {
    const ShiftableNode& a = nodes_[node];
    const ShiftableNode& b = nodes_[other];
    return a.bounded && b.bounded && distance(a.room.middle, b.room.middle) == 0;
}

bool NodeShifter::fits(std::size_t node) const {
    const ShiftableNode& moved = nodes_[node];
    if (moved.bounded && !lies_in(moved.place, moved.room)) return false;
    for (std::size_t i = 0; i < nodes_.size(); ++i)
        if (i != node && touches(moved.place, nodes_[i].place, moved.bounded ? inner_gap : gap)) return false;
    return moved.bounded ||
           std::ranges::none_of(boxes_, [&](const Rectangle& box) { return touches(moved.place, box, gap); });
}

/// Of all that changes with the place of the node.
double NodeShifter::cost(std::size_t node) const {
    double sum = 0;
    for (const StraightLine& line : lines_)
        if (behind(line, node)) sum += line_behind_node;
    for (const std::size_t line : lines_of_[node]) {
        sum += missing_point * hidden(lines_[line]);
        for (std::size_t other = 0; other < nodes_.size(); ++other)
            if (behind(lines_[line], other)) sum += line_behind_node;
    }
    return sum;
}

bool NodeShifter::behind(const StraightLine& line, std::size_t node) const {
    return node != line.from && node != line.to &&
           touches(grown(nodes_[node].place, clearance), nodes_[line.from].place.middle,
                   nodes_[line.to].place.middle);
}

/// How many points of the line are missing for its label and its arrowhead to show.
double NodeShifter::hidden(const StraightLine& line) const {
    if (line.label_width == 0) return 0;
    const Rectangle& from = nodes_[line.from].place;
    const Rectangle& to = nodes_[line.to].place;
    const double length = distance(from.middle, to.middle);
    if (length == 0) return 0;
    const Point way = (1 / length) * (to.middle - from.middle);
    const Rectangle label{{}, line.label_width + 2 * arrow_room, line.label_height + 2 * arrow_room};
    const double taken =
        steps_to_border(from, way) + steps_to_border(to, way) + 2 * steps_to_border(label, way);
    return std::max(0.0, taken - length);
}

}  // namespace

void shift_nodes(std::vector<ShiftableNode>& nodes, const std::vector<StraightLine>& lines,
                 const std::vector<Rectangle>& boxes) {
    NodeShifter(nodes, lines, boxes).run();
}

}  // namespace hearsay
