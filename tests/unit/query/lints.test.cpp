// What `check --strict` finds and, as important, what it lets pass. The gallery in tests/errors/ has one case
// of each; here are the cases that are easily taken for another.
#include "query/lints.hpp"

#include "support/dossier.hpp"

#include <fmt/format.h>

using namespace hearsay;
using hearsay::test::dossier_of;

namespace {

/// The slugs of what is found in the dossier that `yaml` says, in the order of its rows.
std::vector<std::string> found(const std::string& yaml) {
    Dossier dossier = dossier_of(yaml);
    Diagnostics diagnostics;
    lint(dossier, diagnostics);
    std::vector<std::string> slugs;
    for (const Diagnostic& finding : diagnostics.sorted())
        slugs.emplace_back(diagnostic_kind(finding.slug).text);
    return slugs;
}

using Slugs = std::vector<std::string>;

/// Two actors, each with what it is called, in a dossier without other findings.
std::string two_actors(const std::string& first, const std::string& second) {
    return "actors:\n  - {id: A, " + first + "}\n  - {id: B, " + second +
           "}\nsources: [{id: S, title: t, publisher: p, date: 2025}]\n"
           "claims: [{id: C1, subject: A, relation: meets, object: B, source: S}]\n";
}

/// One claim of North Korea on Russia with `keys`, in a source of 19 June 2025.
std::string one_claim(const std::string& keys) {
    return "actors: [{id: PRK, kind: state}, {id: RUS, kind: state}, {id: NIS, kind: organ}]\n"
           "sources: [{id: S, title: t, publisher: p, date: 2025-06-19}]\n"
           "claims:\n  - {id: C0, subject: NIS, relation: meets, object: RUS, source: S}\n"
           "  - {id: C1, subject: PRK, relation: sends_workers, object: RUS, source: S, " +
           keys + "}\n";
}

}  // namespace

TEST_CASE("spellings of one name are found word by word", "[query][lints]") {
    CHECK(found(two_actors("name: Sergei Shoigu", "name: Sergey Shoygu")) == Slugs{"near-name"});
    CHECK(found(two_actors("name: Shoigu", "name: X, aliases: [Shoygu]")) == Slugs{"near-name"});
    CHECK(found(two_actors("name: Сергей Шойгу", "name: Сергей Шойгy")) == Slugs{"near-name"});
    CHECK(found(two_actors("name: North Korea", "name: South Korea")).empty());
    CHECK(found(two_actors("name: Iran", "name: Iraq")).empty());
    CHECK(found(two_actors("name: Zambia", "name: Gambia")).empty());
    CHECK(found(two_actors("name: Brigade 12345", "name: Brigade 12346")).empty());
}

TEST_CASE("spellings of one name are let pass where something tells the two apart", "[query][lints]") {
    CHECK(found(two_actors("name: Shoigu, kind: person", "name: Shoygu, kind: outlet")).empty());
    CHECK(found(two_actors("name: Shoigu, wikidata: Q1", "name: Shoygu, wikidata: Q2")).empty());
    CHECK(found(two_actors("name: Shoigu, wikidata: Q1", "name: Shoygu")) == Slugs{"near-name"});
}

TEST_CASE("the same name of two actors is a homonym whatever its case and accents", "[query][lints]") {
    CHECK(found(two_actors("name: Kim Jong-un", "name: Kim, aliases: [KIM JONG UN]")) == Slugs{"homonym"});
    CHECK(found(two_actors("name: Security Council", "name: X, names: {it: Sécurity Council}")) ==
          Slugs{"homonym"});
}

TEST_CASE("a bare name within a longer one is a homonym unless one belongs to the other", "[query][lints]") {
    CHECK(found(two_actors("name: UNSC, kind: organ, aliases: [Security Council]",
                           "name: Russian Security Council, kind: organ")) == Slugs{"homonym"});
    CHECK(found(two_actors("name: X, kind: organ, aliases: [Security Council]",
                           "name: Security Council secretariat, kind: organ, part_of: A"))
              .empty());
    CHECK(found(two_actors("name: UN Security Council, kind: organ",
                           "name: Russian Security Council, kind: organ"))
              .empty());
}

