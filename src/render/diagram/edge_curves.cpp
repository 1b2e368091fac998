#include "render/diagram/edge_curves.hpp"

#include "render/diagram/edge_ends.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>
#include <optional>

namespace hearsay {
namespace {

constexpr std::size_t most_compared = 400;  // edges: comparing them costs their square
constexpr int passes = 3;
constexpr int pieces = 20;  // straight ones that stand for a curve when it is compared

constexpr double bend_step = 14;  // points
constexpr double least_reach = 110;
constexpr double most_reach = 330;
constexpr double parallel_reach = 10;  // for each edge between the same nodes
constexpr double reach_share = 0.75;   // of the edge's length
constexpr double label_shares[] = {0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74, 0.2, 0.8, 0.15, 0.85};

constexpr double label_gap = 3;   // points, kept free around a label
constexpr double arrow_gap = 11;  // between a label and the ends of its own edge, for an arrowhead
constexpr double node_gap = 4;    // and around a node that an edge passes
constexpr double line_gap = 7;    // below that, two lines look like one

// What is worse than what. A label that cannot be read is the worst; a bend costs by the point, so that a
// line makes a detour of a certain length around each obstacle and no longer.
constexpr double covered_label = 1000;
constexpr double through_node = 260;
constexpr double under_label = 70;
constexpr double across_title = 60;
constexpr double label_across_border = 14;
constexpr double label_at_end = 110;
constexpr double crossing = 9;
constexpr double too_close = 7;  // for each piece
constexpr double bend_point = 0.32;
constexpr double swerve_point = 0.15;    // for each point between the bends of the two halves
constexpr double steep = 90;             // for a curve that is as high as it is long, and its square
constexpr double label_off_middle = 45;  // for the whole length

/// A curve as others see it.
struct Trace {
    std::vector<Point> points;
    Rectangle hull;
};

struct Choice {
    EdgeRoute route;
    Trace trace;
    std::optional<Rectangle> label;
    double cost = std::numeric_limits<double>::infinity();
};

Rectangle hull_of(Point a, Point b) {
    return {0.5 * (a + b), std::abs(b.x - a.x), std::abs(b.y - a.y)};
}

Rectangle hull_of(const std::vector<Point>& points) {
    Point low = points.front();
    Point high = points.front();
    for (const Point& point : points) {
        low = {std::min(low.x, point.x), std::min(low.y, point.y)};
        high = {std::max(high.x, point.x), std::max(high.y, point.y)};
    }
    return hull_of(low, high);
}

/// Whether any piece of the curve lies in the rectangle grown by `gap`.
bool passes_through(const Trace& trace, Rectangle box, double gap) {
    if (!touches(trace.hull, box, gap)) return false;
    box.width += 2 * gap;
    box.height += 2 * gap;
    for (std::size_t i = 0; i + 1 < trace.points.size(); ++i)
        if (touches(box, trace.points[i], trace.points[i + 1])) return true;
    return false;
}

/// Whether any piece of the curve lies in the polygon with these corners, which is in the rectangle.
bool passes_through(const Trace& trace, const Rectangle& box, const std::vector<Point>& corners) {
    if (!passes_through(trace, box, node_gap)) return false;
    for (std::size_t i = 0; i + 1 < trace.points.size(); ++i) {
        const Point start = trace.points[i];
        const Point end = trace.points[i + 1];
        if (covers(corners, end)) return true;
        for (std::size_t j = 0, k = corners.size() - 1; j < corners.size(); k = j++)
            if (crosses(start, end, corners[k], corners[j])) return true;
    }
    return false;
}

/// The outline of a node, grown by what is kept free around it.
std::vector<Point> grown(const NodeShape& node) {
    std::vector<Point> corners = node.corners;
    for (Point& corner : corners) {
        const Point out = corner - node.place.middle;
        corner = {corner.x + std::copysign(node_gap, out.x), corner.y + std::copysign(node_gap, out.y)};
    }
    return corners;
}

bool lies_across_border(const Rectangle& label, const Rectangle& box) {
    if (!touches(label, box, 0)) return false;
    const bool inside_x = std::abs(label.middle.x - box.middle.x) + label.width / 2 <= box.width / 2;
    const bool inside_y = std::abs(label.middle.y - box.middle.y) + label.height / 2 <= box.height / 2;
    return !(inside_x && inside_y);
}

/// How much the piece from `start` to `end` disturbs a curve: by crossing it, and by running so close to it
/// that the two look like one line.
double disturbance(Point start, Point end, const Trace& other, bool near_counts) {
    const Rectangle hull = hull_of(start, end);
    if (!touches(hull, other.hull, line_gap)) return 0;
    const Point middle = hull.middle;
    double cost = 0;
    bool close = false;
    for (std::size_t i = 0; i + 1 < other.points.size(); ++i) {
        const Point from = other.points[i];
        const Point to = other.points[i + 1];
        if (std::abs(from.x + to.x - 2 * middle.x) > hull.width + std::abs(to.x - from.x) + 2 * line_gap)
            continue;
        if (std::abs(from.y + to.y - 2 * middle.y) > hull.height + std::abs(to.y - from.y) + 2 * line_gap)
            continue;
        if (crosses(start, end, from, to)) cost += crossing;
        close = close || (near_counts && distance_to_line(middle, from, to) < line_gap);
    }
    return close ? cost + too_close : cost;
}

double disturbance(const Trace& a, const Trace& b) {
    if (!touches(a.hull, b.hull, line_gap)) return 0;
    double cost = 0;
    for (std::size_t i = 0; i + 1 < a.points.size(); ++i) {
        // Where both start or end, they cannot but be close.
        const bool at_an_end = i < 3 || i + 4 >= a.points.size();
        cost += disturbance(a.points[i], a.points[i + 1], b, !at_an_end);
    }
    return cost;
}

double bend_cost(Bend bend, double length) {
    const double steepness = std::max(std::abs(bend.first), std::abs(bend.second)) / length;
    return (std::abs(bend.first) + std::abs(bend.second)) / 2 * bend_point +
           std::abs(bend.first - bend.second) * swerve_point + steepness * steepness * steep;
}

/// All bends worth trying on an edge of this length, the cheapest first; of two equal ones, that to the left.
/// An arc over `hint` is one of them. The more edges run in parallel, the farther they may spread.
std::vector<Bend> bends_for(double length, double hint, int parallel) {
    const double least = std::min(most_reach, least_reach + parallel_reach * parallel);
    const double reach = std::clamp(length * reach_share, least, most_reach);
    std::vector<Bend> bends{{0, 0}};
    if (std::abs(hint) <= 1.5 * reach) bends.push_back({hint, hint});
    for (double bend = bend_step; bend <= reach; bend += bend_step)
        for (const double side : {bend, -bend})
            for (const Bend& each : {Bend{side, side}, Bend{side, 0}, Bend{0, side}, Bend{side, -side}})
                bends.push_back(each);
    std::ranges::stable_sort(
        bends, [length](Bend a, Bend b) { return bend_cost(a, length) < bend_cost(b, length); });
    return bends;
}

class EdgeRouter {
  public:
    EdgeRouter(const std::vector<NodeShape>& nodes, const std::vector<EdgeEnds>& edges,
               const Surroundings& surroundings)
        : nodes_(nodes),
          edges_(edges),
          around_(surroundings),
          compared_(edges.size() <= most_compared),
          choices_(edges.size()) {
        for (const NodeShape& node : nodes) grown_.push_back(grown(node));
        for (std::size_t edge = 0; edge < edges.size(); ++edge) ++parallel_[ends_of(edge)];
    }

