#include "analysis/paths/find_paths.hpp"
#include "query/fingerprint.hpp"
#include "query/timeline.hpp"
#include "render/diagram/build.hpp"
#include "render/diagram/legend.hpp"
#include "render/diagram/mermaid_gantt.hpp"
#include "render/diagram/timeline_grid.hpp"
#include "render_support.hpp"
#include "small_dossier.hpp"
#include "support/catch.hpp"
#include "support/dossier.hpp"

#include <optional>

using namespace hearsay;
using namespace hearsay::test;

namespace {

Diagram path_between(const Dossier& dossier, const std::string& from, const std::string& to,
                     std::optional<unsigned> depth, const ViewOptions& options = {}) {
    Projection projection;
    projection.merge_parallel = false;
    projection.join_subjects = true;
    const Projected walked = project(dossier, hearsay::all_claims(dossier), projection);
    PathQuery query;
    query.from = {walked.vertex(dossier.find_actor(from))};
    query.to = {walked.vertex(dossier.find_actor(to))};
    const PathAnswer answer = find_paths(dossier, walked, query);
    REQUIRE_FALSE(answer.paths.empty());
    return path_view(dossier, walked, answer.paths, depth, options);
}

Diagram comparison(const Dossier& dossier, const ViewOptions& options = {}) {
    const std::vector<ClaimId> before = claims_called(dossier, {"C1", "C4"});
    const std::vector<ClaimId> after = claims_called(dossier, {"C1", "C2", "C4", "C6"});
    return compare_view(dossier, {"2025-01", before}, {"2025-02", after}, options);
}

Emphasis emphasis_of(const Diagram& diagram, const std::string& label) {
    const auto found = std::ranges::find_if(diagram.edges, [&label](const DiagramEdge& edge) {
        return edge.label.substr(0, label.size()) == label;
    });
    REQUIRE(found != diagram.edges.end());
    return found->emphasis;
}

Day day(int year, unsigned month, unsigned number) {
    return std::chrono::sys_days(std::chrono::year(year) / std::chrono::month(month) /
                                 std::chrono::day(number));
}

Texts labels_of(const std::vector<TimeTick>& ticks) {
    Texts labels;
    for (const TimeTick& tick : ticks) labels.push_back(tick.label);
    return labels;
}

}  // namespace

TEST_CASE("a path is highlighted and what else joins its actors is faded", "[render][views]") {
    const Dossier dossier = load_small();
    const Diagram diagram = path_between(dossier, "CCC", "BOB", std::nullopt);
    CHECK(emphasis_of(diagram, "signs a treaty with") == Emphasis::highlighted);
    CHECK(emphasis_of(diagram, "meets") == Emphasis::highlighted);
    CHECK(node_called(diagram, "actor:ANN").emphasis == Emphasis::highlighted);
    CHECK(node_called(diagram, "actor:AAA").emphasis == Emphasis::faded);
    for (const DiagramEdge& edge : diagram.edges) {
        if (edge.emphasis != Emphasis::faded) continue;
        CHECK(edge.label.empty());
        CHECK(edge.notes.empty());
        CHECK(edge.role.empty());
    }
    CHECK(diagram.title == "Two states and what is said of them: from Gammaland to Bob");
    CHECK(diagram.caption.front() ==
          "Hops of the path: 2; all of it rests on S2 alone; faded: what else joins its actors");
}

TEST_CASE("a path without surroundings says how much is not drawn", "[render][views]") {
    const Dossier dossier = load_small();
    const Diagram diagram = path_between(dossier, "CCC", "BOB", 0);
    CHECK(diagram.nodes.size() == 3);
    CHECK(diagram.caption.front() ==
          "Hops of the path: 2; all of it rests on S2 alone; 3 more ties are not drawn");
}

