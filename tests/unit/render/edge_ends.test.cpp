#include "render/diagram/edge_ends.hpp"

#include "support/catch.hpp"

#include <cmath>

using namespace hearsay;

namespace {

NodeShape node_at(double x, double y, double width = 60, double height = 24) {
    const double w = width / 2;
    const double h = height / 2;
    return {{{x, y}, width, height}, {{x + w, y + h}, {x - w, y + h}, {x - w, y - h}, {x + w, y - h}}};
}

}  // namespace

TEST_CASE("arrows at a hub do not end in one point", "[render][ends]") {
    // Eight actors above a wide box: their arrowheads were one black spot.
    std::vector<NodeShape> nodes{node_at(0, 0, 120)};
    std::vector<EdgeEnds> edges;
    for (int i = 0; i < 8; ++i) {
        nodes.push_back(node_at(90.0 * (i - 3.5), 400));
        edges.push_back({nodes.size() - 1, 0, 0, 0, {}});
    }
    const std::vector<EdgeRoute> routes = route_edges(nodes, edges, {});
    for (std::size_t i = 0; i < routes.size(); ++i) {
        CHECK(routes[i].curve.controls[3].y == Approx(12));
        if (i > 0) CHECK(routes[i].curve.controls[3].x - routes[i - 1].curve.controls[3].x > 7);
    }
}

TEST_CASE("an end that is alone stays where it is", "[render][ends]") {
    const std::vector<NodeShape> nodes{node_at(0, 0), node_at(200, 0)};
    std::vector<EdgeRoute> routes{{bent_curve({30, 0}, {170, 0}, {}), 0.5}};
    spread_ends(routes, {{0, 1, 0, 0, {}}}, nodes);
    CHECK(routes[0].curve.controls[0].x == 30);
    CHECK(routes[0].curve.controls[3].y == 0);
}

TEST_CASE("ends that are spread keep their side of the node", "[render][ends]") {
    const std::vector<NodeShape> nodes{node_at(0, 0), node_at(200, 0)};
    std::vector<EdgeRoute> routes;
    std::vector<EdgeEnds> edges;
    for (int i = 0; i < 5; ++i) {
        routes.push_back({bent_curve({30, 0}, {170, 0}, {10.0 * (i - 2), 10.0 * (i - 2)}), 0.5});
        edges.push_back({0, 1, 0, 0, {}});
    }
    spread_ends(routes, edges, nodes);
    for (std::size_t i = 0; i < routes.size(); ++i) {
        CHECK(routes[i].curve.controls[3].x == Approx(170));
        CHECK(std::abs(routes[i].curve.controls[3].y) <= 12);
        if (i > 0) CHECK(routes[i].curve.controls[3].y > routes[i - 1].curve.controls[3].y + 2);
    }
}
