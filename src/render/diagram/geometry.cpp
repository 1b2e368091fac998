#include "render/diagram/geometry.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace hearsay {
namespace {

/// Twice the area of the triangle, positive when the corners run anticlockwise.
double turn(Point a, Point b, Point c) {
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

/// Cuts the part [from, to] of a line down to what lies between two parallel sides of a rectangle: the line
/// starts `start` from the middle and moves by `way`. False when nothing is left. (Liang and Barsky, 1984)
bool clip(double start, double way, double half, double& from, double& to) {
    if (way == 0) return std::abs(start) <= half;
    const double first = (-half - start) / way;
    const double second = (half - start) / way;
    from = std::max(from, std::min(first, second));
    to = std::min(to, std::max(first, second));
    return from <= to;
}

}  // namespace

double distance(Point a, Point b) {
    return std::hypot(b.x - a.x, b.y - a.y);
}

Point left_of(Point start, Point end) {
    const Point way = end - start;
    const double length = distance(start, end);
    return length == 0 ? Point{} : (1 / length) * Point{-way.y, way.x};
}

double steps_to_border(const Rectangle& box, Point way) {
    constexpr double never = std::numeric_limits<double>::infinity();
    const double across = way.x == 0 ? never : box.width / 2 / std::abs(way.x);
    const double upright = way.y == 0 ? never : box.height / 2 / std::abs(way.y);
    return std::min(across, upright);
}

bool touches(const Rectangle& a, const Rectangle& b, double gap) {
    return std::abs(a.middle.x - b.middle.x) < (a.width + b.width) / 2 + gap &&
           std::abs(a.middle.y - b.middle.y) < (a.height + b.height) / 2 + gap;
}

bool touches(const Rectangle& box, Point start, Point end) {
    double from = 0;
    double to = 1;
    return clip(start.x - box.middle.x, end.x - start.x, box.width / 2, from, to) &&
           clip(start.y - box.middle.y, end.y - start.y, box.height / 2, from, to);
}

bool crosses(Point a, Point b, Point c, Point d) {
    return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}

double distance_to_line(Point point, Point start, Point end) {
    const Point way = end - start;
    const double square = way.x * way.x + way.y * way.y;
    if (square == 0) return distance(point, start);
    const Point there = point - start;
    const double share = std::clamp((there.x * way.x + there.y * way.y) / square, 0.0, 1.0);
    return distance(point, start + share * way);
}

bool covers(const std::vector<Point>& corners, Point point) {
    bool inside = false;
    for (std::size_t i = 0, j = corners.size() - 1; i < corners.size(); j = i++) {
        const Point& a = corners[i];
        const Point& b = corners[j];
        if ((a.y > point.y) == (b.y > point.y)) continue;
        if (point.x < a.x + (b.x - a.x) * (point.y - a.y) / (b.y - a.y)) inside = !inside;
    }
    return inside;
}

}  // namespace hearsay
