#include "render_support.hpp"
#include "small_dossier.hpp"
#include "support/catch.hpp"
#include "support/dossier.hpp"

#include <algorithm>

using namespace hearsay;
using namespace hearsay::test;

TEST_CASE("claims of one relation between two actors share an edge", "[render][views]") {
    const Dossier dossier = load_small();
    const Diagram diagram = view_of(dossier, {"C1", "C2"});
    REQUIRE(diagram.edges.size() == 1);
    const DiagramEdge& edge = diagram.edges.front();
    CHECK(edge.from == "actor:AAA");
    CHECK(edge.to == "actor:BBB");
    CHECK(edge.claims == 2);
    CHECK(edge.confidence == Confidence::certain);
    CHECK(edge.marks.single_origin);
    CHECK(edge.notes == std::vector<unsigned>{1, 2});
    CHECK(edge.role == "events/positive");
    CHECK(edge.tooltip == "C1: S1 > ANN; C2: S2 > PRESS > ANN");
}

TEST_CASE("what a claim is about is a node on its edge, even when it was not selected", "[render][views]") {
    const Dossier dossier = load_small();
    const Diagram diagram = view_of(dossier, {"C3"});
    CHECK(edge_list(diagram) ==
          Texts{"actor:AAA > claim:C1: ", "actor:CCC > claim:C1: condemns", "claim:C1 > actor:BBB: "});
    const DiagramNode& claim = node_called(diagram, "claim:C1");
    CHECK(claim.role == "claim");
    CHECK(claim.label.at(1).text == "≥\u2009100 troops");
    CHECK(claim.label.at(2).text == "C1");
}

TEST_CASE("only the second half of an edge through a claim has an arrowhead", "[render][views]") {
    const Dossier dossier = load_small();
    for (const DiagramEdge& edge : view_of(dossier, {"C3"}).edges)
        CHECK(edge.arrow == (edge.from != "actor:AAA"));
}

TEST_CASE("symmetric relations are one edge whoever comes first", "[render][views]") {
    const Dossier dossier = load_small();
    const Diagram diagram = view_of(dossier, {"C4", "C5"});
    CHECK(edge_list(diagram) == Texts{"actor:ANN > actor:BOB: meets"});
    CHECK(diagram.edges.front().both_ways);
    CHECK(diagram.edges.front().claims == 2);
}

TEST_CASE("by pair, relations of one look share an edge that lists them", "[render][views]") {
    const Dossier dossier = load_small();
    ViewOptions options;
    options.aggregate = Aggregate::pair;
    const Diagram diagram = view_of(dossier, {"C1", "C2", "C6", "C7"}, options);
    REQUIRE(diagram.edges.size() == 1);
    CHECK(diagram.edges.front().claims == 4);
    CHECK(diagram.edges.front().label == "sends troops to (2), supplies data to (1), supplies oil to (1)");
    CHECK_FALSE(diagram.edges.front().counted);
}

TEST_CASE("by claim, each claim has an edge of its own", "[render][views]") {
    const Dossier dossier = load_small();
    ViewOptions options;
    options.aggregate = Aggregate::claim;
    CHECK(view_of(dossier, {"C1", "C2", "C4", "C5"}, options).edges.size() == 4);
}

TEST_CASE("a claim without object, or with many subjects, is a node", "[render][views]") {
    const Dossier dossier = load_small();
    const Diagram alone = view_of(dossier, {"C8"});
    CHECK(edge_list(alone) == Texts{"actor:AAA > claim:C8: "});
    CHECK(alone.edges.front().arrow);
    const Diagram many = view_of(dossier, {"C9"});
    CHECK(many.edges.size() == 4);
    CHECK(node_called(many, "claim:C9").role == "claim");
}

TEST_CASE("what an actor does to itself is a note beside it and counts", "[render][views]") {
    // It was dropped from the picture, while the caption counted it.
    const Dossier dossier = dossier_of(R"(
actors: [{id: A, name: Alphaland, kind: state}, {id: B, name: Betaland, kind: state}]
sources: [{id: S, title: Article}]
claims:
  - {id: C1, subject: A, relation: meets, object: A, source: S}
  - {id: C2, subject: A, relation: meets, object: A, source: S}
  - {id: C3, subject: A, relation: sends_troops, object: A, source: S}
  - {id: C4, subject: [A, B], relation: sends_troops, object: B, source: S}
)");
    for (const Aggregate aggregate : {Aggregate::type, Aggregate::pair}) {
        ViewOptions options;
        options.aggregate = aggregate;
        const Diagram diagram = actor_view(dossier, hearsay::all_claims(dossier), options);
        CHECK(edge_list(diagram) ==
              Texts{"actor:A > claim:C1: ", "actor:A > claim:C3: ", "actor:A > claim:C4: ",
                    "actor:B > claim:C4: ", "claim:C1 > actor:A: ", "claim:C3 > actor:A: ",
                    "claim:C4 > actor:B: "});
        CHECK(node_called(diagram, "claim:C1").label.front().text == "meets (2)");
    }
}

