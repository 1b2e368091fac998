#include "graph/projection.hpp"

#include "support/catch.hpp"
#include "support/dossier.hpp"

#include <boost/graph/betweenness_centrality.hpp>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

using namespace hearsay;

namespace {

const std::string cast = R"(
title: Test
actors:
  - {id: B, name: B, kind: state}
  - {id: A, name: A, kind: state}
  - {id: C, name: C, kind: state}
  - {id: D, name: D, kind: organ, part_of: C}
  - {id: E, name: E, kind: state}
  - {id: SOMEBODY, name: Unnamed officials, kind: source-class}
sources:
  - {id: S1, title: One, publisher: P1}
  - {id: S2, title: Two, publisher: P2}
claims:
)";

Projected project_all(const Dossier& dossier, const Projection& projection = {}) {
    std::vector<ClaimId> claims = test::all_claims(dossier);
    return project(dossier, claims, projection);
}

/// "A>B" for each arc, in order.
std::vector<std::string> arcs_of(const Dossier& dossier, const Projected& projected) {
    std::vector<std::string> arcs;
    auto key = [&](Vertex v) { return std::string(dossier.actors()[projected.actor_of_vertex[v]].key); };
    for (Vertex v = 0; v < projected.graph.vertex_count(); ++v) {
        for (Vertex w : projected.graph.out().of(v)) arcs.push_back(key(v) + ">" + key(w));
    }
    return arcs;
}

using Arcs = std::vector<std::string>;

double weight_between(const Dossier& dossier, const Projected& projected, const char* from, const char* to) {
    Vertex v = projected.vertex(dossier.find_actor(from));
    Vertex w = projected.vertex(dossier.find_actor(to));
    for (Arc arc = projected.graph.out().starts[v]; arc < projected.graph.out().starts[v + 1]; ++arc) {
        if (projected.graph.out().columns[arc] == w) return projected.graph.weight(arc);
    }
    return -1;
}

}  // namespace

TEST_CASE("vertices are actors with an arc, in order of their ids", "[graph][projection]") {
    Dossier dossier = test::dossier_of(cast + R"(
  - {id: X1, subject: B, relation: attacks, object: A, source: S1}
  - {id: X2, subject: C, relation: attacks, object: C, source: S1}
)");
    Projected projected = project_all(dossier);
    REQUIRE(projected.actor_of_vertex.size() == 2);
    CHECK(dossier.actors()[projected.actor_of_vertex[0]].key == "A");
    CHECK(projected.vertex(dossier.find_actor("B")) == 1);
    CHECK(projected.vertex(dossier.find_actor("C")) == no_vertex);
    CHECK(arcs_of(dossier, projected) == Arcs{"B>A"});
    CHECK(projected.claims == 1);
    CHECK(projected.claim_arcs == 1);
}

TEST_CASE("a claim with several subjects and objects is an arc for each pair", "[graph][projection]") {
    Dossier dossier = test::dossier_of(cast + R"(
  - {id: X1, subject: [A, B], relation: attacks, object: [B, C], source: S1}
)");
    Projected projected = project_all(dossier);
    CHECK(arcs_of(dossier, projected) == Arcs{"A>B", "A>C", "B>C"});
    CHECK(projected.claims == 1);
    CHECK(projected.claim_arcs == 3);
}

TEST_CASE("only claims of the chosen layers become arcs", "[graph][projection]") {
    Dossier dossier = test::dossier_of(cast + R"(
  - {id: X1, subject: A, relation: attacks, object: B, source: S1}
  - {id: X2, subject: C, relation: condemns, object: A, source: S1}
)");
    CHECK(arcs_of(dossier, project_all(dossier)) == Arcs{"A>B"});
    CHECK(arcs_of(dossier, project_all(dossier, {.layers = {Layer::statements}})) == Arcs{"C>A"});
    CHECK(arcs_of(dossier, project_all(dossier, {.layers = {Layer::events, Layer::statements}})) ==
          Arcs{"A>B", "C>A"});
}

TEST_CASE("a symmetric relation runs both ways and counts once", "[graph][projection]") {
    Dossier dossier = test::dossier_of(cast + R"(
  - {id: X1, subject: A, relation: meets, object: B, source: S1}
)");
    Projected directed = project_all(dossier);
    CHECK(arcs_of(dossier, directed) == Arcs{"A>B", "B>A"});
    CHECK(directed.claim_arcs == 1);
    CHECK(directed.facts.size() == 2);
    Projected undirected = project_all(dossier, {.directed = false});
    CHECK(undirected.graph.edge_count() == 1);
    CHECK(undirected.claim_arcs == 1);
    CHECK(undirected.facts.size() == 1);
}

