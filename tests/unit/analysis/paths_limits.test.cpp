#include "analysis/paths/find_paths.hpp"
#include "path_test_support.hpp"
#include "support/catch.hpp"
#include "support/dossier.hpp"

#include <fmt/format.h>

#include <atomic>
#include <string>
#include <utility>
#include <vector>

using namespace hearsay;
using namespace hearsay::test;

namespace {

/// `count` diamonds in a row: from actor 0 over 1 or 2 to 3, from there over 4 or 5 to 6 ...
Dossier diamonds(int count) {
    std::string actors = "title: Diamonds\nactors:\n", claims;
    for (int i = 0; i <= 3 * count; ++i) actors += fmt::format("  - {{id: A{0:04}, name: N{0}}}\n", i);
    for (int i = 0; i < 3 * count; i += 3) {
        for (auto [from, to] : {std::pair{0, 1}, {0, 2}, {1, 3}, {2, 3}})
            claims += fmt::format(
                "  - {{id: X{}, subject: A{:04}, relation: attacks, object: A{:04}, source: S}}\n",
                claims.size(), i + from, i + to);
    }
    return dossier_of(actors + "sources:\n  - {id: S, title: S}\nclaims:\n" + claims);
}

}  // namespace

TEST_CASE("two hundred diamonds in a row do not hang", "[analysis][paths]") {
    Dossier dossier = diamonds(200);
    for (bool directed : {true, false}) {
        Projected projected = project_all(dossier, {.directed = directed});
        PathQuery query = between({0}, {600});
        query.count = 5;
        for (bool widest : {false, true}) {
            for (bool in_time : {false, true}) {
                query.widest = widest;
                query.in_time_order = in_time;
                query.all_best = false;
                PathAnswer best = find_paths(dossier, projected, query);
                CHECK(best.paths.size() == 5);
                CHECK_FALSE(best.gave_up);
                query.all_best = true;
                PathAnswer all = find_paths(dossier, projected, query);
                CHECK(shown_paths(all.paths) == shown_paths(best.paths));
                CHECK(all.more);
            }
        }
    }
}

TEST_CASE("a complete graph of sixty does not hang", "[analysis][paths]") {
    Dossier dossier = complete_graph(60);
    Projected projected = project_all(dossier, {});
    PathQuery query = between({0}, {59});
    query.count = 20;
    PathAnswer answer = find_paths(dossier, projected, query);
    CHECK(answer.paths.size() == 20);
    CHECK(answer.paths[0].hops.size() == 1);
    CHECK(answer.paths[19].hops.size() == 2);
    CHECK_FALSE(answer.gave_up);
    query.sequence.assign(5, kinds_of(dossier, "attacks"));
    answer = find_paths(dossier, projected, query);
    CHECK(answer.paths.size() == 20);
    CHECK(answer.paths[0].hops.size() == 5);
}

TEST_CASE("a search that runs out of work says so", "[analysis][paths]") {
    // Twelve actors who all attack each other, one of whom attacks T: walks of thirteen hops abound, but each
    // meets somebody twice, and only trying them all could show that.
    std::string yaml = "title: Trap\nactors: [{id: T, name: T}";
    std::string claims;
    for (int i = 0; i < 12; ++i) {
        yaml += fmt::format(", {{id: A{0:02}, name: N{0}}}", i);
        for (int j = 0; j < 12; ++j) {
            if (i != j)
                claims += fmt::format(
                    "  - {{id: X{0}-{1}, subject: A{0:02}, relation: attacks, object: A{1:02}, source: S}}\n",
                    i, j);
        }
    }
    claims += "  - {id: Y, subject: A05, relation: attacks, object: T, source: S}\n";
    Dossier dossier = dossier_of(yaml + "]\nsources: [{id: S, title: S}]\nclaims:\n" + claims);
    Projected projected = project_all(dossier, {});
    PathQuery query = between({0}, {12});
    query.sequence.assign(13, kinds_of(dossier, "attacks"));
    query.limit.steps = 2'000'000;
    PathAnswer answer = find_paths(dossier, projected, query);
    CHECK(answer.paths.empty());
    CHECK(answer.gave_up);

    std::atomic<bool> stop = true;
    query = between({0}, {12});
    query.limit.budget.stop = &stop;
    CHECK(find_paths(dossier, projected, query).gave_up);
}
