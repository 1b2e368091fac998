#include "analysis/centrality/measure.hpp"
#include "expect_scores.hpp"
#include "naive.hpp"
#include "support/catch.hpp"

#include <nlohmann/json.hpp>

#include <fstream>
#include <set>

using namespace hearsay;
using namespace hearsay::test;

namespace {

nlohmann::json oracle() {
    std::ifstream file(HEARSAY_SOURCE_DIR "/tests/oracles/centrality.json");
    REQUIRE(file);
    return nlohmann::json::parse(file);
}

SampleGraph graph_of(const nlohmann::json& entry) {
    SampleGraph graph{entry["n"], entry["directed"]};
    for (const nlohmann::json& edge : entry["edges"]) graph.facts.push_back({edge[0], edge[1]});
    return graph;
}

/// Values by edge of the graph, from values in order of its facts.
std::vector<double> by_edge(const RelationGraph& graph, const std::vector<double>& by_fact) {
    std::vector<double> values;
    for (Edge edge = 0; edge < graph.edge_count(); ++edge)
        values.push_back(by_fact.at(graph.facts(edge).front()));
    return values;
}

std::vector<std::uint32_t> some_groups(const SampleGraph& graph, SampleGraphs& random) {
    std::vector<std::uint32_t> groups;
    for (Vertex v = 0; v < graph.vertices; ++v)
        groups.push_back(random.below(4) == 0 ? no_group : random.below(3));
    return groups;
}

void expect_brokerage(const SampleGraph& sample, const RelationGraph& graph, const Naive& naive,
                      const std::vector<std::uint32_t>& groups) {
    auto same = [&](int a, int b) {
        const std::uint32_t first = groups[static_cast<std::size_t>(a)];
        return first != no_group && first == groups[static_cast<std::size_t>(b)];
    };
    auto expect = [&](std::string_view name, bool first, bool last, bool ends, bool ends_matter) {
        auto counts = [&](int a, int v, int b) {
            return same(a, v) == first && same(v, b) == last && (!ends_matter || same(a, b) == ends);
        };
        expect_same(name, score(name, graph, {.groups = groups}).values, naive.brokerage(counts));
    };
    expect("coordinator", true, true, true, false);
    expect("consultant", false, false, true, true);
    expect("gatekeeper", false, true, false, false);
    expect("representative", true, false, false, false);
    expect("liaison", false, false, false, true);
    expect_same("brokerage", score("brokerage", graph, {.groups = groups}).values,
                naive.brokerage([](int, int, int) { return true; }));
    CHECK(sample.vertices == graph.vertex_count());
}

void expect_counts(const SampleGraph& sample, const RelationGraph& graph, const Naive& naive) {
    const bool directed = sample.directed;
    expect_same("degree", score("degree", graph).values, naive.degree(directed, true));
    expect_same("in-degree", score("in-degree", graph).values, naive.degree(true, false));
    expect_same("out-degree", score("out-degree", graph).values, naive.degree(false, true));
    expect_same("strength", score("strength", graph).values, naive.strength(directed, true));
    expect_same("in-strength", score("in-strength", graph).values, naive.strength(true, false));
    expect_same("out-strength", score("out-strength", graph).values, naive.strength(false, true));
    expect_same("core", score("core", graph).values, naive.core());
    expect_same("clustering", score("clustering", graph).values, naive.clustering());
}

void expect_paths(const RelationGraph& graph, const Naive& naive) {
    expect_same("betweenness", score("betweenness", graph).values, naive.betweenness());
    expect_same("edge-betweenness", score("edge-betweenness", graph).values, naive.edge_betweenness());
    expect_same("closeness", score("closeness", graph).values, naive.closeness());
    expect_same("closeness-within", score("closeness-within", graph).values, naive.closeness_within());
    expect_same("harmonic", score("harmonic", graph).values, naive.harmonic());
}

void expect_weighted(const RelationGraph& graph, const Naive& naive, bool weighted,
                     const std::vector<double>& restart) {
    const MeasureOptions options{.weighted = weighted};
    MeasureOptions personal = options;
    personal.personalization = restart;
    const std::vector<double> everywhere(graph.vertex_count(), 1.0);
    expect_same("pagerank", score("pagerank", graph, options).values, naive.pagerank(weighted, everywhere));
    expect_same("pagerank, personal", score("pagerank", graph, personal).values,
                naive.pagerank(weighted, restart));
    expect_same("katz", score("katz", graph, options).values, naive.katz(weighted));
    expect_same("hubs", score("hubs", graph, options).values, naive.hubs(weighted));
    expect_same("authorities", score("authorities", graph, options).values, naive.authorities(weighted));
    expect_same("constraint", score("constraint", graph, options).values, naive.constraint(weighted));
    expect_same("effective-size", score("effective-size", graph, options).values,
                naive.effective_size(weighted));
    const Scores eigenvector = score("eigenvector", graph, options);
    if (eigenvector.converged) expect_same("eigenvector", eigenvector.values, naive.eigenvector(weighted));
}

/// Every measure against its definition. The graph is left unjoined, so this is also what parallel arcs and
/// loops do.
void expect_all(const SampleGraph& sample, SampleGraphs& random) {
    const RelationGraph graph = sample.build(random.below(2) == 0);
    const Naive naive(sample);
    std::vector<double> restart(sample.vertices, 0.0);
    for (double& value : restart) value = random.below(3);
    if (!restart.empty()) restart[random.below(sample.vertices)] = 1;
    expect_counts(sample, graph, naive);
    expect_paths(graph, naive);
    expect_weighted(graph, naive, false, restart);
    expect_weighted(graph, naive, true, restart);
    expect_brokerage(sample, graph, naive, some_groups(sample, random));
}

std::string describe(const SampleGraph& graph) {
    std::string text =
        std::to_string(graph.vertices) + (graph.directed ? " vertices, directed:" : " vertices:");
    for (const ArcInput& fact : graph.facts) {
        text += ' ' + std::to_string(fact.from) + '-' + std::to_string(fact.to) + ':' +
                std::to_string(fact.weight);
    }
    return text;
}

}  // namespace

