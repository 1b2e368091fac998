#include "render/diagram/cubic_curve.hpp"

namespace hearsay {
namespace {

/// The two parts that a curve falls into at `share` of the way.
std::pair<CubicCurve, CubicCurve> split(const CubicCurve& curve, double share) {
    const auto between = [share](Point a, Point b) { return a + share * (b - a); };
    const auto& [p0, p1, p2, p3] = curve.controls;
    const Point a = between(p0, p1);
    const Point b = between(p1, p2);
    const Point c = between(p2, p3);
    const Point d = between(a, b);
    const Point e = between(b, c);
    const Point middle = between(d, e);
    return {{{p0, a, d, middle}}, {{middle, e, c, p3}}};
}

/// The last share of the way at which `inside` holds, when it holds at the start: from there on the curve is
/// outside for good. Steps first, because a curve may leave and come back; then halves the step.
template <class Inside>
double last_inside(const CubicCurve& curve, Inside inside) {
    constexpr int steps = 64;
    constexpr int halvings = 16;
    int last = 0;
    for (int i = 0; i < steps; ++i)
        if (inside(curve.at(static_cast<double>(i) / steps))) last = i;
    double low = static_cast<double>(last) / steps;
    double high = static_cast<double>(last + 1) / steps;
    for (int i = 0; i < halvings; ++i) {
        const double middle = (low + high) / 2;
        (inside(curve.at(middle)) ? low : high) = middle;
    }
    return high;
}

CubicCurve reversed(const CubicCurve& curve) {
    const auto& [p0, p1, p2, p3] = curve.controls;
    return {{p3, p2, p1, p0}};
}

}  // namespace

Point CubicCurve::at(double share) const {
    const double rest = 1 - share;
    const auto& [p0, p1, p2, p3] = controls;
    return rest * rest * rest * p0 + 3 * rest * rest * share * p1 + 3 * rest * share * share * p2 +
           share * share * share * p3;
}

CubicCurve CubicCurve::part(double from, double to) const {
    const CubicCurve head = split(*this, to).first;
    return to == 0 ? head : split(head, from / to).second;
}

std::vector<Point> CubicCurve::points(int count) const {
    std::vector<Point> all;
    all.reserve(static_cast<std::size_t>(count) + 1);
    for (int i = 0; i <= count; ++i) all.push_back(at(static_cast<double>(i) / count));
    return all;
}

CubicCurve bent_curve(Point start, Point end, Bend bend) {
    const Point way = end - start;
    const Point left = left_of(start, end);
    // Both controls off by 4/3 of the height put the middle off by the height.
    return {{start, start + 1.0 / 3 * way + 4.0 / 3 * bend.first * left,
             start + 2.0 / 3 * way + 4.0 / 3 * bend.second * left, end}};
}

CubicCurve leave_start(const CubicCurve& curve, const std::vector<Point>& corners) {
    const auto inside = [&](Point point) { return covers(corners, point); };
    return inside(curve.controls[0]) ? curve.part(last_inside(curve, inside), 1) : curve;
}

CubicCurve leave_end(const CubicCurve& curve, const std::vector<Point>& corners) {
    return reversed(leave_start(reversed(curve), corners));
}

CubicCurve shorten_start(const CubicCurve& curve, double length) {
    const Point start = curve.controls[0];
    if (length <= 0 || distance(start, curve.controls[3]) <= length) return curve;
    return curve.part(last_inside(curve, [&](Point point) { return distance(start, point) < length; }), 1);
}

CubicCurve shorten_end(const CubicCurve& curve, double length) {
    return reversed(shorten_start(reversed(curve), length));
}

}  // namespace hearsay