TEST_CASE("subjects that meet without an object are joined only when asked for", "[graph][projection]") {
    Dossier dossier = test::dossier_of(cast + R"(
  - {id: X1, subject: [A, B, C], relation: meets, source: S1}
)");
    CHECK(project_all(dossier).graph.vertex_count() == 0);
    Projected joined = project_all(dossier, {.directed = false, .join_subjects = true});
    CHECK(joined.graph.edge_count() == 3);
    CHECK(joined.claims == 1);
}

TEST_CASE("parts are joined to their wholes both ways when asked for", "[graph][projection]") {
    Dossier dossier = test::dossier_of(cast + R"(
  - {id: X1, subject: A, relation: attacks, object: C, source: S1}
)");
    Projected projected = project_all(dossier, {.merge_parallel = false, .with_parts = true});
    CHECK(arcs_of(dossier, projected) == Arcs{"A>C", "C>D", "D>C"});
    CHECK(projected.claim_arcs == 1);
    const ArcFact& down = projected.facts[projected.graph.facts(1)[0]];
    CHECK(down.kind == FactKind::has_part);
    CHECK_FALSE(down.claim);
    CHECK(project_all(dossier, {.directed = false, .with_parts = true}).graph.edge_count() == 2);
}

TEST_CASE("unnamed origins and documents in their own voice are no independent groups",
          "[graph][projection]") {
    Dossier dossier = test::dossier_of(cast + R"(
  - {id: X1, subject: A, relation: attacks, object: B, source: S1}
  - {id: X2, subject: A, relation: attacks, object: B, source: S2, by: SOMEBODY}
  - {id: X3, subject: B, relation: attacks, object: C, source: S2, by: [A, D, SOMEBODY]}
)");
    Projected projected = project_all(dossier, {.weights = EdgeWeight::groups});
    CHECK(weight_between(dossier, projected, "A", "B") == 0);
    CHECK(weight_between(dossier, projected, "B", "C") == 2);
}

TEST_CASE("an edge weighs its claims, groups or certainty, each counted once", "[graph][projection]") {
    Dossier dossier = test::dossier_of(cast + R"(
  - {id: X1, subject: A, relation: attacks, object: B, source: S1, certainty: CT+}
  - {id: X2, subject: [A, B], relation: meets, object: [A, B], source: S1, certainty: PR+}
  - {id: X3, subject: B, relation: attacks, object: A, source: S2, by: D, certainty: PS+}
  - {id: X4, subject: B, relation: attacks, object: A, source: S1, by: C, certainty: CT-}
)");
    auto weigh = [&](EdgeWeight weight) {
        Projected projected = project_all(dossier, {.directed = false, .weights = weight});
        return weight_between(dossier, projected, "A", "B");
    };
    CHECK(weigh(EdgeWeight::one) == 1);
    CHECK(weigh(EdgeWeight::claims) == 4);
    CHECK(weigh(EdgeWeight::groups) ==
          1);  // C, for which D speaks, too; S1 in its own voice is nobody's word
    CHECK(weigh(EdgeWeight::certainty) == Approx(2));
    Projected parallel = project_all(dossier, {.merge_parallel = false});
    CHECK(parallel.graph.unit_weights());
}

TEST_CASE("the facts of an edge lead back to its claims", "[graph][projection]") {
    Dossier dossier = test::dossier_of(cast + R"(
  - {id: X1, subject: A, relation: attacks, object: B, source: S1}
  - {id: X2, subject: B, relation: attacks, object: A, source: S1}
)");
    Projected projected = project_all(dossier, {.directed = false});
    std::span<const std::uint32_t> facts = projected.graph.facts(0);
    REQUIRE(facts.size() == 2);
    CHECK(dossier.key(projected.facts[facts[0]].claim) == "X1");
    CHECK(projected.facts[facts[1]].from == dossier.find_actor("B"));
}

TEST_CASE("the dossier on North Korea and Russia has 15 actors and 20 ties of 93", "[graph][projection]") {
    Dossier dossier = test::example_dossier("dprk-russia");
    Projected projected = project_all(dossier, {.directed = false});
    CHECK(projected.graph.vertex_count() == 15);
    CHECK(projected.graph.edge_count() == 20);
    CHECK(projected.claim_arcs == 93);

    // Boost counts the pairs of an undirected graph with arcs both ways twice.
    std::vector<double> scores(projected.graph.vertex_count());
    boost::brandes_betweenness_centrality(
        projected.graph.boost_graph(),
        boost::make_iterator_property_map(scores.begin(),
                                          get(boost::vertex_index, projected.graph.boost_graph())));
    auto score = [&](const char* actor) { return scores[projected.vertex(dossier.find_actor(actor))] / 2; };
    CHECK(score("RUS") == Approx(239.0 / 6));
    CHECK(score("KIM") == Approx(28.75));
    CHECK(score("PRK_ARMY") == Approx(85.0 / 3));
}