TEST_CASE("every measure equals the values of other programs", "[analysis][centrality]") {
    const nlohmann::json graphs = oracle();
    for (const auto& [name, entry] : graphs.items()) {
        INFO(name);
        const RelationGraph graph = graph_of(entry).build();
        expect_same("degree", score("degree", graph).values, entry["degree"]);
        expect_same("betweenness", score("betweenness", graph).values, entry["betweenness"]);
        expect_same("betweenness, normalised", score("betweenness", graph, {.normalized = true}).values,
                    entry["betweenness_norm"]);
        expect_same("edge betweenness", score("edge-betweenness", graph).values,
                    by_edge(graph, entry["edge_betweenness"]));
        expect_same("closeness", score("closeness", graph).values, entry["closeness_wf"]);
        expect_same("closeness within", score("closeness-within", graph).values,
                    entry["closeness_in_component"]);
        expect_same("harmonic", score("harmonic", graph).values, entry["harmonic"]);
        expect_same("pagerank", score("pagerank", graph).values, entry["pagerank_085"]);
        if (graph.directed()) continue;
        expect_same("core", score("core", graph).values, entry["core"]);
        expect_same("clustering", score("clustering", graph).values, entry["clustering"]);
        if (!entry["eigenvector"].is_null()) {
            expect_same("eigenvector", score("eigenvector", graph).values, entry["eigenvector"]);
        }
    }
}

TEST_CASE("every measure equals its definition on random graphs", "[analysis][centrality]") {
    constexpr std::uint32_t seed = 20240;
    SampleGraphs random(seed);
    for (int round = 0; round < 2'500; ++round) {
        const SampleGraph graph = random.next(12);
        INFO("seed " << seed << ", round " << round << ": " << describe(graph));
        expect_all(graph, random);
    }
}

TEST_CASE("every measure equals its definition on all graphs of four vertices", "[analysis][centrality]") {
    SampleGraphs random(4);
    for (bool directed : {false, true}) {
        const unsigned pairs = directed ? 12 : 6;
        for (unsigned chosen = 0; chosen < (1U << pairs); ++chosen) {
            SampleGraph graph{4, directed};
            unsigned pair = 0;
            for (Vertex a = 0; a < 4; ++a) {
                for (Vertex b = directed ? 0 : a + 1; b < 4; ++b) {
                    if (a != b && ((chosen >> pair++) & 1U) != 0) graph.facts.push_back({a, b});
                }
            }
            INFO(describe(graph));
            expect_all(graph, random);
        }
    }
}

TEST_CASE("normalised scores are divided by what is possible", "[analysis][centrality]") {
    const RelationGraph star = SampleGraph{5, false, {{0, 1}, {0, 2}, {0, 3}, {0, 4}}}.build();
    const MeasureOptions normalized{.normalized = true};
    CHECK(score("degree", star, normalized).values[0] == 1);
    CHECK(score("betweenness", star, normalized).values[0] == 1);
    CHECK(score("harmonic", star, normalized).values[0] == 1);
    CHECK(score("edge-betweenness", star, normalized).values[0] == Approx(0.4));
    CHECK(score("eigenvector", star, normalized).values[0] == 1);
    CHECK(score("hubs", star, normalized).values[0] == 1);
    const std::vector<double> katz = score("katz", star, normalized).values;
    CHECK(katz[0] * katz[0] + 4 * katz[1] * katz[1] == Approx(1));
}

