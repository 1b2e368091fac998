#include "query/conflicts.hpp"

#include "support/dossier.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>

using namespace hearsay;

namespace {

const std::string cast = R"(
units:
  - {id: conscripts, labels: {en: conscripts}, kind_of: troops}
actors:
  - {id: A}
  - {id: B}
  - {id: X}
  - {id: Y}
places:
  - {id: RUSSIA}
  - {id: KURSK, part_of: RUSSIA}
  - {id: MOSCOW, part_of: RUSSIA}
  - {id: KYIV}
sources:
  - {id: S1, title: one, date: 2025-01-10}
  - {id: S2, title: two, date: 2025-02-10}
claims:
)";

/// A claim of proposition P in source S1, with `fields` instead of or besides.
std::string claim(const std::string& id, const std::string& fields) {
    std::string text = fmt::format("  - {{id: {}, subject: A, object: B, {}", id, fields);
    if (fields.find("relation:") == std::string::npos) text += ", relation: supplies_weapons";
    if (fields.find("proposition:") == std::string::npos) text += ", proposition: P";
    if (fields.find("source:") == std::string::npos) text += ", source: S1";
    return text + "}\n";
}

Conflicts conflicts_of(const Dossier& dossier) {
    return find_conflicts(dossier, test::all_claims(dossier));
}

/// Every cluster as "P/number: C1-C2 C1-C3?", a question mark for a soft pair.
std::string shown(const Dossier& dossier, const Conflicts& conflicts) {
    std::string text;
    for (const ConflictCluster& cluster : conflicts.clusters) {
        text += fmt::format("{}{}:", text.empty() ? "" : "; ", cluster.name);
        for (const ConflictPair& pair : cluster.pairs) {
            text += fmt::format(" {}-{}{}", dossier.key(pair.first), dossier.key(pair.second),
                                pair.soft ? "?" : "");
        }
    }
    return text;
}

std::string conflicts_in(const std::string& claims) {
    Dossier dossier = test::dossier_of(cast + claims);
    return shown(dossier, conflicts_of(dossier));
}

/// The conflicts between two claims of one proposition, which have these fields.
std::string clash(const std::string& one, const std::string& other) {
    return conflicts_in(claim("C1", one) + claim("C2", other));
}

/// The sentence about the only pair.
std::string sentence(const std::string& one, const std::string& other) {
    Dossier dossier = test::dossier_of(cast + claim("C1", one) + claim("C2", other));
    Conflicts conflicts = conflicts_of(dossier);
    REQUIRE(conflicts.pair_count == 1);
    const ConflictCluster& cluster = conflicts.clusters.front();
    return explain_conflict(dossier, cluster, cluster.pairs.front());
}

}  // namespace

TEST_CASE("numbers clash when no number is both", "[query][conflicts]") {
    CHECK(clash("quantity: 600 dead", "quantity: '>4000 dead'") == "P/number: C1-C2");
    CHECK(clash("quantity: 10000..11000 troops", "quantity: '>11000 troops'") == "P/number: C1-C2");
    CHECK(clash("quantity: 2..<3 years", "quantity: 3 years") == "P/number: C1-C2");
    CHECK(clash("quantity: 5", "quantity: 6") == "P/number: C1-C2");
}

TEST_CASE("ranges that overlap agree", "[query][conflicts]") {
    CHECK(clash("quantity: '>4000 dead'", "quantity: '>=6000 dead'").empty());
    CHECK(clash("quantity: 10000..11000 troops", "quantity: 11000 troops").empty());
    CHECK(clash("quantity: ~15000 workers", "quantity: 14000 workers").empty());
    CHECK(clash("quantity: ~0.7 years", "quantity: 0.77 years").empty());
}

