#include "analysis/structure/structure.hpp"

#include "analysis/structure/figures.hpp"
#include "analysis/undirected.hpp"
#include "structure_oracle.hpp"
#include "support/catch.hpp"
#include "support/dossier.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

using namespace hearsay;
using namespace hearsay::test;

namespace {

void check_components(const RelationGraph& graph) {
    Matrix weights = matrix_of(graph);
    for (bool strong : {false, true}) {
        Partition parts = strong ? strong_components(graph) : weak_components(graph);
        auto reached = closure(weights, !strong);
        std::uint32_t seen = 0;
        for (Vertex v = 0; v < graph.vertex_count(); ++v) {
            CHECK(parts.part_of[v] <= seen);  // numbered by their smallest vertex
            seen = std::max(seen, parts.part_of[v] + 1);
            for (Vertex w = 0; w < graph.vertex_count(); ++w)
                CHECK((parts.part_of[v] == parts.part_of[w]) == (reached[v][w] && reached[w][v]));
        }
        CHECK(parts.count == seen);
    }
}

void check_weak_points(const RelationGraph& graph) {
    Matrix weights = matrix_of(graph);
    std::vector<bool> kept(graph.vertex_count(), true);
    std::size_t whole = component_count(weights, kept);
    std::map<Vertex, std::uint32_t> cuts;
    for (Vertex v = 0; v < graph.vertex_count(); ++v) {
        kept[v] = false;
        std::size_t left = component_count(weights, kept);
        if (left > whole) cuts[v] = static_cast<std::uint32_t>(left - whole + 1);
        kept[v] = true;
    }
    std::set<std::pair<Vertex, Vertex>> bridges;
    for (Vertex v = 0; v < graph.vertex_count(); ++v) {
        for (Vertex w = v + 1; w < graph.vertex_count(); ++w) {
            Matrix without = weights;
            without[v][w] = without[w][v] = 0;
            if (weights[v][w] > 0 && component_count(without, kept) > whole) bridges.insert({v, w});
        }
    }
    WeakPoints points = weak_points(graph);
    std::map<Vertex, std::uint32_t> found_cuts;
    for (const CutVertex& cut : points.cut_vertices) {
        found_cuts[cut.vertex] = cut.pieces;
        CHECK(pieces_without(graph, cut.vertex).size() == cut.pieces);
    }
    CHECK(found_cuts == cuts);
    std::set<std::pair<Vertex, Vertex>> found_bridges;
    for (Vertex v = 0; v < graph.vertex_count(); ++v) {
        for (Arc arc = graph.out().starts[v]; arc < graph.out().starts[v + 1]; ++arc) {
            Vertex w = graph.out().columns[arc];
            if (v < w && std::ranges::count(points.bridges, graph.edge(arc)) == 1)
                found_bridges.insert({v, w});
        }
    }
    CHECK(found_bridges == bridges);
}

bool is_clique(const Matrix& weights, const std::vector<Vertex>& set) {
    for (Vertex v : set) {
        for (Vertex w : set) {
            if (v != w && weights[v][w] == 0) return false;
        }
    }
    return true;
}

void check_cliques(const RelationGraph& graph, std::size_t least_size) {
    Matrix weights = matrix_of(graph);
    std::vector<std::vector<Vertex>> expected;
    for (unsigned chosen = 1; chosen < 1U << graph.vertex_count(); ++chosen) {
        std::vector<Vertex> set;
        for (Vertex v = 0; v < graph.vertex_count(); ++v) {
            if (chosen >> v & 1U) set.push_back(v);
        }
        bool maximal = set.size() >= least_size && is_clique(weights, set);
        for (Vertex v = 0; v < graph.vertex_count() && maximal; ++v) {
            if (chosen >> v & 1U) continue;
            std::vector<Vertex> more = set;
            more.push_back(v);
            maximal = !is_clique(weights, more);
        }
        if (maximal) expected.push_back(set);
    }
    std::ranges::sort(expected, [](const auto& a, const auto& b) {
        return a.size() != b.size() ? a.size() > b.size() : a < b;
    });
    Cliques found = maximal_cliques(graph, {.least_size = least_size});
    CHECK(found.cliques == expected);
    CHECK_FALSE(found.more);
    CHECK_FALSE(found.gave_up);
}

void check_triads(const RelationGraph& graph, std::mt19937& random) {
    std::vector<Sign> signs;
    for (Edge edge = 0; edge < graph.edge_count(); ++edge)
        signs.push_back(static_cast<Sign>(static_cast<int>(random() % 3) - 1));
    std::map<std::pair<Vertex, Vertex>, Sign> sign_of;
    for (Vertex v = 0; v < graph.vertex_count(); ++v) {
        for (Arc arc = graph.out().starts[v]; arc < graph.out().starts[v + 1]; ++arc)
            sign_of[{v, graph.out().columns[arc]}] = signs[graph.edge(arc)];
    }
    SignedTriads expected;
    for (Vertex a = 0; a < graph.vertex_count(); ++a) {
        for (Vertex b = a + 1; b < graph.vertex_count(); ++b) {
            for (Vertex c = b + 1; c < graph.vertex_count(); ++c) {
                if (!sign_of.contains({a, b}) || !sign_of.contains({a, c}) || !sign_of.contains({b, c}))
                    continue;
                std::array<Sign, 3> three{sign_of[{a, b}], sign_of[{a, c}], sign_of[{b, c}]};
                auto negative = static_cast<std::size_t>(std::ranges::count(three, Sign::negative));
                if (std::ranges::count(three, Sign::none) > 0) {
                    ++expected.unsigned_ones;
                    continue;
                }
                ++expected.by_negative[negative];
                if (negative % 2 == 1) expected.unbalanced.push_back({{a, b, c}, three});
            }
        }
    }
    SignedTriads found = signed_triads(graph, signs, 1000);
    CHECK(found.by_negative == expected.by_negative);
    CHECK(found.unsigned_ones == expected.unsigned_ones);
    REQUIRE(found.unbalanced.size() == expected.unbalanced.size());
    for (std::size_t i = 0; i < found.unbalanced.size(); ++i) {
        CHECK(found.unbalanced[i].vertices == expected.unbalanced[i].vertices);
        CHECK(found.unbalanced[i].signs == expected.unbalanced[i].signs);
    }
}

void check_all(const RelationGraph& graph, std::mt19937& random) {
    check_components(graph);
    RelationGraph ties = undirected(graph);
    check_weak_points(ties);
    check_cliques(ties, 1);
    check_cliques(ties, 3);
    check_triads(ties, random);
}

}  // namespace

