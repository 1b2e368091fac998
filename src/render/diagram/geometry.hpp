#pragma once

#include <vector>

namespace hearsay {

/// Lengths in points, y upwards as in Graphviz.
struct Point {
    double x = 0;
    double y = 0;

    friend Point operator+(Point a, Point b) { return {a.x + b.x, a.y + b.y}; }
    friend Point operator-(Point a, Point b) { return {a.x - b.x, a.y - b.y}; }
    friend Point operator*(double factor, Point a) { return {factor * a.x, factor * a.y}; }
};

double distance(Point a, Point b);

/// One point to the left of the way from `start` to `end`, as a step; none where they are the same.
Point left_of(Point start, Point end);

/// A rectangle by its middle and size.
struct Rectangle {
    Point middle;
    double width = 0;
    double height = 0;
};

/// How many steps `way` lead from the middle of the rectangle to its border; infinitely many where the step
/// is none.
double steps_to_border(const Rectangle& box, Point way);

/// Whether the two are nearer to each other than `gap`.
bool touches(const Rectangle& a, const Rectangle& b, double gap);

/// Whether any of the straight line from `start` to `end` lies in the rectangle.
bool touches(const Rectangle& box, Point start, Point end);

/// Whether the line from `a` to `b` crosses that from `c` to `d`; lines that only meet at an end do not.
bool crosses(Point a, Point b, Point c, Point d);

/// How far `point` is from the line from `start` to `end`.
double distance_to_line(Point point, Point start, Point end);

/// Whether `point` lies in the polygon with these corners.
bool covers(const std::vector<Point>& corners, Point point);

}  // namespace hearsay
