#include "graph/relation_graph.hpp"

#include "support/catch.hpp"

#include <boost/graph/breadth_first_search.hpp>

#include <algorithm>
#include <random>
#include <vector>

using namespace hearsay;

namespace {

std::vector<Vertex> list(std::span<const Vertex> span) {
    return {span.begin(), span.end()};
}

const std::vector<ArcInput> some_facts{{2, 0, 1.5}, {0, 1, 1}, {1, 0, 2}, {0, 1, 4}, {1, 1, 8}, {0, 2, 0.5}};

}  // namespace

TEST_CASE("a directed graph keeps arcs one way, sorted, with their facts", "[graph][relation_graph]") {
    RelationGraph graph(4, some_facts);
    CHECK(graph.directed());
    CHECK(graph.simple());
    CHECK(graph.vertex_count() == 4);
    CHECK(graph.edge_count() == 4);
    CHECK(list(graph.out().of(0)) == std::vector<Vertex>{1, 2});
    CHECK(list(graph.in().of(0)) == std::vector<Vertex>{1, 2});
    CHECK(list(graph.in().of(1)) == std::vector<Vertex>{0});
    CHECK(graph.out().degree(3) == 0);
    CHECK(graph.edge_weight(0) == 5);
    CHECK(list(graph.facts(0)) == std::vector<std::uint32_t>{1, 3});
    CHECK(list(graph.facts(3)) == std::vector<std::uint32_t>{0});
}

TEST_CASE("an undirected edge is two arcs with one number", "[graph][relation_graph]") {
    RelationGraph graph(4, some_facts, {.directed = false});
    CHECK(graph.edge_count() == 2);
    CHECK(graph.arc_count() == 4);
    CHECK(list(graph.out().of(0)) == std::vector<Vertex>{1, 2});
    CHECK(list(graph.out().of(2)) == std::vector<Vertex>{0});
    CHECK(list(graph.in().of(0)) == std::vector<Vertex>{1, 2});
    CHECK(graph.edge(0) == graph.edge(2));
    CHECK(graph.weight(0) == 7);
    CHECK(graph.weight(2) == 7);
    CHECK(list(graph.facts(0)) == std::vector<std::uint32_t>{1, 2, 3});
}

TEST_CASE("parallel facts and loops stay when asked for", "[graph][relation_graph]") {
    RelationGraph graph(3, some_facts, {.merge_parallel = false, .drop_loops = false});
    CHECK_FALSE(graph.simple());
    CHECK(list(graph.out().of(0)) == std::vector<Vertex>{1, 1, 2});
    CHECK(list(graph.out().of(1)) == std::vector<Vertex>{0, 1});
    CHECK(list(graph.facts(0)) == std::vector<std::uint32_t>{1});
    CHECK(list(graph.facts(1)) == std::vector<std::uint32_t>{3});

    RelationGraph simple = graph.simplified();
    CHECK(simple.simple());
    CHECK(simple.edge_count() == 4);
    CHECK(simple.edge_weight(0) == 5);
    CHECK(list(simple.facts(0)) == std::vector<std::uint32_t>{1, 3});
}

TEST_CASE("an undirected loop that is kept is two arcs of its vertex", "[graph][relation_graph]") {
    RelationGraph graph(2, std::vector<ArcInput>{{1, 1}, {1, 0}}, {.directed = false, .drop_loops = false});
    CHECK(list(graph.out().of(1)) == std::vector<Vertex>{0, 1, 1});
    CHECK(graph.edge(2) == graph.edge(3));
    CHECK(graph.simplified().edge_count() == 1);
}

TEST_CASE("graphs without vertices or without arcs are graphs", "[graph][relation_graph]") {
    CHECK(RelationGraph(0, {}).vertex_count() == 0);
    RelationGraph graph(3, {}, {.directed = false});
    CHECK(graph.edge_count() == 0);
    CHECK(graph.in().degree(2) == 0);
    CHECK(graph.simplified().vertex_count() == 3);
}

TEST_CASE("the sum of parallel weights does not depend on the order of facts", "[graph][relation_graph]") {
    std::vector<ArcInput> facts{{0, 1, 1e16}, {0, 1, 1}, {0, 1, 1}, {0, 1, 0.25}};
    double first = RelationGraph(2, facts).edge_weight(0);
    std::ranges::reverse(facts);
    CHECK(RelationGraph(2, facts).edge_weight(0) == first);
}

TEST_CASE("incoming arcs name the same arcs as outgoing ones", "[graph][relation_graph]") {
    auto random = [engine = std::mt19937(7)]() mutable { return static_cast<Vertex>(engine()); };
    std::vector<ArcInput> facts;
    for (int i = 0; i < 300; ++i)
        facts.push_back({random() % 40, random() % 40, 1.0 + static_cast<double>(i)});
    for (bool directed : {true, false}) {
        for (bool merged : {true, false}) {
            RelationGraph graph(40, facts,
                                {.directed = directed, .merge_parallel = merged, .drop_loops = false});
            for (Vertex v = 0; v < 40; ++v) {
                for (Arc in = graph.in().starts[v]; in < graph.in().starts[v + 1]; ++in) {
                    Arc arc = graph.in_arcs()[in];
                    CHECK(graph.out().columns[arc] == v);
                    Vertex source = graph.in().columns[in];
                    CHECK((graph.out().starts[source] <= arc && arc < graph.out().starts[source + 1]));
                }
            }
        }
    }
}

TEST_CASE("many different weights are kept in full", "[graph][relation_graph]") {
    std::vector<ArcInput> facts;
    for (Vertex i = 0; i < 70'000; ++i) facts.push_back({i, i + 1, 0.1 * i});
    RelationGraph graph(70'001, facts);
    CHECK(graph.edge_weight(69'999) == 0.1 * 69'999);
    CHECK(graph.edge_weight(3) == 0.1 * 3);
}

TEST_CASE("an arc takes at most 20 bytes", "[graph][relation_graph]") {
    constexpr Vertex vertices = 20'000;
    auto random = [engine = std::mt19937(11)]() mutable { return static_cast<Vertex>(engine()); };
    std::vector<ArcInput> facts;
    for (Vertex i = 0; i < vertices * 10; ++i) {
        facts.push_back({random() % vertices, random() % vertices, 0.25 * (1 + random() % 400)});
    }
    for (bool merged : {true, false}) {
        for (bool directed : {true, false}) {
            RelationGraph graph(vertices, facts, {.directed = directed, .merge_parallel = merged});
            double bytes = static_cast<double>(graph.memory_bytes()) / static_cast<double>(graph.arc_count());
            CAPTURE(directed, merged, bytes);
            CHECK(bytes <= 20);
        }
    }
}

TEST_CASE("the algorithms of Boost run on it", "[graph][relation_graph]") {
    RelationGraph graph(4, std::vector<ArcInput>{{0, 1}, {1, 2}, {2, 3}});
    std::vector<Vertex> distance(4, 0);
    boost::breadth_first_search(graph.boost_graph(), Vertex{0},
                                boost::visitor(boost::make_bfs_visitor(
                                    boost::record_distances(distance.data(), boost::on_tree_edge()))));
    CHECK(distance == std::vector<Vertex>{0, 1, 2, 3});
}