TEST_CASE("numbers are compared within a unit and its kinds", "[query][conflicts]") {
    CHECK(clash("quantity: 600 conscripts", "quantity: '>4000 persons'") == "P/number: C1-C2");
    CHECK(clash("quantity: 600 conscripts", "quantity: '>4000 sappers'").empty());
    CHECK(clash("quantity: 600 conscripts", "quantity: '>4000 shells'").empty());
    CHECK(clash("quantity: 600 conscripts", "quantity: 4000").empty());
}

TEST_CASE("a number clashes softly with one as of another date", "[query][conflicts]") {
    CHECK(clash("quantity: 600 dead, date: 2024-10", "quantity: 4000 dead, date: 2025-03") ==
          "P/number: C1-C2?");
    CHECK(clash("quantity: 600 dead, date: 2024-10", "quantity: 4000 dead, date: 2024-10") ==
          "P/number: C1-C2");
    CHECK(clash("quantity: 600 dead, date: 2024-10", "quantity: 4000 dead") == "P/number: C1-C2");
}

TEST_CASE("the same number as of another date is carried along", "[query][conflicts]") {
    CHECK(clash("quantity: ~15000 workers, date: 2025-06", "quantity: ~15000 workers, date: 2025-07") ==
          "P/as-of: C1-C2?");
    CHECK(clash("quantity: ~15000 workers, date: 2025-06", "quantity: ~15000 workers, date: 2025-06-19")
              .empty());
    CHECK(clash("quantity: ~15000 workers, date: '[..2025-06]'", "quantity: ~15000 workers, date: 2025-07")
              .empty());
    CHECK(clash("quantity: '>4000 dead', date: 2025-06", "quantity: '>=6000 dead', date: 2025-07").empty());
}

TEST_CASE("a part put at no less than its whole mixes units up", "[query][conflicts]") {
    CHECK(clash("quantity: '>=6000 dead'", "quantity: '>5000 casualties'") == "P/unit: C1-C2");
    CHECK(clash("quantity: 5000 dead", "quantity: 5000 casualties") == "P/unit: C1-C2");
    CHECK(clash("quantity: ~600 dead", "quantity: 4700 casualties").empty());
    CHECK(clash("quantity: '>4000 dead'", "quantity: '>5000 casualties'").empty());
    CHECK(clash("quantity: 6000 dead, date: 2024", "quantity: 5000 casualties, date: 2023") ==
          "P/unit: C1-C2?");
}

TEST_CASE("one speaker's units are compared across propositions of a document", "[query][conflicts]") {
    auto across = [](const std::string& dead, const std::string& casualties) {
        return clash("proposition: D, quantity: '>=6000 dead', " + dead,
                     "proposition: C, quantity: '>5000 casualties', " + casualties);
    };
    CHECK(across("by: X", "by: X") == "C+D/unit: C1-C2");
    CHECK(across("by: X", "by: Y").empty());
    CHECK(across("by: X", "by: X, source: S2").empty());
    CHECK(across("by: X, date: 2024", "by: X, date: 2023").empty());
    CHECK(
        clash("proposition: D, quantity: 600 dead, by: X", "proposition: C, quantity: 4700 casualties, by: X")
            .empty());
}

TEST_CASE("dates clash when no day is in both", "[query][conflicts]") {
    CHECK(clash("date: 2024-06", "date: 2024-11") == "P/date: C1-C2");
    CHECK(clash("date: 2024-06~", "date: 2024-11") == "P/date: C1-C2");
    CHECK(clash("date: '[..2025-04-28]'", "date: 2025-06-19/..") == "P/date: C1-C2");
    CHECK(clash("date: 2024-06", "date: 2024-06-19").empty());
    CHECK(clash("date: 2024-06~", "date: 2024-07").empty());
    CHECK(clash("date: ../2024-06", "date: 2024-06/..").empty());
    CHECK(clash("date: 2024-06", "place: KURSK").empty());
    CHECK(clash("date: 2024-06", "date: 2024-11, quantity: 5") == "P/date: C1-C2");
}