TEST_CASE("normalised scores of one or two vertices are not divided by zero", "[analysis][centrality]") {
    for (Vertex vertices : {0U, 1U, 2U}) {
        for (bool directed : {false, true}) {
            SampleGraph sample{vertices, directed};
            if (vertices == 2) sample.facts.push_back({0, 1});
            for (const Measure& measure : measures()) {
                INFO(measure.name << " " << vertices);
                for (double value : measure.compute(sample.build(), {.normalized = true}).values) {
                    CHECK(std::isfinite(value));
                }
            }
        }
    }
}

TEST_CASE("what programs differ on is as documented", "[analysis][centrality]") {
    // a -> b twice, b -> c, b -> a, a loop at c, and e -> f apart; d has nothing.
    const SampleGraph sample{6, true, {{0, 1}, {0, 1}, {1, 2}, {1, 0}, {2, 2}, {4, 5}}};
    const RelationGraph graph = sample.build(false);
    CHECK(score("degree", graph).values == std::vector<double>{2, 3, 1, 0, 1, 1});
    CHECK(score("betweenness", graph).values == std::vector<double>{0, 1, 0, 0, 0, 0});
    CHECK(score("betweenness", graph, {.normalized = true}).values[1] == Approx(1.0 / 20));
    CHECK(score("harmonic", graph).values == std::vector<double>{1, 1, 1.5, 0, 0, 1});
    CHECK(score("closeness-within", graph).values[2] == Approx(2.0 / 3));
    CHECK(score("closeness", graph).values[2] == Approx(2.0 / 3 * 2 / 5));
    CHECK(score("core", graph).values == std::vector<double>{2, 2, 1, 0, 1, 1});
    CHECK(score("eigenvector", SampleGraph{2, true, {{0, 1}}}.build()).values == std::vector<double>{0, 0});
}

TEST_CASE("walks that end start again, at the seeds if there are any", "[analysis][centrality]") {
    const RelationGraph graph = SampleGraph{2, true, {{0, 1}}}.build();
    CHECK(score("pagerank", graph).values[0] == Approx(0.5 / 1.425));
    const std::vector<double> at_the_first{1, 0};
    CHECK(score("pagerank", graph, {.personalization = at_the_first}).values[0] ==
          Approx(0.15 / (1 - 0.7225)));
    const std::vector<double> nowhere{0, 0};
    CHECK(score("pagerank", graph, {.personalization = nowhere}).values == nowhere);
}

TEST_CASE("brokerage is the sum of its roles", "[analysis][centrality]") {
    SampleGraphs random(23);
    for (int round = 0; round < 100; ++round) {
        const SampleGraph sample = random.next(12);
        const std::vector<std::uint32_t> groups = some_groups(sample, random);
        const Measure& brokerage = *find_measure("brokerage");
        std::vector<double> sum(sample.vertices, 0.0);
        for (std::string_view part : brokerage.parts) {
            const Scores role = score(part, sample.build(), {.groups = groups});
            for (std::size_t v = 0; v < sum.size(); ++v) sum[v] += role.values[v];
        }
        CHECK(brokerage.compute(sample.build(), {.groups = groups}).values == sum);
    }
}

TEST_CASE("measures that iterate end when rounding allows no better", "[analysis][centrality]") {
    // PageRank used to run to its last round where rounding kept it from its tolerance.
    SampleGraphs random(17);
    SampleGraph sample{60'000, true};
    for (int i = 0; i < 300'000; ++i) {
        const Vertex from = random.below(1 + random.below(sample.vertices));
        sample.facts.push_back({from, random.below(1 + random.below(sample.vertices))});
    }
    const RelationGraph graph = sample.build();
    const Scores scores = score("pagerank", graph);
    CHECK(scores.converged);
    CHECK(scores.iterations < 100);
    CHECK(score("pagerank", graph, {.tolerance = 0}).iterations < 1'000);
}

TEST_CASE("Katz says so when alpha is too large to converge", "[analysis][centrality]") {
    const RelationGraph triangle = SampleGraph{3, false, {{0, 1}, {1, 2}, {2, 0}}}.build();
    CHECK_FALSE(score("katz", triangle, {.katz_alpha = 0.6}).converged);
    const Scores fine = score("katz", triangle, {.katz_alpha = 0.25});
    CHECK(fine.converged);
    CHECK(fine.values[0] == Approx(2));
}

TEST_CASE("a measure is found by its name, and no two share one", "[analysis][centrality]") {
    std::set<std::string_view> names;
    for (const Measure& measure : measures()) {
        names.insert(measure.name);
        CHECK(find_measure(measure.name) == &measure);
        CHECK_FALSE(measure.title.empty());
        CHECK_FALSE(measure.summary.empty());
        CHECK_FALSE(measure.source.empty());
    }
    CHECK(names.size() == measures().size());
    CHECK(find_measure("betweenes") == nullptr);
}