TEST_CASE("each relation of a hop is an edge with its own claims", "[render][views]") {
    const Dossier dossier = load_small();
    const Diagram diagram = path_between(dossier, "AAA", "BBB", 0);
    CHECK(edge_list(diagram) == Texts{"actor:AAA > actor:BBB: sends troops to",
                                      "actor:AAA > actor:BBB: supplies data to",
                                      "actor:AAA > actor:BBB: supplies oil to"});
    CHECK(diagram.notes.size() == 2);
}

TEST_CASE("a comparison marks what is new, gone and changed", "[render][views]") {
    const Dossier dossier = load_small();
    const Diagram diagram = comparison(dossier);
    CHECK(emphasis_of(diagram, "sends troops to (1\u00A0→\u00A02)") == Emphasis::changed);
    CHECK(emphasis_of(diagram, "supplies oil to") == Emphasis::added);
    CHECK(emphasis_of(diagram, "meets") == Emphasis::faded);
    CHECK(node_called(diagram, "actor:BBB").emphasis == Emphasis::normal);
    CHECK(diagram.words.faded == "unchanged");
    CHECK(diagram.caption.at(0) == "Known by 2025-01: 2 claims; by 2025-02: 4");
    CHECK(diagram.caption.at(1) == "Relations: 1 new, 0 gone, 1 changed; conflicts: 0 before, 0 after");
}

TEST_CASE("an actor that only one side names is new or gone", "[render][views]") {
    const Dossier dossier = load_small();
    const std::vector<ClaimId> before = claims_called(dossier, {"C4"});
    const std::vector<ClaimId> after = claims_called(dossier, {"C1"});
    const Diagram diagram = compare_view(dossier, {"2024", before}, {"2025", after}, {});
    CHECK(node_called(diagram, "actor:BBB").emphasis == Emphasis::added);
    CHECK(node_called(diagram, "actor:BOB").emphasis == Emphasis::removed);
    CHECK(emphasis_of(diagram, "meets") == Emphasis::removed);
}

TEST_CASE("a timeline keeps what is uncertain a range", "[render][timeline]") {
    const Dossier dossier = load_small();
    const Diagram diagram = timeline_view(dossier, hearsay::all_claims(dossier), {});
    const TimeSpan treaty = *node_called(diagram, "claim:C1").span;
    CHECK(treaty.one_day());
    const TimeSpan meeting = *node_called(diagram, "claim:C4").span;
    CHECK(meeting.lasts());
    CHECK(meeting.certain_begin == day(2024, 6, 30));
    CHECK(meeting.certain_end == day(2024, 8, 2));
    const TimeSpan oil = *node_called(diagram, "claim:C6").span;
    CHECK(oil.stop == DateBound::Kind::open);
    CHECK(oil.end == diagram.scale->end);
    CHECK(node_called(diagram, "claim:C5").span->start == DateBound::Kind::unknown);
    CHECK(diagram.caption.front() == "Without a date, not drawn: C2, C3, C8, C9");
    CHECK(diagram.edges.empty());
}

TEST_CASE("lanes are by the state of the subject", "[render][timeline]") {
    const Dossier dossier = load_small();
    const Diagram diagram = timeline_view(dossier, hearsay::all_claims(dossier), {});
    CHECK(node_called(diagram, "claim:C5").cluster == "actor:BBB");
    CHECK(node_called(diagram, "claim:C4").cluster == "actor:AAA");
    ViewOptions options;
    options.cluster = ClusterBy::none;
    CHECK(timeline_view(dossier, hearsay::all_claims(dossier), options).clusters.empty());
}

TEST_CASE("a timeline in Mermaid is a gantt chart that names cannot break", "[render][timeline]") {
    const Dossier dossier = load_small();
    Diagram diagram = timeline_view(dossier, hearsay::all_claims(dossier), {});
    diagram.nodes.front().label.front().text = "one: two; #three\nsection four";
    const std::string text = write_mermaid_gantt(diagram, style_called("default"));
    CHECK(text.substr(0, 6) == "gantt\n");
    CHECK(text.find("milestone, n") != std::string::npos);
    CHECK(text.find("one  two   three section four") != std::string::npos);
    CHECK(text.find("\nsection") == std::string::npos);
}