TEST_CASE("the comparison of dates agrees with that of the model", "[query][conflicts]") {
    const char* dates[] = {
        "2024",     "2024-06",     "2024-06-19", "2024-06~",   "2024-06/2024-08",    "../2024-06",
        "2024-/..", "2024-07/..",  "2024-07/",   "/2024-05",   "[..2024-05-31]",     "[2024-08..]",
        "2023",     "[2023,2025]", "2024-06-1X", "2025-01-01", "2024-12-31/2025-06?"};
    int compared = 0;
    for (const char* one : dates) {
        for (const char* other : dates) {
            std::optional<Date> a = Date::parse(one), b = Date::parse(other);
            if (!a || !b) continue;
            ++compared;
            INFO(one << " and " << other);
            bool found = !clash(fmt::format("date: '{}'", one), fmt::format("date: '{}'", other)).empty();
            CHECK(found == (overlap(*a, *b) == Truth::no));
        }
    }
    CHECK(compared >= 200);
}

TEST_CASE("places clash when neither lies in the other", "[query][conflicts]") {
    CHECK(clash("place: MOSCOW", "place: KYIV") == "P/place: C1-C2");
    CHECK(clash("place: MOSCOW", "place: KURSK") == "P/place: C1-C2");
    CHECK(clash("place: RUSSIA", "place: KURSK").empty());
    CHECK(clash("place: KURSK", "place: KURSK").empty());
    CHECK(clash("place: [KYIV, KURSK]", "place: [RUSSIA]").empty());
    CHECK(clash("place: [KYIV, KURSK]", "place: [MOSCOW]") == "P/place: C1-C2");
    CHECK(clash("place: KYIV, date: 2024, quantity: 1", "place: KURSK, date: 2025, quantity: 1..2") ==
          "P/place: C1-C2?");
}

TEST_CASE("a plan clashes with the deed unless it came first", "[query][conflicts]") {
    CHECK(clash("planned: true", "place: KURSK") == "P/tense: C1-C2");
    CHECK(clash("planned: true", "planned: true").empty());
    CHECK(clash("planned: true, source: S1", "source: S2").empty());
    CHECK(clash("planned: true, source: S2", "source: S1") == "P/tense: C1-C2");
    CHECK(clash("planned: true, said: 2024", "said: 2025").empty());
    CHECK(clash("planned: true, said: 2025", "said: 2025-01") == "P/tense: C1-C2");
}

TEST_CASE("a plan's numbers, dates and places are not those of the deed", "[query][conflicts]") {
    CHECK(clash("planned: true, quantity: 6000 troops, place: KYIV, date: 2026",
                "quantity: 100 troops, place: KURSK, date: 2025") == "P/tense: C1-C2");
}

TEST_CASE("what is asserted clashes with what is denied", "[query][conflicts]") {
    CHECK(clash("certainty: CT+", "certainty: CT-") == "P/polarity: C1-C2");
    CHECK(clash("certainty: PR+", "relation: denies") == "P/polarity: C1-C2");
    CHECK(clash("relation: acknowledges", "relation: denies") == "P/polarity: C1-C2");
    CHECK(clash("relation: denies", "relation: denies").empty());
    CHECK(clash("certainty: CT-", "certainty: Uu").empty());
    CHECK(clash("relation: praises", "relation: denies").empty());
    CHECK(clash("relation: praises", "relation: praises, certainty: CT-") == "P/polarity: C1-C2");
}

TEST_CASE("a denied number contradicts no number", "[query][conflicts]") {
    CHECK(clash("quantity: 600 dead, certainty: CT-", "quantity: 4000 dead, certainty: CT-").empty());
    CHECK(clash("quantity: 600 dead, certainty: Uu", "quantity: 4000 dead").empty());
}

TEST_CASE("certain clashes with merely possible", "[query][conflicts]") {
    CHECK(clash("certainty: CT+", "certainty: PS+") == "P/certainty: C1-C2");
    CHECK(clash("certainty: CT+", "certainty: PR+").empty());
    CHECK(clash("certainty: PR+", "certainty: PS+").empty());
    CHECK(clash("certainty: CT+, of: ballistic_missiles", "certainty: PS+, of: missiles") ==
          "P/certainty: C1-C2");
}