TEST_CASE("one word within a longer name is a homonym only as an alias among its kind", "[query][lints]") {
    CHECK(found(two_actors("name: Kim Jong Un, kind: person, aliases: [Kim]",
                           "name: Kim Yo Jong, kind: person")) == Slugs{"homonym"});
    CHECK(found(two_actors("name: Guinea, kind: state", "name: Equatorial Guinea, kind: state")).empty());
    CHECK(found(two_actors("name: USA, kind: state, aliases: [Washington]",
                           "name: Washington Post, kind: outlet"))
              .empty());
}

TEST_CASE("a place with the actor's own name is its territory and no metonym", "[query][lints]") {
    auto with_place = [](const std::string& actor, const std::string& place) {
        return "actors: [{id: A, " + actor + "}, {id: B}]\nplaces: [{id: P, " + place +
               "}]\nsources: [{id: S, title: t, publisher: p, date: 2025}]\n"
               "claims: [{id: C1, subject: A, relation: meets, object: B, place: P, source: S}]\n";
    };
    CHECK(found(with_place("name: Russia, aliases: [Moscow]", "name: Moscow")) == Slugs{"metonym"});
    CHECK(
        found(with_place("name: Russia, aliases: [Russland]", "name: Russia, aliases: [Russland]")).empty());
    CHECK(found(with_place("name: Russia", "name: Moscow")).empty());
}

TEST_CASE("only dates that are certainly in the wrong order are findings", "[query][lints]") {
    CHECK(found(one_claim("date: 2025-07")) == Slugs{"future-event"});
    CHECK(found(one_claim("date: 2025-06")).empty());
    CHECK(found(one_claim("date: 2025-07, planned: true")).empty());
    CHECK(found(one_claim("date: 2025-05, planned: true")) == Slugs{"past-plan"});
    CHECK(found(one_claim("date: 2025-05/.., planned: true")).empty());
    CHECK(found(one_claim("date: 2025-05, planned: true, by: NIS, said: 2025-04")).empty());
    CHECK(found(one_claim("date: 2025-05, by: NIS, said: 2025-04")) == Slugs{"future-event"});
    CHECK(found(one_claim("by: NIS, said: 2025-06-20")) == Slugs{"late-statement"});
    CHECK(found(one_claim("by: NIS, said: 2025-06")).empty());
}

TEST_CASE("a forecast may be dated by what it foretells", "[query][lints]") {
    CHECK(found("actors: [{id: A}, {id: B}]\nsources: [{id: S, title: t, publisher: p, date: 2025-06}]\n"
                "claims: [{id: C1, subject: A, relation: predicts, object: B, date: 2025-09, source: S}]\n")
              .empty());
}

TEST_CASE("people may speak about a fact before another speaker confirms it", "[query][lints]") {
    auto reaction = [](const std::string& relation, const std::string& keys) {
        return "actors: [{id: A}, {id: B}, {id: U}]\nsources: [{id: S, title: t, publisher: p, date: "
               "2025-06-19}]\n"
               "claims:\n  - {id: C1, subject: A, relation: " +
               relation + ", object: B, by: A, said: 2025-06, source: S, " + keys +
               "}\n  - {id: C2, subject: U, relation: condemns, about: C1, by: U, said: 2025-04, source: "
               "S}\n";
    };
    CHECK(found(reaction("sends_troops", "date: 2025-03")).empty());
    CHECK(found(reaction("sends_troops", "date: 2025-05")) == Slugs{"early-reaction"});
    CHECK(found(reaction("praises", "certainty: CT+")) == Slugs{"early-reaction"});
    CHECK(found(reaction("sends_troops", "planned: true")) == Slugs{"early-reaction"});
}

TEST_CASE("an exact number and an attributed estimate are no findings", "[query][lints]") {
    CHECK(found(one_claim("quantity: \">4000 workers\"")) == Slugs{"unattributed-estimate"});
    CHECK(found(one_claim("quantity: 10000..11000 workers")) == Slugs{"unattributed-estimate"});
    CHECK(found(one_claim("quantity: 4000 workers")).empty());
    CHECK(found(one_claim("quantity: ~4000 workers, by: NIS")).empty());
}

