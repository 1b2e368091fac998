#include "analysis/breadth_first.hpp"
#include "analysis/centrality/measure.hpp"
#include "expect_scores.hpp"
#include "sample_graphs.hpp"
#include "support/catch.hpp"

#include <boost/graph/betweenness_centrality.hpp>
#include <boost/graph/breadth_first_search.hpp>

#include <atomic>
#include <cstring>
#include <limits>

using namespace hearsay;
using namespace hearsay::test;

namespace {

/// Streets of a town: searches hardly ever meet. A narrow one, as Boost counts paths in 32 bits.
SampleGraph streets() {
    constexpr Vertex wide = 8, all = wide * 70;
    SampleGraph graph{all, false};
    for (Vertex v = 0; v < all; ++v) {
        if (v % wide + 1 < wide) graph.facts.push_back({v, v + 1});
        if (v + wide < all) graph.facts.push_back({v, v + wide});
    }
    return graph;
}

/// Graphs of several batches of every kernel, with trees to fold, and some that are deep.
std::vector<SampleGraph> large_graphs() {
    SampleGraphs random(99);
    std::vector<SampleGraph> graphs{random.hubs(1'300, false), random.hubs(1'300, true), streets()};
    for (bool directed : {false, true}) {
        SampleGraph deep{700, directed};
        for (Vertex v = 0; v + 1 < 600; ++v) deep.facts.push_back({v, v + 1});
        for (Vertex v = 600; v < 690; ++v) deep.facts.push_back({random.below(600), v});
        for (int i = 0; i < 30; ++i) deep.facts.push_back({random.below(700), random.below(700)});
        graphs.push_back(deep);
    }
    return graphs;
}

std::vector<double> boost_betweenness(const RelationGraph& graph) {
    std::vector<double> scores(graph.vertex_count());
    boost::brandes_betweenness_centrality(
        graph.boost_graph(), boost::make_iterator_property_map(
                                 scores.begin(), boost::get(boost::vertex_index, graph.boost_graph())));
    // Boost halves undirected graphs only when their type says so.
    for (double& score : scores) score /= graph.directed() ? 1 : 2;
    return scores;
}

/// Distances from one vertex by Boost; out of reach = the largest number.
std::vector<Vertex> boost_distances(const RelationGraph& graph, Vertex source) {
    std::vector<Vertex> distance(graph.vertex_count(), std::numeric_limits<Vertex>::max());
    distance[source] = 0;
    boost::breadth_first_search(graph.boost_graph(), source,
                                boost::visitor(boost::make_bfs_visitor(
                                    boost::record_distances(distance.data(), boost::on_tree_edge()))));
    return distance;
}

std::vector<VectorWidth> widths_here() {
    std::vector<VectorWidth> widths{VectorWidth::baseline};
    if (widest_vectors() >= VectorWidth::avx2) widths.push_back(VectorWidth::avx2);
    if (widest_vectors() >= VectorWidth::avx512) widths.push_back(VectorWidth::avx512);
    return widths;
}

bool same_bits(const std::vector<double>& a, const std::vector<double>& b) {
    return a.size() == b.size() && std::memcmp(a.data(), b.data(), a.size() * sizeof(double)) == 0;
}

}  // namespace

TEST_CASE("betweenness equals that of Boost on large graphs", "[analysis][centrality]") {
    for (const SampleGraph& sample : large_graphs()) {
        const RelationGraph graph = sample.build();
        expect_same("betweenness", score("betweenness", graph).values, boost_betweenness(graph));
    }
}

TEST_CASE("closeness and harmonic equal sums of Boost's distances on large graphs",
          "[analysis][centrality]") {
    for (const SampleGraph& sample : large_graphs()) {
        const RelationGraph graph = sample.build();
        std::vector<double> reaching(graph.vertex_count(), 0.0);
        std::vector<double> farness(graph.vertex_count(), 0.0);
        std::vector<double> harmonic(graph.vertex_count(), 0.0);
        for (Vertex source = 0; source < graph.vertex_count(); ++source) {
            const std::vector<Vertex> distance = boost_distances(graph, source);
            for (Vertex v = 0; v < graph.vertex_count(); ++v) {
                if (v == source || distance[v] == std::numeric_limits<Vertex>::max()) continue;
                reaching[v] += 1;
                farness[v] += distance[v];
                harmonic[v] += 1.0 / distance[v];
            }
        }
        std::vector<double> closeness(graph.vertex_count(), 0.0);
        for (std::size_t v = 0; v < closeness.size(); ++v) {
            if (farness[v] > 0)
                closeness[v] = reaching[v] * reaching[v] / farness[v] / (graph.vertex_count() - 1);
        }
        expect_same("harmonic", score("harmonic", graph).values, harmonic);
        expect_same("closeness", score("closeness", graph).values, closeness);
    }
}