TEST_CASE("doubt about a kind is no doubt about the whole", "[query][conflicts]") {
    CHECK(clash("certainty: CT+, of: missiles", "certainty: PS+, of: ballistic_missiles").empty());
    CHECK(clash("certainty: CT+, of: shells", "certainty: PS+, of: missiles").empty());
    CHECK(clash("certainty: CT+", "certainty: PS+, of: missiles").empty());
    CHECK(clash("certainty: CT+", "certainty: PS+, relation: supplies_missiles").empty());
    CHECK(clash("certainty: CT+, relation: supplies_missiles", "certainty: PS+") == "P/certainty: C1-C2");
}

TEST_CASE("a copy that hedges differently clashes with what it copies", "[query][conflicts]") {
    const std::string words = ", anchor: two brigades";
    CHECK(clash("certainty: CT+, by: X" + words, "certainty: PR+, by: X, source: S2" + words) ==
          "P/modality: C1-C2");
    CHECK(clash("certainty: CT+" + words, "certainty: PR+, source: S2" + words) == "P/modality: C1-C2");
    CHECK(clash("certainty: CT+, by: X" + words, "certainty: PR+, by: Y, source: S2" + words).empty());
    CHECK(clash("certainty: CT+, by: X" + words, "certainty: PR+, by: X, source: S2, anchor: brigades")
              .empty());
    CHECK(clash("certainty: PR+, by: X" + words, "certainty: PR+, by: X, source: S2" + words).empty());
    CHECK(clash("certainty: CT+, by: X", "certainty: PR+, by: X, source: S2").empty());
}

TEST_CASE("claims of different propositions or layers are not compared", "[query][conflicts]") {
    CHECK(clash("date: 2024", "date: 2025, proposition: Q").empty());
    CHECK(clash("date: 2024", "date: 2025, relation: alleges").empty());
    CHECK(conflicts_in("  - {id: C1, subject: A, relation: visits, object: B, date: 2024, source: S1}\n"
                       "  - {id: C2, subject: A, relation: visits, object: B, date: 2025, source: S1}\n")
              .empty());
}

TEST_CASE("what the analyst enters is a cluster of its own", "[query][conflicts]") {
    std::string claims = claim("C1", "proposition: Q") + claim("C2", "disputes: [C1]") +
                         claim("C3", "disputes: [C1 legality, C2]") +
                         claim("C4", "proposition: R, disputes: C2");
    CHECK(conflicts_in(claims) == "P+Q+R/disputed: C1-C2 C2-C3 C2-C4; P+Q/legality: C1-C3");
    Dossier dossier = test::dossier_of(cast + claims);
    Conflicts conflicts = conflicts_of(dossier);
    REQUIRE(conflicts.clusters.size() == 2);
    CHECK(conflicts.clusters[1].entered());
    CHECK(conflicts.clusters[1].label == "legality");
}

TEST_CASE("a dispute entered from both sides is one pair", "[query][conflicts]") {
    CHECK(clash("disputes: C2", "disputes: C1") == "P/disputed: C1-C2");
}

TEST_CASE("a cluster holds what clashes directly or over others", "[query][conflicts]") {
    CHECK(conflicts_in(claim("C1", "date: 2024-06") + claim("C2", "date: 2024-11") +
                       claim("C3", "date: 2024-06-19") + claim("C4", "date: 2024") +
                       claim("C5", "date: 2024-12")) == "P/date: C1-C2 C1-C5 C2-C3 C2-C5 C3-C5");
    CHECK(conflicts_in(claim("C1", "quantity: 1 shells") + claim("C2", "quantity: 2 dead") +
                       claim("C3", "quantity: 3 shells") + claim("C4", "quantity: 4 dead")) ==
          "P/number: C1-C3; P/number#2: C2-C4");
}

