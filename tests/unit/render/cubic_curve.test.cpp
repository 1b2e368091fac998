#include "render/diagram/cubic_curve.hpp"

#include "support/catch.hpp"

using namespace hearsay;

namespace {

const std::vector<Point> square{{10, 10}, {-10, 10}, {-10, -10}, {10, -10}};

void check_near(Point a, Point b, double within = 1e-3) {
    CHECK(a.x == Approx(b.x).margin(within));
    CHECK(a.y == Approx(b.y).margin(within));
}

}  // namespace

TEST_CASE("a bent curve passes its bend to the left of the middle", "[render][curve]") {
    const CubicCurve curve = bent_curve({0, 0}, {100, 0}, {20, 20});
    check_near(curve.at(0), {0, 0});
    check_near(curve.at(0.5), {50, 20});
    check_near(curve.at(1), {100, 0});
}

TEST_CASE("a curve with opposite bends is an S", "[render][curve]") {
    const CubicCurve curve = bent_curve({0, 0}, {100, 0}, {20, -20});
    CHECK(curve.at(0.25).y > 5);
    check_near(curve.at(0.5), {50, 0});
    CHECK(curve.at(0.75).y < -5);
}

TEST_CASE("a part of a curve lies on the curve", "[render][curve]") {
    const CubicCurve curve = bent_curve({0, 0}, {100, 30}, {40, -10});
    const CubicCurve part = curve.part(0.2, 0.7);
    check_near(part.at(0), curve.at(0.2));
    check_near(part.at(0.5), curve.at(0.45));
    check_near(part.at(1), curve.at(0.7));
}

TEST_CASE("a curve leaves the nodes at its ends on their outline", "[render][curve]") {
    const CubicCurve curve = bent_curve({0, 0}, {100, 0}, {0, 0});
    check_near(leave_start(curve, square).at(0), {10, 0}, 0.01);
    check_near(leave_end(bent_curve({100, 0}, {0, 0}, {0, 0}), square).at(1), {10, 0}, 0.01);
    check_near(leave_start(bent_curve({50, 0}, {100, 0}, {0, 0}), square).at(0), {50, 0});
}

TEST_CASE("a curve makes room for an arrow", "[render][curve]") {
    const CubicCurve curve = bent_curve({0, 0}, {100, 0}, {0, 0});
    check_near(shorten_end(curve, 8).at(1), {92, 0}, 0.01);
    check_near(shorten_start(curve, 8).at(0), {8, 0}, 0.01);
    check_near(shorten_end(curve, 0).at(1), {100, 0});
    // An arrow longer than its line leaves the line alone.
    check_near(shorten_end(curve, 200).at(1), {100, 0});
}
