#include "query/timeline.hpp"

#include "support/dossier.hpp"

#include <fmt/format.h>

using namespace hearsay;

namespace {

/// The claims of each entry, in order.
std::string entries_in(const std::string& claims) {
    Dossier dossier =
        test::dossier_of("actors: [{id: A}, {id: B}]\nsources: [{id: S1, title: one}]\nclaims:\n" + claims);
    std::string text;
    for (const TimelineEntry& entry : timeline_of(dossier, test::all_claims(dossier)).entries) {
        text += fmt::format("{}{}:", text.empty() ? "" : "; ", entry.date_text);
        for (ClaimId id : entry.claims) text += fmt::format(" {}", dossier.key(id));
    }
    return text;
}

std::string claim(const std::string& id, const std::string& fields) {
    return fmt::format("  - {{id: {}, subject: A, relation: visits, object: B, source: S1, {}}}\n", id,
                       fields);
}

}  // namespace

TEST_CASE("a timeline runs from early to late, whatever the order of claims", "[query][timeline]") {
    std::string first = claim("C1", "date: 2025"), second = claim("C2", "date: 2024"),
                third = claim("C3", "date: 2024");
    CHECK(entries_in(first + second + third) == "2024: C2; 2024: C3; 2025: C1");
    CHECK(entries_in(third + second + first) == "2024: C2; 2024: C3; 2025: C1");
}

TEST_CASE("claims of one proposition and date are one entry", "[query][timeline]") {
    CHECK(entries_in(claim("C1", "proposition: P, date: 2024") + claim("C2", "proposition: P, date: 2025") +
                     claim("C3", "proposition: P, date: 2024")) == "2024: C1 C3; 2025: C2");
    CHECK(entries_in(claim("C1", "proposition: P, date: 2024") +
                     claim("C2", "proposition: P, date: 2024, planned: true")) == "2024: C1; 2024: C2");
}

TEST_CASE("claims without a date are counted and left out", "[query][timeline]") {
    Dossier dossier =
        test::dossier_of("actors: [{id: A}, {id: B}]\nsources: [{id: S1, title: one}]\nclaims:\n" +
                         claim("C1", "place: []") + claim("C2", "date: 2024"));
    Timeline timeline = timeline_of(dossier, test::all_claims(dossier));
    CHECK(timeline.undated == 1);
    CHECK(timeline.entries.size() == 1);
    CHECK(day_text(*timeline.first) == "2024-01-01");
    CHECK(day_text(*timeline.last) == "2024-12-31");
}

TEST_CASE("a range is drawn on the scale of its timeline", "[query][timeline]") {
    Timeline timeline;
    timeline.first = Date::parse("2024-01-01")->earliest().day;
    timeline.last = Date::parse("2024-01-10")->earliest().day;
    auto drawn = [&timeline](const char* text) {
        DrawnRange range = drawn_range(timeline, *Date::parse(text), 10);
        return std::vector{range.begin, range.end, range.certain_begin, range.certain_end};
    };
    CHECK(drawn("2024-01-01") == std::vector<std::size_t>{0, 1, 0, 0});
    CHECK(drawn("2024-01-10") == std::vector<std::size_t>{9, 10, 0, 0});
    CHECK(drawn("2024-01-03/2024-01-05") == std::vector<std::size_t>{2, 5, 2, 5});
    CHECK(drawn("2024-01-03/..") == std::vector<std::size_t>{2, 10, 2, 10});
    CHECK(drawn("2024-01-03/") == std::vector<std::size_t>{2, 10, 0, 0});
    CHECK(drawn("[..2024-01-03]") == std::vector<std::size_t>{0, 3, 0, 0});
    CHECK(drawn("2024") == std::vector<std::size_t>{0, 10, 0, 0});
    CHECK(drawn_range({}, *Date::parse("2024"), 10).end == 0);
}
