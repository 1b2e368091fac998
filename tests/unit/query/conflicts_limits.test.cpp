/// What happens when there is very much of something: nothing hangs, and every limit is named.

#include "query/conflicts.hpp"
#include "query/conflicts/place_spans.hpp"
#include "support/dossier.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>

using namespace hearsay;

namespace {

Conflicts conflicts_of(const Dossier& dossier) {
    return find_conflicts(dossier, test::all_claims(dossier));
}

std::string places(int count) {
    std::string text = "places: [{id: ALL}, {id: ELSEWHERE}, {id: ANYWHERE}";
    for (int at = 0; at < count; ++at) text += fmt::format(", {{id: L{:05}, part_of: ALL}}", at);
    return text + "]\n";
}

std::string claim(int number, const std::string& fields) {
    return fmt::format(
        "  - {{id: C{:06}, subject: A, relation: supplies_weapons, object: B, source: S, {}}}\n", number,
        fields);
}

const std::string cast = "actors: [{id: A}, {id: B}]\nsources: [{id: S, title: s}]\n";

}  // namespace

TEST_CASE("the span of a place holds those of all that lies in it and no others", "[query][conflicts]") {
    Dossier dossier = test::dossier_of(
        "places: [{id: X, part_of: M}, {id: M, part_of: R}, {id: R}, {id: K, part_of: R}, {id: U}]\n");
    std::vector<PlaceSpan> spans = place_spans(dossier);
    for (PlaceId a : dossier.places().ids()) {
        for (PlaceId b : dossier.places().ids()) {
            const PlaceSpan &one = spans[a.value], &other = spans[b.value];
            bool apart = one.last < other.first || other.last < one.first;
            CHECK(apart == (!dossier.is_part_of(a, b) && !dossier.is_part_of(b, a)));
        }
    }
}

TEST_CASE("thousands of places of one fact are all compared", "[query][conflicts]") {
    constexpr int count = 3000;
    std::string yaml = cast + places(count) + "claims:\n";
    for (int at = 0; at < count; ++at) yaml += claim(at, fmt::format("proposition: P, place: L{:05}", at));
    yaml += claim(count, "proposition: P, place: ALL");
    Dossier dossier = test::dossier_of(yaml);
    Conflicts conflicts = conflicts_of(dossier);
    REQUIRE(conflicts.clusters.size() == 1);
    CHECK(conflicts.pair_count == std::size_t{count} * (count - 1) / 2);
    CHECK(conflicts.clusters.front().claims.size() == count);
    CHECK(conflicts.clusters.front().pairs.size() == listed_pairs);
    CHECK(conflicts.uncompared.empty());
}

TEST_CASE("claims at more lists of places than are compared are counted as left out", "[query][conflicts]") {
    constexpr int count = static_cast<int>(compared_keys) + 7;
    std::string yaml = cast + places(count) + "claims:\n";
    for (int at = 0; at < count; ++at)
        yaml += claim(at, fmt::format("proposition: P, place: [L{:05}, ELSEWHERE]", at));
    yaml += claim(count, "proposition: P, place: ANYWHERE");
    Dossier dossier = test::dossier_of(yaml);
    Conflicts conflicts = conflicts_of(dossier);
    REQUIRE(conflicts.uncompared.size() == 1);
    CHECK(conflicts.uncompared.front().where == "P");
    CHECK(conflicts.uncompared.front().kind == ConflictKind::place);
    CHECK(conflicts.uncompared.front().claims == 7);
    CHECK(conflicts.pair_count == compared_keys);  // each of them with the one elsewhere
}

TEST_CASE("counts of one speaker beyond those compared are counted as left out", "[query][conflicts]") {
    constexpr int count = static_cast<int>(compared_keys) + 3;
    std::string yaml = cast + "claims:\n";
    for (int at = 0; at < count; ++at)
        yaml += claim(at, fmt::format("proposition: P{}, by: A, quantity: {} {}", at, at + 1,
                                      at == 0 ? "casualties" : "dead"));
    Dossier dossier = test::dossier_of(yaml);
    Conflicts conflicts = conflicts_of(dossier);
    REQUIRE(conflicts.uncompared.size() == 1);
    CHECK(conflicts.uncompared.front().where == "S");
    CHECK(conflicts.uncompared.front().claims == 3);
    CHECK(conflicts.pair_count == compared_keys - 1);
}

TEST_CASE("thirty thousand claims of one fact list a thousand pairs a cluster", "[query][conflicts]") {
    constexpr int count = 30000;
    std::string yaml = cast + "claims:\n";
    for (int at = 0; at < count; ++at) {
        yaml += claim(at, fmt::format("proposition: P, quantity: {} dead, certainty: {}", at + 1,
                                      at % 2 == 0 ? "CT+" : "PS+"));
    }
    Dossier dossier = test::dossier_of(yaml);
    Conflicts conflicts = conflicts_of(dossier);
    CHECK(conflicts.uncompared.empty());
    REQUIRE(conflicts.clusters.size() == 2);
    for (const ConflictCluster& cluster : conflicts.clusters) CHECK(cluster.pairs.size() == listed_pairs);
    constexpr std::size_t n = count;
    CHECK(conflicts.pair_count == n * (n - 1) / 2 + n / 2 * (n / 2));
}