TEST_CASE("announcements and disputes are marked", "[render][views]") {
    const Dossier dossier = load_small();
    CHECK(view_of(dossier, {"C6"}).edges.front().marks.planned);
    CHECK_FALSE(view_of(dossier, {"C7"}).edges.front().marks.planned);
    CHECK_FALSE(view_of(dossier, {"C7"}).edges.front().marks.single_origin);
}

TEST_CASE("wording that nobody graded is told apart from possible wording", "[render][views]") {
    // Both were dotted lines.
    const Dossier dossier = load_small();
    const auto marked = [](const DiagramEdge& edge) { return edge.marks.unstated; };
    const Diagram both = view_of(dossier, {"C4", "C6"});
    CHECK(std::ranges::count_if(both.edges, marked) == 1);
    CHECK(std::ranges::find_if(both.edges, marked)->label == "supplies oil to");
    CHECK(std::ranges::none_of(view_of(dossier, {"C6"}).edges, marked));
}

TEST_CASE("boxes hold the actors of one state when there are at least two", "[render][views]") {
    const Dossier dossier = load_small();
    const Diagram diagram = actor_view(dossier, hearsay::all_claims(dossier), {});
    Texts labels;
    for (const DiagramCluster& cluster : diagram.clusters) labels.push_back(cluster.label);
    CHECK(labels == Texts{"Alphaland", "Betaland"});
    CHECK(node_called(diagram, "actor:CCC").cluster.empty());
    CHECK(node_called(diagram, "actor:BOB").cluster == "actor:BBB");
}

TEST_CASE("names are in the language asked for, and a second line in the country's script",
          "[render][views]") {
    const Dossier dossier = load_small();
    ViewOptions options;
    options.language = "it";
    const Diagram diagram = view_of(dossier, {"C1"}, options);
    const DiagramNode& node = node_called(diagram, "actor:AAA");
    REQUIRE(node.label.size() == 2);
    CHECK(node.label[0].text == "Alfalandia");
    CHECK(node.label[1].text == "알파");
    CHECK(node.label[1].language == "ko");
    CHECK(node_called(diagram, "actor:BBB").label.at(0).text == "Betaland");
    CHECK(diagram.words.sources == "Fonti");
}

TEST_CASE("what has no name in the language asked for is named in the caption", "[render][views]") {
    const Dossier dossier = load_small();
    ViewOptions options;
    const auto caption_of = [&] { return view_of(dossier, {"C4"}, options).caption; };
    CHECK(caption_of().size() == 2);
    options.language = "it";
    REQUIRE(caption_of().size() == 3);
    CHECK(caption_of().front() == "Senza un nome in 'it', e mostrati in un'altra lingua: Ann, Bob");
    options.language = "ko";
    CHECK(caption_of().front() == "Without a name in 'ko', and shown in another language: Ann, Bob, meets");
}

TEST_CASE("lines and claims lead to the first of their sources that has an address", "[render][views]") {
    const Dossier dossier = load_small();
    ViewOptions options;
    const Diagram one = view_of(dossier, {"C4", "C6"}, options);
    REQUIRE(one.edges.size() == 2);
    for (const DiagramEdge& edge : one.edges)
        CHECK(edge.url == (edge.label == "meets" ? "https://example.org/1" : ""));
    const Diagram about = view_of(dossier, {"C3"}, options);
    CHECK(node_called(about, "claim:C1").url == "https://example.org/1");
}

TEST_CASE("footnotes name document, publisher, date and who speaks in it", "[render][views]") {
    const Dossier dossier = load_small();
    const Diagram diagram = view_of(dossier, {"C1", "C2"});
    REQUIRE(diagram.notes.size() == 2);
    CHECK(diagram.notes[0].text == "S1: First article. The Press, 2025-01-01. Speakers: Ann");
    CHECK(diagram.notes[0].url == "https://example.org/1");
    CHECK(diagram.notes[1].text ==
          "S2: Second article. The Press, 2025-02-01. Speakers: Ann (via The Press)");
}

