#include "analysis/paths/find_paths.hpp"
#include "path_oracle.hpp"
#include "path_test_support.hpp"
#include "support/catch.hpp"
#include "support/dossier.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <random>
#include <string>
#include <utility>
#include <vector>

using namespace hearsay;
using namespace hearsay::test;

namespace {

/// Actors A, B, C ... and claims between them that random numbers choose.
Dossier random_dossier(std::mt19937& random, int actors, int claims) {
    static const std::vector<std::string> dates = {"2024",        "2025",    "2024-06/2025-02", "2023/..",
                                                   "[..2024-05]", "2024-1X", "/2024-03",        "2025-03/",
                                                   "2024-06-01",  "../2024"};
    auto pick = [&](int below) { return std::uniform_int_distribution<int>(0, below - 1)(random); };
    std::string yaml = "title: Random\nactors:\n";
    for (int i = 0; i < actors; ++i) {
        yaml += fmt::format("  - {{id: {0}, name: {0}, kind: organ", static_cast<char>('A' + i));
        // Wholes come before their parts, so that nobody is part of itself.
        if (i > 0 && pick(3) == 0) yaml += fmt::format(", part_of: {}", static_cast<char>('A' + pick(i)));
        yaml += "}\n";
    }
    for (int i = 0; i < 4; ++i)
        yaml +=
            fmt::format("  - {{id: V{0}, name: V{0}, kind: {1}}}\n", i, i == 0 ? "source-class" : "organ");
    yaml += "sources:\n";
    for (int i = 0; i < 4; ++i) yaml += fmt::format("  - {{id: S{0}, title: T, publisher: P{0}}}\n", i);
    yaml += "claims:\n";
    static const std::vector<std::string> relations = {"attacks", "supplies", "supplies_weapons", "meets"};
    for (int i = 0; i < claims; ++i) {
        yaml += fmt::format("  - {{id: X{}, subject: {}, relation: {}, object: {}, source: S{}", i,
                            static_cast<char>('A' + pick(actors)), relations[std::size_t(pick(4))],
                            static_cast<char>('A' + pick(actors)), pick(4));
        if (pick(5) > 0) yaml += fmt::format(", by: V{}", pick(4));
        if (pick(5) > 0) yaml += fmt::format(", date: \"{}\"", dates[std::size_t(pick(int(dates.size())))]);
        yaml += "}\n";
    }
    return dossier_of(yaml);
}

/// What the oracle says the answer must be. Paths over the same actors that walk a sequence differently are
/// equally good, and come in any order.
void check_against_oracle(const Dossier& dossier, const Projected& projected, PathQuery query) {
    PathOracle oracle(dossier, projected, query);
    std::vector<PathOracle::Naive> expected = oracle.paths();
    if (query.all_best) {
        std::erase_if(expected, [&, best = expected.empty() ? std::pair<std::int64_t, std::size_t>{}
                                                            : oracle.grade(expected.front())](
                                    const auto& path) { return oracle.grade(path) != best; });
    }
    PathAnswer answer = find_paths(dossier, projected, query);
    CHECK_FALSE(answer.gave_up);
    CHECK(answer.more == (query.all_best && expected.size() > query.count));
    expected.resize(std::min(expected.size(), query.count));
    Shown wanted;
    for (const auto& path : expected) wanted.push_back(shown(path));
    Shown found = shown_paths(answer.paths);
    if (!query.sequence.empty()) {
        std::ranges::sort(wanted);
        std::ranges::sort(found);
    }
    CHECK(found == wanted);
}

void add_another(std::vector<Vertex>& set, Vertex v) {
    if (v % 2 == 0 && v != set.front()) set.push_back(v);
}

}  // namespace

TEST_CASE("paths in all graphs of four vertices are those that trying everything finds",
          "[analysis][paths]") {
    Dossier dossier = complete_graph(4);
    std::vector<ClaimId> all = all_claims(dossier);
    for (unsigned chosen = 0; chosen < 1U << 12; ++chosen) {
        std::vector<ClaimId> claims;
        for (unsigned i = 0; i < 12; ++i) {
            if (chosen >> i & 1U) claims.push_back(all[i]);
        }
        Projected projected = project(dossier, claims, {.merge_parallel = false});
        auto n = projected.graph.vertex_count();
        if (n < 2) continue;
        CAPTURE(chosen);
        PathQuery query = between({0}, {n - 1});
        query.count = 10;
        check_against_oracle(dossier, projected, query);
        query.all_best = true;
        check_against_oracle(dossier, projected, query);
    }
}