TEST_CASE("the structure of all graphs of four vertices is what trying everything finds",
          "[analysis][structure]") {
    std::mt19937 random(1);
    for (bool directed : {false, true}) {
        for (unsigned number = 0; number < (directed ? 1U << 12 : 1U << 6); ++number) {
            CAPTURE(directed, number);
            check_all(graph_of_four(number, directed), random);
        }
    }
}

TEST_CASE("the structure of random graphs is what trying everything finds", "[analysis][structure]") {
    std::mt19937 random(1);
    for (unsigned seed = 1; seed <= 2000; ++seed) {
        CAPTURE(seed);
        check_all(random_graph(seed, 9, seed % 2 == 0, false), random);
    }
}

TEST_CASE("reciprocity and density count arcs", "[analysis][structure]") {
    std::vector<ArcInput> arcs{{0, 1, 1}, {1, 0, 1}, {1, 2, 1}, {2, 0, 1}};
    RelationGraph graph(4, arcs);
    CHECK(reciprocity(graph) == 0.5);
    CHECK(density(graph) == Approx(4.0 / 12));
    CHECK(density(undirected(graph)) == Approx(0.5));
    CHECK(density(RelationGraph(1, {})) == 0);
    CHECK(reciprocity(RelationGraph(3, {})) == 0);
}