TEST_CASE("a hedge is lost over relays or in a later document and not with time", "[query][lints]") {
    auto two = [](const std::string& first, const std::string& second) {
        return "actors: [{id: PRK}, {id: RUS}, {id: NIS}, {id: WSJ, kind: outlet}]\n"
               "sources: [{id: S1, title: t, publisher: p, date: 2025-06}, {id: S2, title: t, publisher: q, "
               "date: "
               "2025-07}]\n"
               "claims:\n  - {id: C0, subject: PRK, relation: meets, object: RUS, via: WSJ, by: NIS, source: "
               "S2}\n"
               "  - {id: C9, subject: PRK, relation: meets, object: RUS, source: S1}\n"
               "  - {id: C1, proposition: P, subject: PRK, relation: meets, object: RUS, by: NIS, " +
               first +
               "}\n  - {id: C2, proposition: P, subject: PRK, relation: meets, object: RUS, by: NIS, " +
               second + "}\n";
    };
    CHECK(found(two("source: S1, certainty: PR+", "source: S1, via: WSJ, certainty: CT+")) ==
          Slugs{"lost-hedge"});
    CHECK(found(two("source: S1, certainty: PS+", "source: S2, certainty: CT+")) == Slugs{"lost-hedge"});
    CHECK(found(two("source: S1, certainty: PS+, anchor: w", "source: S2, certainty: CT+, anchor: w")) ==
          Slugs{"lost-hedge"});
    CHECK(found(two("source: S1, certainty: CT+", "source: S2, certainty: PR+")).empty());
    CHECK(found(two("source: S1, certainty: CT+, via: WSJ", "source: S2, certainty: PR+")).empty());
    CHECK(found(two("source: S1, certainty: PR+, said: 2025-04", "source: S2, certainty: CT+, said: 2025-05"))
              .empty());
    CHECK(found(two("source: S1, certainty: PR+, quantity: 5", "source: S2, certainty: CT+, quantity: 6"))
              .empty());
}

TEST_CASE("propositions are near by case, hyphens and one letter, but not by their numbers",
          "[query][lints]") {
    auto keys = [](const std::string& first, const std::string& second) {
        std::string text =
            "actors: [{id: A}, {id: B}]\nsources: [{id: S, title: t, publisher: p, date: 2025}]\nclaims:\n";
        for (int line = 1; line <= 4; ++line) {
            text += fmt::format(
                "  - {{id: C{0}, proposition: {1}, subject: A, relation: meets, object: B, line: {0}, "
                "source: S}}\n",
                line, line <= 2 ? first : second);
        }
        return text;
    };
    CHECK(found(keys("WORKERS-15K", "workers15k")) == Slugs{"near-proposition"});
    CHECK(found(keys("WORKERS-15K", "WORKER-15K")) == Slugs{"near-proposition"});
    CHECK(found(keys("WORKERS-15K", "WORKERS-16K")).empty());
    CHECK(found(keys("PKG-SENT", "PKG-WILL")).empty());
}

TEST_CASE("authors, publishers, wholes and groups are used", "[query][lints]") {
    CHECK(found("actors:\n  - {id: A}\n  - {id: B, part_of: WHOLE, group: LABEL}\n  - {id: WHOLE}\n  - {id: "
                "LABEL}\n"
                "  - {id: HOUSE, kind: outlet}\n  - {id: M, name: M. Rossi}\n"
                "sources: [{id: S, title: t, publisher: HOUSE, author: m. rossi, date: 2025}]\n"
                "claims: [{id: C1, subject: A, relation: meets, object: B, source: S}]\n")
              .empty());
    CHECK(found("actors: [{id: A}, {id: B}, {id: Z, group: Z}]\n"
                "sources: [{id: S, title: t, publisher: p, date: 2025}]\n"
                "claims: [{id: C1, subject: A, relation: meets, object: B, source: S}]\n") ==
          Slugs{"unused-actor"});
}

TEST_CASE("an allow beside either of two rows silences what is said of both", "[query][lints]") {
    CHECK(found(two_actors("name: Shoigu, allow: {near-name: brothers}", "name: Shoygu")).empty());
    CHECK(found(two_actors("name: Shoigu", "name: Shoygu, allow: {near-name: brothers}")).empty());
    CHECK(found(two_actors("name: Shoigu", "name: Lavrov, allow: {near-name: brothers}")) ==
          Slugs{"unused-allow"});
}

TEST_CASE("ten thousand actors and propositions are compared in no time worth naming", "[query][lints]") {
    std::string text = "actors: [{id: A}, {id: B}";
    for (int n = 0; n < 10'000; ++n)
        text += fmt::format(", {{id: X{0}, name: Person number {0}, part_of: A}}", n);
    text +=
        "]\nsources: [{id: S, title: t, publisher: p, date: 2025}]\nclaims: [{id: C1, subject: A, relation: "
        "meets, object: B, source: S}]\n";
    CHECK(found(text).size() == 1000);  // all but the first thousand are only counted
}