TEST_CASE("a row of a gantt chart is not read as a statement or a date", "[render][timeline]") {
    // An actor called "Section 8" began a section, and the row was lost.
    const Dossier dossier = load_small();
    Diagram diagram = timeline_view(dossier, hearsay::all_claims(dossier), {});
    for (const char* start : {"Section 8", "click here", "2025-01-05"}) {
        diagram.nodes.front().label.front().text = start;
        const std::string text = write_mermaid_gantt(diagram, style_called("default"));
        CHECK(text.find(std::string("    · ") + start) != std::string::npos);
    }
}

TEST_CASE("ticks are years, months or days, and not too many", "[render][timeline]") {
    CHECK(labels_of(ticks_of({day(2024, 11, 20), day(2025, 2, 2)})) ==
          Texts{"2024-12", "2025-01", "2025-02"});
    CHECK(labels_of(ticks_of({day(2019, 5, 1), day(2025, 2, 2)})) ==
          Texts{"2020", "2021", "2022", "2023", "2024", "2025"});
    CHECK(labels_of(ticks_of({day(2024, 1, 1), day(2024, 1, 2)})) == Texts{"2024-01-01"});
    CHECK(ticks_of({day(-3000, 1, 1), day(2025, 1, 1)}).size() <= 9);
}

TEST_CASE("rows of a timeline do not overlap", "[render][timeline]") {
    const Dossier dossier = load_small();
    Diagram diagram = sorted(timeline_view(dossier, hearsay::all_claims(dossier), {}));
    const TimelineGrid grid(diagram, std::vector<std::size_t>(diagram.nodes.size(), 2), {9, 300});
    for (std::size_t i = 0; i < diagram.nodes.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            CHECK_FALSE(touches(grid.rows()[i].words, grid.rows()[j].words, -0.01));
}

TEST_CASE("the words of a timeline stand wider where that shortens the page", "[render][timeline]") {
    const Dossier dossier = load_small();
    Diagram diagram = timeline_view(dossier, hearsay::all_claims(dossier), {});
    const std::string words = "Alphaland and Betaland and Gammaland all sign what none of them has read";
    const Style style = style_called("default");
    for (DiagramNode& node : diagram.nodes) node.label = {{"Alphaland acts", ""}};
    CHECK(write_dot(diagram, style).find("width=4.17") != std::string::npos);
    for (DiagramNode& node : diagram.nodes) node.label = {{words, ""}};
    CHECK(write_dot(diagram, style).find(words) != std::string::npos);
}

TEST_CASE("the legend of a timeline explains the bars that are drawn", "[render][legend]") {
    const Dossier dossier = load_small();
    Diagram diagram = sorted(timeline_view(dossier, claims_called(dossier, {"C1"}), {}));
    const std::vector<LegendBlock> blocks = legend_of(diagram, style_called("default"));
    REQUIRE(blocks.front().heading == "When");
    REQUIRE(blocks.front().entries.size() == 1);
    CHECK(blocks.front().entries.front().label == "on one day");
}

TEST_CASE("what the rules find disputed is marked, what may hold later is not", "[render][views]") {
    const Dossier dossier = dossier_of(R"(
title: Test
actors: [{id: A, name: A, kind: state}, {id: B, name: B, kind: state}]
sources: [{id: S, title: One}]
claims:
  - {id: X1, proposition: P, subject: A, relation: sends_troops, object: B, source: S, quantity: 100 troops, date: 2025-01}
  - {id: X2, proposition: P, subject: A, relation: sends_troops, object: B, source: S, quantity: 500 troops, date: 2025-01}
  - {id: X3, subject: B, relation: sends_troops, object: A, source: S, quantity: 500 troops}
)");
    const Diagram diagram = actor_view(dossier, hearsay::all_claims(dossier), {});
    for (const DiagramEdge& edge : diagram.edges) CHECK(edge.marks.disputed == (edge.from == "actor:A"));
    const std::vector<ClaimId> one = claims_called(dossier, {"X1"});
    CHECK_FALSE(actor_view(dossier, one, {}).edges.front().marks.disputed);
    ViewOptions options;
    options.considered = hearsay::all_claims(dossier);
    CHECK(actor_view(dossier, one, options).edges.front().marks.disputed);
}

TEST_CASE("two documents in their own voice are no two groups", "[render][views]") {
    const Dossier dossier = dossier_of(R"(
title: Test
actors: [{id: A, name: A, kind: state}, {id: B, name: B, kind: state}, {id: C, name: C, kind: state}]
sources: [{id: S, title: One, publisher: P}, {id: T, title: Two, publisher: Q}]
claims:
  - {id: X1, subject: A, relation: attacks, object: B, source: S}
  - {id: X2, subject: A, relation: attacks, object: B, source: T}
  - {id: X3, subject: B, relation: attacks, object: A, source: S, by: A}
  - {id: X4, subject: B, relation: attacks, object: A, source: T, by: C}
)");
    for (const DiagramEdge& edge : actor_view(dossier, hearsay::all_claims(dossier), {}).edges)
        CHECK(edge.marks.single_origin == (edge.from == "actor:A"));
    ViewOptions options;
    options.colour = ColourBy::support;
    for (const DiagramEdge& edge : actor_view(dossier, hearsay::all_claims(dossier), options).edges)
        CHECK(edge.role == (edge.from == "actor:A" ? "support/0" : "support/2"));
}

TEST_CASE("sizes are explained by what they measure, least and most", "[render][views]") {
    const Dossier dossier = load_small();
    ViewOptions options;
    options.actor_sizes = {3, 0, 1.5, 0, 0, 0};
    options.measure = "Degree";
    const Diagram diagram = actor_view(dossier, hearsay::all_claims(dossier), options);
    CHECK(node_called(diagram, "actor:AAA").size == 4);
    CHECK(node_called(diagram, "actor:BBB").size == 2.5);
    CHECK(node_called(diagram, "actor:CCC").size == 1);
    CHECK(diagram.size_heading == "Size: Degree");
    REQUIRE(diagram.size_labels.size() == 2);
    CHECK(diagram.size_labels[0].label == "0");
    CHECK(diagram.size_labels[1].label == "3");
}

TEST_CASE("the caption says what was known, what was left out and which version it is", "[render][views]") {
    const Dossier dossier = load_small();
    ViewOptions options;
    options.version = "7";
    options.filter = "subject AAA";
    CHECK(view_of(dossier, {"C1"}, options).caption ==
          Texts{"Sources up to 2025-01-01 · Only subject AAA",
                "Two states and what is said of them · version 7 · 1 of 9 claims"});
    options.known_at = "2025-03";
    CHECK(view_of(dossier, {"C1"}, options).caption.front() == "Known by 2025-03 · Only subject AAA");
    options.captioned = false;
    CHECK(view_of(dossier, {"C1"}, options).caption.empty());
}

TEST_CASE("path, comparison and timeline are written as DOT in every style", "[render][views]") {
    const Dossier dossier = load_small();
    check_goldens("view-path", path_between(dossier, "CCC", "BOB", 1));
    check_goldens("view-compare", comparison(dossier));
    check_goldens("view-timeline", timeline_view(dossier, hearsay::all_claims(dossier), {}));
    ViewOptions options;
    options.colour = ColourBy::support;
    options.actor_sizes = {3, 0, 1.5, 0, 0, 0};
    options.measure = "Degree";
    check_goldens("view-support-and-sizes", actor_view(dossier, hearsay::all_claims(dossier), options));
    options.colour = ColourBy::community;
    options.communities = {0, 0, 1, 1, -1, -1};
    check_goldens("view-communities", actor_view(dossier, hearsay::all_claims(dossier), options));
}
