#include "analysis/paths/path_support.hpp"
#include "path_test_support.hpp"
#include "support/catch.hpp"
#include "support/dossier.hpp"

#include <vector>

using namespace hearsay;
using namespace hearsay::test;

namespace {

Path only_path(const Dossier& dossier, const Projected& projected, const PathQuery& query) {
    PathAnswer answer = find_paths(dossier, projected, query);
    REQUIRE(answer.paths.size() == 1);
    return answer.paths.front();
}

}  // namespace

TEST_CASE("missiles reach Kyiv on the word of the monitoring team alone", "[analysis][paths]") {
    Dossier dossier = example_dossier("dprk-russia");
    Projected projected = project_all(dossier, {.with_parts = true, .join_subjects = true});
    auto vertex = [&](const char* key) { return projected.vertex(dossier.find_actor(key)); };
    PathQuery query = between({vertex("PRK")}, {vertex("UKR")});
    query.sequence = {kinds_of(dossier, "supplies_missiles"), kinds_of(dossier, "uses_weapons_against")};
    PathSupport support = support_of_path(dossier, projected, only_path(dossier, projected, query));

    REQUIRE(support.hops.size() == 3);
    REQUIRE(support.hops[0].lines.size() == 1);
    const HopLine& missiles = support.hops[0].lines[0];
    auto claim = [&](const char* key) { return dossier.find_claim(key); };
    CHECK(missiles.claims == std::vector<ClaimId>{claim("C041"), claim("C063"), claim("C162")});
    CHECK(missiles.origins.size() == 2);
    CHECK(missiles.certainty == Certainty::certain);
    CHECK(support.hops[1].to == vertex("RUS_ARMY"));
    CHECK(support.hops[1].lines[0].kind == FactKind::has_part);
    CHECK(support.hops[1].given());
    CHECK(support.hops[2].lines[0].claims ==
          std::vector<ClaimId>{claim("C042"), claim("C043"), claim("C163")});
    CHECK(support.weakest_hop == 2U);
    CHECK(support.hops[2].origins.size() == 1);
    REQUIRE(support.sole_origin);
    CHECK(support.sole_origin->actor == dossier.find_actor("MSMT"));
}

TEST_CASE("a path has no sole origin when its hops rest on different ones", "[analysis][paths]") {
    Dossier dossier = dossier_of(R"(
title: Sole
actors: [{id: A, name: A}, {id: B, name: B}, {id: C, name: C}, {id: M, name: M}, {id: N, name: N}]
sources: [{id: S, title: S}]
claims:
  - {id: X1, subject: A, relation: attacks, object: B, source: S, by: M}
  - {id: X2, subject: B, relation: attacks, object: C, source: S, by: N}
  - {id: X3, subject: B, relation: attacks, object: C, source: S, by: M}
)");
    auto sole_origin = [&](std::vector<const char*> keys) {
        std::vector<ClaimId> claims;
        for (const char* key : keys) claims.push_back(dossier.find_claim(key));
        Projected projected = project(dossier, claims);
        return support_of_path(dossier, projected, only_path(dossier, projected, between({0}, {2})))
            .sole_origin;
    };
    CHECK_FALSE(sole_origin({"X1", "X2"}));
    REQUIRE(sole_origin({"X1", "X2", "X3"}));
    CHECK(sole_origin({"X1", "X2", "X3"})->actor == dossier.find_actor("M"));
}

TEST_CASE("a claim walked against its direction says so", "[analysis][paths]") {
    Dossier dossier = dossier_of(R"(
title: Back
actors: [{id: A, name: A}, {id: B, name: B}, {id: C, name: C, part_of: B}]
sources: [{id: S, title: S}]
claims:
  - {id: X1, subject: B, relation: attacks, object: A, source: S}
  - {id: X2, subject: B, relation: meets, object: A, source: S}
)");
    Projected projected = project_all(dossier, {.directed = false, .with_parts = true});
    PathSupport support =
        support_of_path(dossier, projected, only_path(dossier, projected, between({0}, {2})));
    REQUIRE(support.hops[0].lines.size() == 2);
    CHECK(support.hops[0].lines[0].backward);
    CHECK_FALSE(support.hops[0].lines[1].backward);
    CHECK(support.hops[1].lines[0].kind == FactKind::has_part);
    CHECK(support.weakest_hop == 0U);
}