    std::vector<EdgeRoute> run() {
        const std::vector<std::size_t> order = short_first();
        for (int pass = 0; pass < (compared_ ? passes : 1); ++pass)
            for (const std::size_t edge : order) choose(edge);
        std::vector<EdgeRoute> routes;
        routes.reserve(choices_.size());
        for (const Choice& choice : choices_) routes.push_back(choice.route);
        return routes;
    }

  private:
    std::vector<std::size_t> short_first() const;
    double length(std::size_t edge) const {
        return distance(nodes_[edges_[edge].from].place.middle, nodes_[edges_[edge].to].place.middle);
    }
    std::pair<std::size_t, std::size_t> ends_of(std::size_t edge) const {
        return std::minmax(edges_[edge].from, edges_[edge].to);
    }
    double hint(std::size_t edge) const;
    void choose(std::size_t edge);
    CubicCurve curve(std::size_t edge, Bend bend) const;
    double line_cost(std::size_t edge, const Trace& trace, double enough) const;
    double label_cost(std::size_t edge, const Rectangle& label, double enough) const;
    void place_label(std::size_t edge, Choice& choice, double enough) const;

    const std::vector<NodeShape>& nodes_;
    const std::vector<EdgeEnds>& edges_;
    const Surroundings& around_;
    std::map<std::pair<std::size_t, std::size_t>, int> parallel_;  ///< how many edges join two nodes
    std::vector<std::vector<Point>> grown_;                        ///< outlines of the nodes
    bool compared_;
    std::vector<Choice> choices_;  ///< by edge; without points until it has chosen
};

std::vector<std::size_t> EdgeRouter::short_first() const {
    std::vector<std::size_t> order(edges_.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, [this](std::size_t a, std::size_t b) { return length(a) < length(b); });
    return order;
}

/// How far to the left of the straight line the place is where the label may have room.
double EdgeRouter::hint(std::size_t edge) const {
    const EdgeEnds& ends = edges_[edge];
    if (ends.label_width == 0) return 0;
    const Point start = nodes_[ends.from].place.middle;
    const Point left = left_of(start, nodes_[ends.to].place.middle);
    const Point there = ends.label_hint - start;
    return left.x * there.x + left.y * there.y;
}

void EdgeRouter::choose(std::size_t edge) {
    const double whole = std::max(length(edge), 1.0);
    Choice best;
    for (const Bend& bend : bends_for(whole, hint(edge), parallel_.at(ends_of(edge)))) {
        Choice choice;
        choice.cost = bend_cost(bend, whole);
        if (choice.cost >= best.cost) break;
        choice.route.curve = curve(edge, bend);
        choice.trace.points = choice.route.curve.points(pieces);
        choice.trace.hull = hull_of(choice.trace.points);
        choice.cost += line_cost(edge, choice.trace, best.cost - choice.cost);
        if (choice.cost >= best.cost) continue;
        place_label(edge, choice, best.cost - choice.cost);
        if (choice.cost < best.cost) best = choice;
    }
    choices_[edge] = best;
}

/// Where a curve that goes on to `next` starts in a node that is wider than high, or higher than wide: to
/// that side of its middle to which the curve leaves. So what comes from many sides does not end in one
/// point.
Point spread(const NodeShape& node, Point next) {
    constexpr double share = 0.7;  // of what the longer side has more than the other
    const Point way = next - node.place.middle;
    const double length = distance(next, node.place.middle);
    if (length == 0) return {};
    const double more = node.place.width - node.place.height;
    const double aside = share * std::abs(more) / 2 / length;
    return more > 0 ? Point{aside * way.x, 0} : Point{0, aside * way.y};
}

/// Where a curve that swerves to the left starts in a node, so that parallel ones start side by side.
Point anchor(const NodeShape& node, Point left, double swerve, Point next) {
    constexpr double aside_per_bend = 0.35;
    constexpr double most_aside = 0.6;  // of the way to the border
    const double most = most_aside * steps_to_border(node.place, left);
    const double aside = std::clamp(swerve * aside_per_bend, -most, most);
    const Point beside = node.place.middle + aside * left;
    const Point start = beside + spread(node, next);
    if (covers(node.corners, start)) return start;
    return covers(node.corners, beside) ? beside : node.place.middle;
}

CubicCurve EdgeRouter::curve(std::size_t edge, Bend bend) const {
    const NodeShape& from = nodes_[edges_[edge].from];
    const NodeShape& to = nodes_[edges_[edge].to];
    const Point left = left_of(from.place.middle, to.place.middle);
    const CubicCurve middles = bent_curve(from.place.middle, to.place.middle, bend);
    const Point start = anchor(from, left, bend.first, middles.controls[1]);
    const Point end = anchor(to, left, bend.second, middles.controls[2]);
    const CubicCurve bent = bent_curve(start, end, bend);
    return leave_end(leave_start(bent, from.corners), to.corners);
}

/// Stops counting where the cost is as much as `enough`.
double EdgeRouter::line_cost(std::size_t edge, const Trace& trace, double enough) const {
    double cost = 0;
    for (std::size_t i = 0; i < nodes_.size() && cost < enough; ++i)
        if (i != edges_[edge].from && i != edges_[edge].to &&
            passes_through(trace, nodes_[i].place, grown_[i]))
            cost += through_node;
    for (const Rectangle& title : around_.titles)
        if (passes_through(trace, title, 0)) cost += across_title;
    for (std::size_t i = 0; i < choices_.size() && cost < enough; ++i) {
        if (i == edge || choices_[i].trace.points.empty()) continue;
        if (choices_[i].label && passes_through(trace, *choices_[i].label, 1)) cost += under_label;
        if (compared_) cost += disturbance(trace, choices_[i].trace);
    }
    return cost;
}

/// Stops counting as `line_cost` does.
double EdgeRouter::label_cost(std::size_t edge, const Rectangle& label, double enough) const {
    double cost = 0;
    for (const NodeShape& node : nodes_)
        if (touches(label, node.place, label_gap)) cost += covered_label;
    for (const Rectangle& title : around_.titles)
        if (touches(label, title, label_gap)) cost += covered_label;
    for (const Rectangle& box : around_.boxes)
        if (lies_across_border(label, box)) cost += label_across_border;
    for (std::size_t i = 0; i < choices_.size() && cost < enough; ++i) {
        if (i == edge || choices_[i].trace.points.empty()) continue;
        if (choices_[i].label && touches(label, *choices_[i].label, label_gap)) cost += covered_label;
        if (passes_through(choices_[i].trace, label, 1)) cost += under_label;
    }
    return cost;
}

/// Adds the best place of the label, and what it costs; infinitely much where that is `enough` or more.
void EdgeRouter::place_label(std::size_t edge, Choice& choice, double enough) const {
    const EdgeEnds& ends = edges_[edge];
    if (ends.label_width == 0) return;
    double least = std::numeric_limits<double>::infinity();
    for (const double share : label_shares) {
        double cost = std::abs(share - 0.5) * label_off_middle;
        if (cost >= least) break;
        const Rectangle label{choice.route.curve.at(share), ends.label_width, ends.label_height};
        for (const Point& end : {choice.trace.points.front(), choice.trace.points.back()})
            if (touches(label, {end, 0, 0}, arrow_gap)) cost += label_at_end;
        const double bound = std::min(least, enough);
        cost += label_cost(edge, label, bound - cost);
        if (cost >= bound) continue;
        least = cost;
        choice.route.label_at = share;
        choice.label = label;
    }
    choice.cost += least;
}

}  // namespace

std::vector<EdgeRoute> route_edges(const std::vector<NodeShape>& nodes, const std::vector<EdgeEnds>& edges,
                                   const Surroundings& surroundings) {
    std::vector<EdgeRoute> routes = EdgeRouter(nodes, edges, surroundings).run();
    spread_ends(routes, edges, nodes);
    return routes;
}

}  // namespace hearsay
