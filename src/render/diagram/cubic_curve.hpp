#pragma once

#include "render/diagram/geometry.hpp"

#include <array>
#include <vector>

namespace hearsay {

/// A cubic Bézier curve, the only kind that Graphviz draws.
struct CubicCurve {
    std::array<Point, 4> controls;

    /// The point at `share` of the way, from 0 to 1.
    Point at(double share) const;
    /// What lies between two shares of the way, as a curve of its own (de Casteljau's subdivision).
    CubicCurve part(double from, double to) const;
    /// `count` + 1 points at equal shares of the way.
    std::vector<Point> points(int count) const;
};

/// How far a curve swerves to the left of the straight line in its first and in its second half, in points:
/// with two equal numbers it is an arc of that height, with opposite ones an S.
struct Bend {
    double first = 0;
    double second = 0;
};

CubicCurve bent_curve(Point start, Point end, Bend bend);

/// The curve without what lies in the polygon at its start, or at its end.
CubicCurve leave_start(const CubicCurve& curve, const std::vector<Point>& corners);
CubicCurve leave_end(const CubicCurve& curve, const std::vector<Point>& corners);

/// The curve without the last `length` points, as the crow flies; for an arrowhead.
CubicCurve shorten_end(const CubicCurve& curve, double length);
CubicCurve shorten_start(const CubicCurve& curve, double length);

}  // namespace hearsay
