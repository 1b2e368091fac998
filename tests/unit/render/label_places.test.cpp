#include "render/diagram/label_places.hpp"

#include "support/catch.hpp"

using namespace hearsay;

namespace {

/// A label of 40 x 10 points on the edge between two points.
EdgeLabel label_between(Point from, Point to) {
    return {{{}, 40, 10}, from, to, {from, 0, 0}, {to, 0, 0}};
}

}  // namespace

TEST_CASE("a line leaves a rectangle at its border", "[render][labels]") {
    const Rectangle box{{0, 0}, 20, 10};
    const Point right = way_out(box, {0, 0}, {100, 0});
    CHECK(right.x == Approx(10));
    CHECK(right.y == Approx(0));
    const Point corner = way_out(box, {5, 0}, {15, 10});
    CHECK(corner.x == Approx(10));
    CHECK(corner.y == Approx(5));
    const Point inside = way_out(box, {0, 0}, {3, 2});
    CHECK(inside.x == Approx(3));
    CHECK(inside.y == Approx(2));
}

TEST_CASE("a label stands in the middle of its edge where that is free", "[render][labels]") {
    std::vector<EdgeLabel> labels{label_between({0, 0}, {200, 0})};
    place_labels(labels, {});
    CHECK(labels[0].place.middle.x == Approx(100));
    CHECK(labels[0].place.middle.y == Approx(0));
}

TEST_CASE("a label moves along its edge before it leaves it", "[render][labels]") {
    std::vector<EdgeLabel> labels{label_between({0, 0}, {200, 0})};
    place_labels(labels, {{{100, 0}, 20, 20}});
    CHECK(labels[0].place.middle.y == Approx(0));
    CHECK_FALSE(touches(labels[0].place, {{100, 0}, 20, 20}, 0));
}

TEST_CASE("a label leaves an edge that is covered", "[render][labels]") {
    const Rectangle wall{{100, 0}, 200, 20};
    std::vector<EdgeLabel> labels{label_between({0, 0}, {200, 0})};
    place_labels(labels, {wall});
    CHECK_FALSE(touches(labels[0].place, wall, 0));
}

TEST_CASE("labels of one edge do not cover each other", "[render][labels]") {
    std::vector<EdgeLabel> labels(6, label_between({0, 0}, {0, 120}));
    place_labels(labels, {});
    for (std::size_t i = 0; i < labels.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) CHECK_FALSE(touches(labels[i].place, labels[j].place, 0));
}

TEST_CASE("a label without a free place stays in the middle", "[render][labels]") {
    std::vector<EdgeLabel> labels{label_between({0, 0}, {200, 0})};
    place_labels(labels, {{{0, 0}, 10000, 10000}});
    CHECK(labels[0].place.middle.x == Approx(100));
}