TEST_CASE("distances from a vertex are those of Boost", "[analysis][breadth_first]") {
    for (const SampleGraph& sample : large_graphs()) {
        const RelationGraph graph = sample.build();
        for (Vertex source = 0; source < graph.vertex_count(); source += 37) {
            CHECK(distances_from(graph, source) == boost_distances(graph, source));
        }
    }
}

TEST_CASE("edge betweenness adds up to betweenness", "[analysis][centrality]") {
    // Whatever passes an edge into a vertex ends there or goes on: in = passing + vertices that reach it.
    const RelationGraph graph = SampleGraphs(5).hubs(400, true).build();
    const std::vector<double> edges = score("edge-betweenness", graph).values;
    const std::vector<double> vertices = score("betweenness", graph).values;
    const std::vector<double> within = score("closeness-within", graph).values;
    const std::vector<double> closeness = score("closeness", graph).values;
    for (Vertex v = 0; v < graph.vertex_count(); ++v) {
        double in = 0;
        for (Arc entry = graph.in().starts[v]; entry < graph.in().starts[v + 1]; ++entry) {
            in += edges[graph.in_arcs()[entry]];
        }
        const double reaching = within[v] > 0 ? closeness[v] / within[v] * (graph.vertex_count() - 1) : 0;
        CHECK(in == Approx(vertices[v] + reaching).margin(1e-9));
    }
}

TEST_CASE("scores have the same bits for any threads and vectors", "[analysis][centrality]") {
    for (const SampleGraph& sample : large_graphs()) {
        const RelationGraph graph = sample.build();
        for (const Measure& measure : measures()) {
            INFO(measure.name);
            const MeasureOptions alone{.vector_width = VectorWidth::baseline};
            const std::vector<double> expected = measure.compute(graph, alone).values;
            for (int threads : {1, 3}) {
                for (VectorWidth width : widths_here()) {
                    const Scores scores = measure.compute(graph, {.threads = threads, .vector_width = width});
                    CHECK(same_bits(scores.values, expected));
                }
            }
        }
    }
}

TEST_CASE("sampled betweenness stays within its error bound", "[analysis][centrality]") {
    for (bool directed : {false, true}) {
        const RelationGraph graph = SampleGraphs(6).hubs(900, directed).build();
        const std::vector<double> exact = score("betweenness", graph).values;
        double mean = 0;
        for (std::uint64_t seed = 1; seed <= 20; ++seed) {
            const Scores sampled = score("betweenness", graph, {.samples = 300, .seed = seed});
            CHECK(sampled.samples == 300);
            for (std::size_t v = 0; v < exact.size(); ++v) {
                CHECK(std::fabs(sampled.values[v] - exact[v]) <= sampled.error_bound);
            }
            mean += sampled.values[0] / 20;
        }
        CHECK(mean == Approx(exact[0]).epsilon(0.05));
        CHECK(same_bits(score("betweenness", graph, {.samples = 900}).values, exact));
        CHECK(score("betweenness", graph, {.samples = 899}).error_bound <
              score("betweenness", graph, {.samples = 50}).error_bound);
    }
}

TEST_CASE("a computation counts its work and can be stopped", "[analysis][centrality]") {
    const RelationGraph graph = SampleGraphs(8).hubs(500, true).build();
    for (const char* name :
         {"betweenness", "edge-betweenness", "closeness", "harmonic", "constraint", "brokerage"}) {
        INFO(name);
        std::atomic<std::uint64_t> total = 0;
        std::atomic<std::uint64_t> done = 0;
        CHECK_FALSE(score(name, graph, {.budget = {.total = &total, .done = &done}}).stopped);
        CHECK(total > 0);
        CHECK(done == total);
        const std::atomic<bool> stop = true;
        const Scores stopped = score(name, graph, {.budget = {.stop = &stop}});
        CHECK(stopped.stopped);
        CHECK(stopped.values.empty());
    }
}

TEST_CASE("many shortest paths are counted or refused, never miscounted", "[analysis][centrality]") {
    auto diamonds = [](Vertex count) {
        SampleGraph graph{3 * count + 1, false};
        for (Vertex i = 0; i < count; ++i) {
            for (Vertex side : {3 * i + 1, 3 * i + 2}) {
                graph.facts.push_back({3 * i, side});
                graph.facts.push_back({side, 3 * i + 3});
            }
        }
        return graph.build();
    };
    const std::vector<double> scores = score("betweenness", diamonds(200)).values;
    CHECK(scores[1] == Approx(scores[2]));
    CHECK(scores[300] == Approx(300.0 * 300.0).epsilon(1e-3));
    CHECK_THROWS(score("betweenness", diamonds(1'100)));
}
