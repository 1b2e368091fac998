#include "render/diagram/node_shifts.hpp"

#include "support/catch.hpp"

#include <cmath>

using namespace hearsay;

namespace {

ShiftableNode node_at(double x, double y) {
    return {{{x, y}, 60, 24}, {}, false};
}

}  // namespace

TEST_CASE("no line runs behind a foreign node where there is room", "[render][shifts]") {
    // A claim stood right below another actor, as seen from its own.
    std::vector<ShiftableNode> nodes{node_at(0, 0), node_at(0, -60), node_at(0, -120)};
    const Rectangle room{{0, -60}, 300, 200};
    for (ShiftableNode& node : nodes) {
        node.room = room;
        node.bounded = true;
    }
    shift_nodes(nodes, {{0, 2, 0, 0}}, {room});
    CHECK_FALSE(touches(nodes[1].place, nodes[0].place.middle, nodes[2].place.middle));
    for (const ShiftableNode& node : nodes) {
        CHECK(std::abs(node.place.middle.x) <= 120);
        CHECK(std::abs(node.place.middle.y + 60) <= 88);
    }
}

TEST_CASE("a label does not hide the line between two nodes", "[render][shifts]") {
    std::vector<ShiftableNode> nodes{node_at(0, 0), node_at(90, -10)};
    shift_nodes(nodes, {{0, 1, 80, 12}}, {});
    const double apart = distance(nodes[0].place.middle, nodes[1].place.middle);
    CHECK(apart > 95);
}

TEST_CASE("what stands well is not moved", "[render][shifts]") {
    std::vector<ShiftableNode> nodes{node_at(0, 0), node_at(300, 0), node_at(150, 90)};
    shift_nodes(nodes, {{0, 1, 80, 12}, {0, 2, 0, 0}}, {});
    CHECK(nodes[0].place.middle.x == 0);
    CHECK(nodes[1].place.middle.x == 300);
    CHECK(nodes[2].place.middle.y == 90);
}

TEST_CASE("a node that moves keeps out of boxes and off other nodes", "[render][shifts]") {
    std::vector<ShiftableNode> nodes{node_at(0, 0), node_at(100, 0), node_at(200, 0), node_at(100, 60)};
    const Rectangle box{{100, -90}, 200, 100};
    shift_nodes(nodes, {{0, 2, 0, 0}}, {box});
    CHECK_FALSE(touches(nodes[1].place, nodes[0].place.middle, nodes[2].place.middle));
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        CHECK_FALSE(touches(nodes[i].place, box, 0));
        for (std::size_t j = 0; j < i; ++j) CHECK_FALSE(touches(nodes[i].place, nodes[j].place, 0));
    }
}

TEST_CASE("two nodes change places where there is no room to move", "[render][shifts]") {
    // Each of two notes stood behind an actor, as seen from its own, in a box that was full.
    std::vector<ShiftableNode> nodes{node_at(0, 0), node_at(80, 0), node_at(160, 0), node_at(240, 0)};
    const Rectangle room{{120, 0}, 300, 26};
    for (ShiftableNode& node : nodes) {
        node.room = room;
        node.bounded = true;
    }
    shift_nodes(nodes, {{0, 2, 0, 0}, {1, 3, 0, 0}}, {room});
    CHECK(distance(nodes[0].place.middle, nodes[2].place.middle) < 90);
    CHECK(distance(nodes[1].place.middle, nodes[3].place.middle) < 90);
}
