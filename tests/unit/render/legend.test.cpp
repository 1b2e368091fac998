#include "render/diagram/legend.hpp"

#include "render_support.hpp"
#include "support/catch.hpp"

#include <algorithm>

using namespace hearsay;
using namespace hearsay::test;

namespace {

std::vector<std::string> labels_under(const std::vector<LegendBlock>& blocks, const std::string& heading) {
    std::vector<std::string> labels;
    for (const LegendBlock& block : blocks)
        if (block.heading == heading)
            for (const LegendEntry& entry : block.entries) labels.push_back(entry.label);
    return labels;
}

using Labels = std::vector<std::string>;

}  // namespace

TEST_CASE("the legend explains what is drawn and nothing else", "[render][legend]") {
    const auto blocks = legend_of(sorted(sample_diagram()), style_called("default"));
    CHECK(labels_under(blocks, "Actors") == Labels{"state", "state organ", "person", "outlet",
                                                   "claim that others speak about", "organisation"});
    CHECK(labels_under(blocks, "Relations") ==
          Labels{"does, in cooperation", "says, against", "cites", "neutral", "says"});
    CHECK(labels_under(blocks, "Wording") == Labels{"stated as fact", "probable", "possible"});
    CHECK(labels_under(blocks, "Reports") == Labels{"1 claim", "3 claims"});
    CHECK(labels_under(blocks, "Marks") == Labels{"several claims, but no two independent groups", "disputed",
                                                  "announced, not done", "source, see below",
                                                  "▸ highlighted"});
    CHECK(labels_under(blocks, "Groups").empty());
}

TEST_CASE("an empty diagram has no legend", "[render][legend]") {
    CHECK(legend_of(Diagram(), Style()).empty());
}

TEST_CASE("roles that look the same share a line of the legend", "[render][legend]") {
    Diagram diagram;
    add_node(diagram, "A", {{"A", ""}}, "actor/alpha");
    add_node(diagram, "B", {{"B", ""}}, "actor/beta");
    Style style;
    style.nodes["actor"] = {};
    CHECK(labels_under(legend_of(diagram, style), "Actors") == Labels{"alpha, beta"});
    style.nodes["actor/beta"] = {};
    CHECK(labels_under(legend_of(diagram, style), "Actors") == Labels{"alpha", "beta"});
}

TEST_CASE("groups are told apart by letter as well as by colour", "[render][legend]") {
    Diagram diagram;
    diagram.group_labels = {"Russian state"};
    add_node(diagram, "A", {{"A", ""}}, "actor").palette = 0;
    add_node(diagram, "B", {{"B", ""}}, "actor").palette = 1;
    CHECK(labels_under(legend_of(diagram, Style()), "Groups") == Labels{"[A] Russian state", "[B]"});
}