TEST_CASE("sources stand at the edge or nowhere when asked to", "[render][views]") {
    const Dossier dossier = load_small();
    ViewOptions options;
    options.footnotes = Footnotes::at_edge;
    CHECK(view_of(dossier, {"C7"}, options).edges.front().sources == Texts{"S2"});
    options.footnotes = Footnotes::none;
    const Diagram diagram = view_of(dossier, {"C7"}, options);
    CHECK(diagram.notes.empty());
    CHECK(diagram.edges.front().notes.empty());
}

TEST_CASE("an ego network ends where it was told to", "[render][views]") {
    const Dossier dossier = load_small();
    const ActorId bob = dossier.find_actor("BOB");
    const Diagram near =
        ego_view(dossier, claims_around(dossier, hearsay::all_claims(dossier), bob, 1), bob, {});
    CHECK(edge_list(near) == Texts{"actor:ANN > actor:BOB: meets"});
    CHECK(node_called(near, "actor:BOB").emphasis == Emphasis::highlighted);
    CHECK(node_called(near, "actor:ANN").emphasis == Emphasis::normal);
    const Diagram far =
        ego_view(dossier, claims_around(dossier, hearsay::all_claims(dossier), bob, 3), bob, {});
    CHECK(far.edges.size() > near.edges.size());
}

TEST_CASE("who says so is layers of documents, relays, origins and claims", "[render][views]") {
    const Dossier dossier = load_small();
    const Diagram diagram = provenance_view(dossier, claims_called(dossier, {"C1", "C2"}), {});
    CHECK(diagram.layered);
    CHECK(diagram.title == "Who says so: TROOPS");
    CHECK(edge_list(diagram) == Texts{"origin:ANN > claim:C1: C1", "origin:ANN > claim:C2: C2",
                                      "relay:PRESS > origin:ANN: C2", "source:S1 > origin:ANN: C1",
                                      "source:S2 > relay:PRESS: C2"});
    CHECK(node_called(diagram, "source:S1").rank == 0);
    CHECK(node_called(diagram, "relay:PRESS").rank == 1);
    CHECK(node_called(diagram, "origin:ANN").rank == 2);
    CHECK(node_called(diagram, "claim:C1").rank == 3);
    CHECK(diagram.caption.front() ==
          "Mentions 2 · sources 2 · publishers 1 · origins 1 · independent groups 1");
}

TEST_CASE("a document in its own voice says so itself", "[render][views]") {
    const Dossier dossier = load_small();
    const Diagram diagram = provenance_view(dossier, claims_called(dossier, {"C7"}), {});
    CHECK(edge_list(diagram) == Texts{"source:S2 > claim:C7: C7"});
}

TEST_CASE("each view of the small dossier is written as DOT", "[render][views]") {
    const Dossier dossier = load_small();
    const std::vector<ClaimId> claims = hearsay::all_claims(dossier);
    check_goldens("view-actors", actor_view(dossier, claims, {}));
    ViewOptions options;
    options.aggregate = Aggregate::pair;
    options.colour = ColourBy::group;
    options.cluster = ClusterBy::kind;
    options.language = "it";
    check_goldens("view-actors-by-pair", actor_view(dossier, claims, options));
    const ActorId bob = dossier.find_actor("BOB");
    check_goldens("view-ego", ego_view(dossier, claims_around(dossier, claims, bob, 2), bob, {}));
    check_goldens("view-provenance", provenance_view(dossier, claims_called(dossier, {"C1", "C2"}), {}));
}

TEST_CASE("a view does not depend on the order of the claims", "[render][views]") {
    const Dossier dossier = load_small();
    std::vector<ClaimId> claims = hearsay::all_claims(dossier);
    const Style style = style_called("print");
    const std::string expected = write_dot(actor_view(dossier, claims, {}), style);
    std::ranges::reverse(claims);
    CHECK(write_dot(actor_view(dossier, claims, {}), style) == expected);
}

TEST_CASE("no claims are an empty diagram", "[render][views]") {
    const Dossier dossier = load_small();
    CHECK(actor_view(dossier, {}, {}).nodes.empty());
    CHECK(provenance_view(dossier, {}, {}).nodes.empty());
}
