#include "render/diagram/geometry.hpp"

#include "support/catch.hpp"

using namespace hearsay;

TEST_CASE("a line touches a rectangle that it enters, crosses or lies in", "[render][geometry]") {
    const Rectangle box{{0, 0}, 20, 10};
    CHECK(touches(box, Point{-50, 0}, Point{50, 0}));
    CHECK(touches(box, Point{0, 0}, Point{50, 50}));
    CHECK(touches(box, Point{-1, 1}, Point{1, -1}));
    CHECK_FALSE(touches(box, Point{-50, 6}, Point{50, 6}));
    CHECK_FALSE(touches(box, Point{11, -50}, Point{11, 50}));
    CHECK_FALSE(touches(box, Point{-50, 0}, Point{-11, 0}));
    CHECK_FALSE(touches(box, Point{0, 20}, Point{40, 0}));
}

TEST_CASE("lines cross where both have points on either side of the other", "[render][geometry]") {
    CHECK(crosses({0, 0}, {10, 10}, {0, 10}, {10, 0}));
    CHECK_FALSE(crosses({0, 0}, {10, 10}, {20, 0}, {0, 30}));
    CHECK_FALSE(crosses({0, 0}, {10, 0}, {0, 0}, {0, 10}));
    CHECK_FALSE(crosses({0, 0}, {10, 0}, {0, 1}, {10, 1}));
}

TEST_CASE("a point is as far from a line as from its nearest point", "[render][geometry]") {
    CHECK(distance_to_line({5, 3}, {0, 0}, {10, 0}) == Approx(3));
    CHECK(distance_to_line({13, 4}, {0, 0}, {10, 0}) == Approx(5));
    CHECK(distance_to_line({3, 4}, {0, 0}, {0, 0}) == Approx(5));
}

TEST_CASE("a polygon covers what is inside, not what is in its bounding box only", "[render][geometry]") {
    const std::vector<Point> diamond{{10, 0}, {0, 10}, {-10, 0}, {0, -10}};
    CHECK(covers(diamond, {4, 4}));
    CHECK_FALSE(covers(diamond, {8, 8}));
    CHECK_FALSE(covers({}, {0, 0}));
}
