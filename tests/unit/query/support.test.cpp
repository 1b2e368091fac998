#include "query/support.hpp"

#include "support/dossier.hpp"

using namespace hearsay;

namespace {

/// The verdict on two claims of one proposition, made by `first` and by `second`.
std::string verdict_on(const std::string& first, const std::string& second) {
    Dossier dossier = test::dossier_of(R"(
actors:
  - {id: NORTH, kind: state}
  - {id: SOUTH, kind: state}
  - {id: MINISTER, kind: person, speaks_for: NORTH}
  - {id: OFFICIAL, kind: role, part_of: SOUTH}
  - {id: ANALYSTS, kind: source-class}
  - {id: SOURCES, kind: source-class}
sources:
  - {id: S1, title: One}
  - {id: S2, title: Two}
claims:
  - {id: C1, proposition: P, subject: NORTH, relation: sends_troops, object: SOUTH, source: S1, )" +
                                       first + R"(}
  - {id: C2, proposition: P, subject: NORTH, relation: sends_troops, object: SOUTH, source: S2, )" +
                                       second + "}\n");
    return verdict(dossier, support_of(dossier, test::all_claims(dossier)));
}

}  // namespace

TEST_CASE("a verdict counts the interests that stand behind a claim", "[query][support]") {
    CHECK(verdict_on("note: its own voice", "note: its own voice") == "unsourced");
    CHECK(verdict_on("by: MINISTER", "note: its own voice") == "single-origin");
    CHECK(verdict_on("by: MINISTER", "via: [MINISTER]") == "single-origin");
    CHECK(verdict_on("by: MINISTER", "by: NORTH") == "single-group");
    CHECK(verdict_on("by: MINISTER", "by: SOUTH") == "corroborated by 2 independent groups");
}

// The group of unnamed sources was not marked as such, and counted as one more independent group.
TEST_CASE("unnamed sources corroborate nobody, not even each other", "[query][support]") {
    CHECK(verdict_on("by: MINISTER", "by: ANALYSTS") == "single-group");
    CHECK(verdict_on("by: SOURCES", "by: ANALYSTS") == "single-group");
    CHECK(verdict_on("by: MINISTER", "by: OFFICIAL") == "corroborated by 2 independent groups");
}

// A party that denied the deed was counted as one more group that corroborates it.
TEST_CASE("who denies what another asserts does not corroborate it", "[query][support]") {
    CHECK(verdict_on("by: SOUTH", "by: NORTH, certainty: CT-") == "single-origin");
    CHECK(verdict_on("by: SOUTH, certainty: PS-", "by: NORTH, certainty: CT-") ==
          "corroborated by 2 independent groups");
}