TEST_CASE("a search for cliques ends at its limits and says so", "[analysis][structure]") {
    // Ten triples without ties inside and with all ties between them: 3^10 cliques (Moon and Moser 1965).
    std::vector<ArcInput> arcs;
    for (Vertex v = 0; v < 30; ++v) {
        for (Vertex w = v + 1; w < 30; ++w) {
            if (v / 3 != w / 3) arcs.push_back({v, w, 1});
        }
    }
    RelationGraph graph(30, arcs, {.directed = false});
    Cliques all = maximal_cliques(graph, {.count = 100'000});
    CHECK(all.cliques.size() == 59'049);
    CHECK_FALSE(all.more);
    Cliques some = maximal_cliques(graph, {.count = 50});
    CHECK(some.cliques.size() == 50);
    CHECK(some.more);
    Cliques few = maximal_cliques(graph, {.count = 100'000, .limit = {.steps = 10'000}});
    CHECK(few.gave_up);
    CHECK(few.cliques.size() < 59'049);
}

TEST_CASE("ties are signed by most of what is claimed, denials aside", "[analysis][structure]") {
    Dossier dossier = dossier_of(R"(
title: Signs
actors: [{id: A, name: A}, {id: B, name: B}, {id: C, name: C}]
sources: [{id: S, title: S}]
claims:
  - {id: X1, subject: A, relation: attacks, object: B, source: S}
  - {id: X2, subject: B, relation: supplies, object: A, source: S, certainty: CT-}
  - {id: X3, subject: B, relation: supplies, object: C, source: S}
  - {id: X4, subject: C, relation: attacks, object: B, source: S}
  - {id: X5, subject: C, relation: supplies_oil, object: B, source: S}
  - {id: X6, subject: A, relation: supplies, object: C, source: S}
  - {id: X7, subject: C, relation: attacks, object: A, source: S}
)");
    for (bool directed : {true, false}) {
        std::vector<ClaimId> claims = all_claims(dossier);
        Structure structure = structure_of(dossier, claims, {.directed = directed});
        CHECK(structure.triads->unsigned_ones == 1);  // A and C: one good, one bad
        claims.pop_back();
        structure = structure_of(dossier, claims, {.directed = directed});
        CHECK(structure.triads->by_negative == std::array<std::uint64_t, 4>{0, 1, 0, 0});
        REQUIRE(structure.triads->unbalanced.size() == 1);
        CHECK(structure.triads->unbalanced[0].signs ==
              std::array<Sign, 3>{Sign::negative, Sign::positive, Sign::positive});
        CHECK(structure.strong_components.has_value() == directed);
    }
}

TEST_CASE("the dossier on North Korea and Russia hangs together", "[analysis][structure]") {
    Dossier dossier = example_dossier("dprk-russia");
    std::vector<ClaimId> claims = all_claims(dossier);
    Structure structure = structure_of(dossier, claims, {});
    // The numbers are those of networkx for the same arcs.
    CHECK(structure.ties.graph.edge_count() == 20);
    CHECK(structure.arcs == 26);
    CHECK(structure.density == Approx(26.0 / 210));
    CHECK(structure.reciprocity == Approx(12.0 / 26));
    CHECK(structure.components.count == 1);
    REQUIRE(structure.strong_components);
    CHECK(structure.strong_components->count == 7);
    std::vector<std::string> cut;
    for (const CutVertex& point : structure.weak_points.cut_vertices)
        cut.emplace_back(dossier.actors()[structure.ties.actor_of_vertex[point.vertex]].key);
    CHECK(cut == std::vector<std::string>{"LAVROV", "PRK", "PRK_ARMY", "PRK_GOV", "RUS"});
    CHECK(structure.weak_points.bridges.size() == 5);
    CHECK(std::ranges::max(structure.core) == 2);
    CHECK(structure.cliques->cliques.size() == 3);
    CHECK(structure.communities->modularity == Approx(0.39125));
}
