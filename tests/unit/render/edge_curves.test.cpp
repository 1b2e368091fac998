#include "render/diagram/edge_curves.hpp"

#include "support/catch.hpp"

#include <cmath>

using namespace hearsay;

namespace {

NodeShape node_at(double x, double y, double width = 40, double height = 20) {
    const double w = width / 2;
    const double h = height / 2;
    return {{{x, y}, width, height}, {{x + w, y + h}, {x - w, y + h}, {x - w, y - h}, {x + w, y - h}}};
}

/// An edge from node 0 to node 1 with a label of 30 x 10 points.
EdgeEnds labelled() {
    return {0, 1, 30, 10, {}};
}

Rectangle label_of(const EdgeRoute& route) {
    return {route.curve.at(route.label_at), 30, 10};
}

bool passes(const EdgeRoute& route, const Rectangle& box) {
    const std::vector<Point> points = route.curve.points(100);
    for (std::size_t i = 0; i + 1 < points.size(); ++i)
        if (touches(box, points[i], points[i + 1])) return true;
    return false;
}

}  // namespace

TEST_CASE("an edge runs straight where nothing is in its way", "[render][routes]") {
    const std::vector<EdgeRoute> routes = route_edges({node_at(0, 0), node_at(200, 0)}, {labelled()}, {});
    REQUIRE(routes.size() == 1);
    CHECK(routes[0].curve.at(0).x == Approx(20).margin(0.01));
    CHECK(routes[0].curve.at(1).x == Approx(180).margin(0.01));
    CHECK(routes[0].curve.at(0.5).y == Approx(0).margin(1e-9));
    CHECK(routes[0].label_at == 0.5);
}

TEST_CASE("an edge goes around a node", "[render][routes]") {
    const std::vector<NodeShape> nodes{node_at(0, 0), node_at(300, 0), node_at(150, 3)};
    const std::vector<EdgeRoute> routes = route_edges(nodes, {{0, 1, 0, 0, {}}}, {});
    CHECK_FALSE(passes(routes[0], nodes[2].place));
}

TEST_CASE("parallel edges keep apart, and so do their labels", "[render][routes]") {
    const std::vector<EdgeEnds> edges(8, labelled());
    const std::vector<EdgeRoute> routes = route_edges({node_at(0, 0), node_at(0, 200)}, edges, {});
    for (std::size_t i = 0; i < routes.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) {
            CHECK_FALSE(touches(label_of(routes[i]), label_of(routes[j]), 0));
            CHECK(distance(routes[i].curve.at(0.5), routes[j].curve.at(0.5)) > 5);
        }
}

TEST_CASE("edges in both directions do not lie on each other", "[render][routes]") {
    const std::vector<EdgeRoute> routes =
        route_edges({node_at(0, 0), node_at(200, 0)}, {{0, 1, 0, 0, {}}, {1, 0, 0, 0, {}}}, {});
    CHECK(distance(routes[0].curve.at(0.5), routes[1].curve.at(0.5)) > 5);
}

TEST_CASE("a label covers no node and no title", "[render][routes]") {
    const std::vector<NodeShape> nodes{node_at(0, 0), node_at(300, 0), node_at(150, 16)};
    Surroundings around;
    around.titles.push_back({{150, -16}, 60, 14});
    const std::vector<EdgeRoute> routes = route_edges(nodes, {labelled()}, around);
    CHECK_FALSE(touches(label_of(routes[0]), nodes[2].place, 0));
    CHECK_FALSE(touches(label_of(routes[0]), around.titles[0], 0));
}

TEST_CASE("a label does not lie across the border of a box", "[render][routes]") {
    Surroundings around;
    around.boxes.push_back({{0, 0}, 300, 100});  // its border is where the middle of the edge is
    const std::vector<EdgeRoute> routes = route_edges({node_at(0, 0), node_at(300, 0)}, {labelled()}, around);
    CHECK(std::abs(label_of(routes[0]).middle.x - 150) > 15);
}

TEST_CASE("the same edges get the same routes, also many of them", "[render][routes]") {
    std::vector<NodeShape> nodes;
    for (int i = 0; i < 40; ++i) nodes.push_back(node_at(100 * (i % 8), 70 * (i / 8)));
    std::vector<EdgeEnds> edges;
    for (std::size_t i = 0; i < 500; ++i) edges.push_back({i % 40, (i * 7 + 3) % 40, 0, 0, {}});
    std::erase_if(edges, [](const EdgeEnds& edge) { return edge.from == edge.to; });
    const std::vector<EdgeRoute> once = route_edges(nodes, edges, {});
    const std::vector<EdgeRoute> again = route_edges(nodes, edges, {});
    REQUIRE(once.size() == edges.size());
    for (std::size_t i = 0; i < once.size(); ++i) CHECK(once[i].curve.at(0.5).x == again[i].curve.at(0.5).x);
}
