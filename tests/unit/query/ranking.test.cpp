#include "query/ranking.hpp"

#include "query/filter.hpp"
#include "query/rank_rows.hpp"
#include "support/catch.hpp"
#include "support/dossier.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

using namespace hearsay;
using namespace hearsay::test;

namespace {

/// What `--drop KIND:ID` leaves.
std::vector<ClaimId> dropped(const Dossier& dossier, const std::string& what) {
    Diagnostics diagnostics;
    Filter filter;
    filter.add(dossier, *find_filter_kind("drop"), what, diagnostics);
    REQUIRE(diagnostics.errors() == 0);
    return select(dossier, filter).claims;
}

std::set<std::pair<ActorId, ActorId>> relations(const Dossier& dossier, const std::vector<ClaimId>& claims,
                                                const Projection& projection) {
    std::set<std::pair<ActorId, ActorId>> found;
    const Projected projected = project(dossier, claims, projection);
    for (const auto& [from, to] : ends_of_edges(projected.graph))
        found.insert({projected.actor_of_vertex[from], projected.actor_of_vertex[to]});
    return found;
}

/// One row of `rank --drop-each` against `rank --drop`.
void expect_the_same(const Dossier& dossier, const DropEffect& effect, const std::string& kind,
                     const Projection& projection, const Measure& measure) {
    const std::vector<ClaimId> claims = test::all_claims(dossier);
    const std::vector<ClaimId> left = dropped(dossier, kind + ":" + effect.dropped);
    const Ranking before = rank_actors(dossier, claims, projection, measure, {});
    const Ranking after = rank_actors(dossier, left, projection, measure, {});
    std::vector<ActorId> ranking;
    for (const RankedRow& row : after.rows) ranking.push_back(row.actor);
    CHECK(effect.ranking == ranking);
    std::vector<std::tuple<ActorId, std::size_t, std::size_t>> changed, found;
    for (const RankedRow& row : before.rows) {
        auto same = std::ranges::find(after.rows, row.actor, &RankedRow::actor);
        const std::size_t rank = same == after.rows.end() ? 0 : same->rank;
        if (rank != row.rank) changed.emplace_back(row.actor, row.rank, rank);
    }
    for (const DropEffect::Change& change : effect.changed)
        found.emplace_back(change.actor, change.before, change.after);
    CHECK(found == changed);
    std::set<std::pair<ActorId, ActorId>> lost = relations(dossier, claims, projection);
    for (const auto& kept : relations(dossier, left, projection)) lost.erase(kept);
    std::set<std::pair<ActorId, ActorId>> lost_there;
    for (const DropEffect::Relation& relation : effect.lost_relations)
        lost_there.insert({relation.from, relation.to});
    CHECK(lost_there == lost);
}

}  // namespace

TEST_CASE("ranking without each thing is ranking with each dropped", "[query][ranking]") {
    const Dossier dossier = example_dossier("dprk-russia");
    const std::vector<ClaimId> claims = test::all_claims(dossier);
    for (std::string_view kind : droppable_kinds) {
        for (bool directed : {true, false}) {
            for (std::string_view name : {"betweenness", "pagerank"}) {
                const Projection projection{.directed = directed};
                const Measure& measure = *find_measure(name);
                const std::vector<DropEffect> effects =
                    rank_without_each(dossier, claims, projection, measure, {}, kind);
                CHECK_FALSE(effects.empty());
                for (const DropEffect& effect : effects) {
                    INFO(kind << " " << effect.dropped << " " << name);
                    expect_the_same(dossier, effect, std::string(kind), projection, measure);
                }
            }
        }
    }
}

TEST_CASE("scores that differ by rounding share a rank and are in order of names", "[query][ranking]") {
    struct Row {
        char name;
        double score;
        std::size_t rank = 0;
    };
    std::vector<Row> rows{{'c', 1.0 + 1e-15}, {'b', 1.0}, {'a', 0.5}, {'d', 2}};
    rank_rows(rows, [](const Row& a, const Row& b) { return a.name < b.name; });
    std::string names;
    std::vector<std::size_t> ranks;
    for (const Row& row : rows) {
        names += row.name;
        ranks.push_back(row.rank);
    }
    CHECK(names == "dbca");
    CHECK(ranks == std::vector<std::size_t>{1, 2, 2, 4});
}