TEST_CASE("paths in random graphs are those that trying everything finds", "[analysis][paths]") {
    for (unsigned seed = 1; seed <= 300; ++seed) {
        CAPTURE(seed);
        std::mt19937 random(seed);
        auto pick = [&](unsigned below) {
            return std::uniform_int_distribution<unsigned>(0, below - 1)(random);
        };
        Dossier dossier = random_dossier(random, 4 + int(pick(3)), 6 + int(pick(12)));
        Projected projected = project_all(
            dossier, {.directed = pick(3) > 0, .merge_parallel = pick(2) > 0, .with_parts = pick(2) > 0});
        Vertex n = projected.graph.vertex_count();
        if (n < 2) continue;
        PathQuery query = between({pick(n)}, {pick(n)});
        add_another(query.from, pick(n));
        add_another(query.to, pick(n));
        if (pick(3) == 0) query.avoid.push_back(pick(n));
        if (pick(3) == 0) query.max_hops = pick(4);
        query.in_time_order = pick(2) == 0;
        query.widest = !query.in_time_order && pick(2) == 0;
        query.all_best = pick(3) == 0;
        query.count = 1 + pick(8);
        check_against_oracle(dossier, projected, query);
    }
}

TEST_CASE("paths along a sequence of relations are those that trying everything finds", "[analysis][paths]") {
    for (unsigned seed = 1; seed <= 300; ++seed) {
        CAPTURE(seed);
        std::mt19937 random(seed);
        auto pick = [&](unsigned below) {
            return std::uniform_int_distribution<unsigned>(0, below - 1)(random);
        };
        Dossier dossier = random_dossier(random, 4 + int(pick(3)), 10 + int(pick(12)));
        Projected projected = project_all(dossier, {.directed = pick(3) > 0, .with_parts = pick(3) > 0});
        Vertex n = projected.graph.vertex_count();
        if (n < 2) continue;
        PathQuery query = between({pick(n)}, {pick(n)});
        query.in_time_order = pick(2) == 0;
        query.count = 1000;
        for (unsigned hops = 1 + pick(3); hops > 0; --hops) {
            const char* const relations[] = {"supplies", "supplies_weapons", "attacks"};
            query.sequence.push_back(kinds_of(dossier, relations[pick(3)]));
        }
        check_against_oracle(dossier, projected, query);
        query.all_best = true;
        check_against_oracle(dossier, projected, query);
    }
}

TEST_CASE("a path in time order is certain where the dates leave no doubt", "[analysis][paths]") {
    Dossier dossier = dossier_of(R"(
title: Time
actors: [{id: A, name: A}, {id: B, name: B}, {id: C, name: C}]
sources: [{id: S, title: S}]
claims:
  - {id: X1, subject: A, relation: attacks, object: B, source: S, date: 2025-03}
  - {id: X2, subject: B, relation: attacks, object: C, source: S, date: 2025-02}
  - {id: X3, subject: B, relation: attacks, object: C, source: S, date: 2025}
  - {id: X4, subject: B, relation: attacks, object: C, source: S, date: 2025-04}
)");
    auto path_with = [&](std::vector<const char*> keys) {
        std::vector<ClaimId> claims;
        for (const char* key : keys) claims.push_back(dossier.find_claim(key));
        PathQuery query = between({0}, {2});
        query.in_time_order = true;
        return find_paths(dossier, project(dossier, claims), query).paths;
    };
    CHECK(path_with({"X1", "X2"}).empty());
    REQUIRE(path_with({"X1", "X3"}).size() == 1);
    CHECK(path_with({"X1", "X3"})[0].in_order == Truth::unknown);
    std::vector<Path> paths = path_with({"X1", "X2", "X3", "X4"});
    REQUIRE(paths.size() == 1);
    CHECK(paths[0].in_order == Truth::yes);
    CHECK(paths[0].hops[1].facts == std::vector<std::uint32_t>{2, 3});
}