TEST_CASE("a conflict is explained in one sentence", "[query][conflicts]") {
    CHECK(sentence("quantity: ~600 dead, by: X, line: 9", "quantity: '>4000 dead', source: S2, line: 14") ==
          "C1 (X in S1 line 9) says ~600 dead, C2 (S2 line 14) says >4000 dead, and no number is both");
    CHECK(sentence("quantity: 1 dead, date: 2024", "quantity: 2 dead, date: 2025") ==
          "C1 (S1) says 1 dead, C2 (S1) says 2 dead, and no number is both; but one is dated 2024, the other "
          "2025, so "
          "that both may hold");
    CHECK(sentence("date: 2024-06", "date: 2024-11") ==
          "C1 (S1) dates it 2024-06, C2 (S1) dates it 2024-11, and no day is in both");
    CHECK(sentence("place: MOSCOW", "place: [KYIV, KURSK]") ==
          "C1 (S1) places it in MOSCOW, C2 (S1) in KYIV and KURSK, and neither lies in the other");
    CHECK(sentence("quantity: 5000 casualties", "quantity: 6000 dead") ==
          "C2 (S1) says 6000 dead, C1 (S1) says 5000 casualties, although dead are only some of the "
          "casualties");
    CHECK(sentence("planned: true, by: X", "place: KURSK, by: [X, Y]") ==
          "C2 (X and Y in S1) says that it is done, C1 (X in S1) only announces it");
    CHECK(sentence("certainty: CT-", "certainty: CT+") ==
          "C2 (S1) says that it is so, C1 (S1) that it is not");
    CHECK(sentence("certainty: PS+", "certainty: CT+") ==
          "C2 (S1) is certain (CT+), C1 (S1) merely thinks it possible (PS+)");
    CHECK(sentence("certainty: PR+, anchor: two brigades",
                   "certainty: CT+, anchor: two brigades, source: S2") ==
          "C2 (S2) gives \"two brigades\" as certain (CT+), C1 (S1) gives the same words as probable (PR+)");
    CHECK(sentence("quantity: 5 dead, date: 2024", "quantity: 5 dead, date: 2025") ==
          "C1 (S1) says 5 dead as of 2024, C2 (S1) says the same number as of 2025, so that both "
          "may hold, or one repeats the other");
    CHECK(sentence("disputes: [C2 legality]", "by: X") ==
          "the analyst holds that C1 (S1) and C2 (X in S1) cannot both be true (legality)");
}

TEST_CASE("pairs are counted in full and listed up to a limit", "[query][conflicts]") {
    std::string claims;
    for (int at = 0; at < 40; ++at)
        claims += claim(fmt::format("C{:02}", at), fmt::format("quantity: {} dead", at + 1));
    Dossier dossier = test::dossier_of(cast + claims);
    Conflicts conflicts = find_conflicts(dossier, test::all_claims(dossier), 10);
    REQUIRE(conflicts.clusters.size() == 1);
    CHECK(conflicts.pair_count == 40 * 39 / 2);
    CHECK(conflicts.clusters[0].claims.size() == 40);
    CHECK(conflicts.clusters[0].pairs.size() == 10);
}

TEST_CASE("only the claims asked for are compared", "[query][conflicts]") {
    Dossier dossier = test::dossier_of(cast + claim("C1", "date: 2024, disputes: C3") +
                                       claim("C2", "date: 2025") + claim("C3", "place: KURSK"));
    std::vector<ClaimId> without_c2 = {dossier.find_claim("C1"), dossier.find_claim("C3")};
    CHECK(shown(dossier, find_conflicts(dossier, without_c2)) == "P/disputed: C1-C3");
    std::vector<ClaimId> without_c3 = {dossier.find_claim("C2"), dossier.find_claim("C1")};
    CHECK(shown(dossier, find_conflicts(dossier, without_c3)) == "P/date: C1-C2");
}
