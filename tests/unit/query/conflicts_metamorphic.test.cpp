/// Changes of a dossier that must not change its conflicts, on random dossiers against a slow comparison of
/// all pairs.

#include "query/conflicts.hpp"
#include "query/conflicts/rules.hpp"
#include "support/dossier.hpp"
#include "support/memory_file_system.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <random>
#include <string>
#include <vector>

using namespace hearsay;

namespace {

const std::string cast = R"(
actors: [{id: A}, {id: B}, {id: X}, {id: Y}]
places: [{id: RUSSIA}, {id: KURSK, part_of: RUSSIA}, {id: MOSCOW, part_of: RUSSIA}, {id: KYIV}]
sources: [{id: S1, title: one, date: 2025-01-10}, {id: S2, title: two, date: 2025-02-10}]
claims:
)";

class RandomClaims {
  public:
    explicit RandomClaims(unsigned seed) : random_(seed) {}

    std::string claim(int number) {
        std::string text =
            fmt::format("  - {{id: C{:03}, subject: A, object: B, source: {}, proposition: P{}", number,
                        pick({"S1", "S2"}), pick({"1", "2", "3"}));
        add(text, "relation", {"supplies_weapons", "supplies_missiles", "alleges", "denies", "praises"}, 100);
        add(text, "quantity", {"600 dead", "'>4000 dead'", "5000 casualties", "~600 persons", "20 troops"},
            50);
        add(text, "date", {"2024", "2024-06", "2024-11", "'[..2024-08]'", "2025-01/.."}, 50);
        add(text, "place", {"RUSSIA", "KURSK", "MOSCOW", "'KYIV'", "[KYIV, KURSK]"}, 40);
        add(text, "certainty", {"CT+", "PR+", "PS+", "Uu", "CT-"}, 70);
        add(text, "by", {"X", "Y", "[X, Y]"}, 60);
        add(text, "anchor", {"two words", "other words"}, 50);
        add(text, "planned", {"true"}, 20);
        return text + "}\n";
    }

    std::vector<std::string> claims(int count) {
        std::vector<std::string> list;
        for (int at = 0; at < count; ++at) list.push_back(claim(at));
        return list;
    }

    std::mt19937& random() { return random_; }

  private:
    std::string pick(const std::vector<std::string>& choices) { return choices[random_() % choices.size()]; }

    void add(std::string& text, const char* key, const std::vector<std::string>& values, unsigned percent) {
        if (random_() % 100 < percent) text += fmt::format(", {}: {}", key, pick(values));
    }

    std::mt19937 random_;
};

std::string join(const std::vector<std::string>& claims) {
    std::string text = cast;
    for (const std::string& claim : claims) text += claim;
    return text;
}

std::string shown(const std::string& yaml) {
    Dossier dossier = test::dossier_of(yaml);
    Conflicts conflicts = find_conflicts(dossier, test::all_claims(dossier));
    std::string text;
    for (const ConflictCluster& cluster : conflicts.clusters) {
        text += fmt::format("{} {}:", cluster.name, cluster.pair_count);
        for (ClaimId id : cluster.claims) text += fmt::format(" {}", dossier.key(id));
        for (const ConflictPair& pair : cluster.pairs) {
            text += fmt::format("\n  {}", explain_conflict(dossier, cluster, pair));
        }
        text += "\n";
    }
    return text;
}

constexpr unsigned seeds[] = {1, 2, 3, 4, 5, 6, 7, 8};

}  // namespace

TEST_CASE("the order of claims does not change conflicts", "[query][conflicts]") {
    for (unsigned seed : seeds) {
        INFO("seed " << seed);
        RandomClaims random(seed);
        std::vector<std::string> claims = random.claims(30);
        std::string before = shown(join(claims));
        CHECK(!before.empty());
        std::shuffle(claims.begin(), claims.end(), random.random());
        CHECK(shown(join(claims)) == before);
    }
}

TEST_CASE("an unrelated claim does not change conflicts", "[query][conflicts]") {
    for (unsigned seed : seeds) {
        INFO("seed " << seed);
        RandomClaims random(seed);
        std::vector<std::string> claims = random.claims(30);
        std::string before = shown(join(claims));
        claims.insert(claims.begin(),
                      "  - {id: Z, subject: A, object: B, relation: visits, source: S1, proposition: OTHER, "
                      "date: 1999}\n");
        CHECK(shown(join(claims)) == before);
    }
}

TEST_CASE("a claim that is repeated clashes with what the first one clashes with", "[query][conflicts]") {
    for (unsigned seed : seeds) {
        INFO("seed " << seed);
        RandomClaims random(seed);
        std::vector<std::string> claims = random.claims(20);
        std::string before = shown(join(claims));
        std::string copy = claims[7];
        copy.replace(copy.find("C007"), 4, "C999");
        claims.push_back(copy);
        std::string after = shown(join(claims));
        auto pairs_with = [&after](const std::string& id) {
            std::size_t count = 0;
            for (std::size_t at = after.find(id + " ("); at != std::string::npos;
                 at = after.find(id + " (", at + 1))
                ++count;
            return count;
        };
        CHECK(pairs_with("C007") == pairs_with("C999"));
        claims.pop_back();
        CHECK(shown(join(claims)) == before);
    }
}

TEST_CASE("splitting a dossier in files does not change conflicts", "[query][conflicts]") {
    RandomClaims random(11);
    std::vector<std::string> claims = random.claims(30);
    std::map<std::string, std::string> files;
    files["d/dossier.yaml"] = "include: [a.yaml, b.yaml]\n" + cast + claims[0];
    files["d/a.yaml"] = files["d/b.yaml"] = "claims:\n";
    for (std::size_t at = 1; at < claims.size(); ++at)
        files[at % 3 == 0 ? "d/a.yaml" : "d/b.yaml"] += claims[at];
    test::MemoryFileSystem disk(files);
    Diagnostics diagnostics;
    std::optional<Dossier> split = load_dossier({"d", std::nullopt, ""}, disk, diagnostics);
    REQUIRE(split);
    Dossier whole = test::dossier_of(join(claims));
    Conflicts one = find_conflicts(whole, test::all_claims(whole));
    Conflicts other = find_conflicts(*split, test::all_claims(*split));
    REQUIRE(one.clusters.size() == other.clusters.size());
    CHECK(one.pair_count == other.pair_count);
    for (std::size_t at = 0; at < one.clusters.size(); ++at) {
        CHECK(one.clusters[at].name == other.clusters[at].name);
        CHECK(one.clusters[at].pair_count == other.clusters[at].pair_count);
    }
}

/// The oracle: every pair by itself. A rule that is right for two claims alone must find the same pairs among
/// many.
TEST_CASE("conflicts among many claims are those of each two", "[query][conflicts]") {
    for (unsigned seed : seeds) {
        INFO("seed " << seed);
        Dossier dossier = test::dossier_of(join(RandomClaims(seed).claims(40)));
        Conflicts conflicts = find_conflicts(dossier, test::all_claims(dossier));
        std::size_t pairs = 0;
        for (ClaimId a : dossier.claims().ids()) {
            for (ClaimId b : dossier.claims().ids()) {
                if (a < b) pairs += find_conflicts(dossier, std::vector{a, b}).pair_count;
            }
        }
        CHECK(conflicts.pair_count == pairs);
        std::size_t listed = 0;
        for (const ConflictCluster& cluster : conflicts.clusters) {
            CHECK(cluster.pairs.size() == cluster.pair_count);
            listed += cluster.pairs.size();
        }
        CHECK(listed == pairs);
    }
}
