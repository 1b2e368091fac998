#include "query/dossier_diff.hpp"

#include "support/dossier.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

using namespace hearsay;

namespace {

const std::string head = "actors: [{id: A}, {id: B}, {id: C}]\nsources: [{id: S1, title: one}]\nclaims:\n";

std::string claim(const std::string& id, const std::string& fields = "date: 2024") {
    return fmt::format("  - {{id: {}, subject: A, relation: visits, object: B, source: S1, {}}}\n", id,
                       fields);
}

DossierDiff diff_of(const Dossier& before, const Dossier& after) {
    return diff_dossiers({before, test::all_claims(before)}, {after, test::all_claims(after)});
}

DossierDiff diff_of(const std::string& before, const std::string& after) {
    return diff_of(test::dossier_of(head + before), test::dossier_of(head + after));
}

std::string relations(const DossierDiff& diff) {
    std::string text;
    for (const RelationChange& row : diff.relations) {
        text += fmt::format("{}{} {} {} {}: {}", text.empty() ? "" : "; ",
                            change_texts[static_cast<std::size_t>(row.change)], row.subject, row.relation,
                            row.object, fmt::join(row.claims, " "));
    }
    return text;
}

}  // namespace

TEST_CASE("a dossier does not differ from itself", "[query][diff]") {
    Dossier dossier = test::example_dossier("dprk-russia");
    DossierDiff diff = diff_of(dossier, dossier);
    CHECK(diff.relations.empty());
    CHECK(diff.added_claims.empty());
    CHECK(diff.changed_claims.empty());
    CHECK(diff.added_conflicts.empty());
    CHECK(diff.ranking_before == diff.ranking_after);
}

TEST_CASE("the order of claims is no difference", "[query][diff]") {
    DossierDiff diff = diff_of(claim("C1") + claim("C2"), claim("C2") + claim("C1"));
    CHECK(diff.relations.empty());
    CHECK(diff.changed_claims.empty());
}

TEST_CASE("a claim added and taken out again is no difference", "[query][diff]") {
    std::string one = claim("C1"), two = one + claim("C2", "date: 2025");
    CHECK(relations(diff_of(one, one)).empty());
    CHECK(diff_of(one, two).added_claims == diff_of(two, one).removed_claims);
}

TEST_CASE("a relation is added, removed or changed with its claims", "[query][diff]") {
    CHECK(relations(diff_of(claim("C1"), claim("C1") + claim("C2"))) == "changed A visits B: C2");
    CHECK(relations(diff_of(claim("C1"), claim("C1", "date: 2025"))) == "changed A visits B: C1");
    CHECK(relations(diff_of(claim("C1"),
                            "  - {id: C2, subject: [B, A], relation: meets, object: C, source: S1}\n")) ==
          "added A meets C: C2; added B meets C: C2; removed A visits B: C1");
}

TEST_CASE("what any field says is part of a claim", "[query][diff]") {
    const char* changes[] = {"date: 2025",     "quantity: 5",   "place: []",  "planned: true",
                             "certainty: CT+", "by: C",         "via: C",     "note: other",
                             "line: 5",        "anchor: words", "said: 2025", "proposition: P",
                             "of: [troops]",   "quantity: ~5"};
    for (const char* change : changes) {
        INFO(change);
        bool says_something = std::string(change) != "place: []";
        CHECK(diff_of(claim("C1", "place: []"), claim("C1", change)).changed_claims.size() ==
              (says_something ? 1 : 0));
    }
}

TEST_CASE("a changed claim says which fields changed, from what to what", "[query][diff]") {
    DossierDiff diff = diff_of(claim("C1", "date: 2024, quantity: 5, place: []"),
                               claim("C1", "date: 2025, quantity: 5, by: C, planned: true"));
    std::string shown;
    for (const FieldChange& field : diff.fields)
        shown += fmt::format("{} {}: '{}' '{}'; ", field.claim, field.field, field.before, field.after);
    CHECK(shown == "C1 date: '2024' '2025'; C1 planned: '' 'true'; C1 by: '' 'C'; ");
}

TEST_CASE("a conflict that other claims take part in has changed", "[query][diff]") {
    std::string two = claim("C1", "proposition: P, date: 2024") + claim("C2", "proposition: P, date: 2025");
    DossierDiff diff = diff_of(two, two + claim("C3", "proposition: P, date: 2026"));
    CHECK(diff.added_conflicts.empty());
    CHECK(diff.changed_conflicts == std::vector<std::string>{"P/date"});
    CHECK(diff_of(two, two).changed_conflicts.empty());
}

TEST_CASE("conflicts and rankings are compared", "[query][diff]") {
    DossierDiff diff =
        diff_of(claim("C1", "proposition: P, date: 2024"),
                claim("C1", "proposition: P, date: 2024") + claim("C2", "proposition: P, date: 2025") +
                    "  - {id: C3, subject: B, relation: visits, object: C, source: S1}\n");
    CHECK(diff.clusters_before == 0);
    CHECK(diff.clusters_after == 1);
    CHECK(diff.added_conflicts == std::vector<std::string>{"P/date"});
    CHECK(diff.ranking_before.empty());
    CHECK(diff.ranking_after == std::vector<std::string>{"B"});
}
