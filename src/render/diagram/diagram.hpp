#pragma once

#include "model/ids.hpp"
#include "model/style.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hearsay {

/// One line of a node's label. Names are the user's text: writers clean and escape them.
struct LabelLine {
    std::string text;
    std::string language;  ///< BCP 47 tag when it differs from the diagram's; may be empty
};

/// What is worth knowing about the support of an edge or claim. Drawn as short texts behind the label.
struct DiagramMarks {
    bool single_origin = false;  ///< several claims, but no two groups that can corroborate each other
    bool disputed = false;       ///< another claim cannot be true together with it
    bool planned = false;        ///< announced, not done

    friend bool operator==(const DiagramMarks&, const DiagramMarks&) = default;
};

/// An actor, claim, document, relay or origin.
struct DiagramNode {
    std::string id;                ///< unique, ours; orders the output and is its key across runs
    std::vector<LabelLine> label;  ///< the name, then perhaps the name in its own script
    std::string role;              ///< picks the look: "actor/KIND", "claim", "source"
    double size = 1;               ///< factor on the area, 0.5 to 4; for a measure
    std::string cluster;           ///< id of a `DiagramCluster`, or empty
    std::string url;
    std::string tooltip;
    std::vector<unsigned> notes;  ///< numbers of footnotes, ascending
    DiagramMarks marks;
    Emphasis emphasis = Emphasis::normal;
    int palette = -1;  ///< group number for colouring, shown by a letter as well; negative = by role
    int rank =
        -1;  ///< nodes of one rank stand in one row or column, ranks in ascending order; negative = free
};

/// A relation, or a step of attribution, between two nodes.
struct DiagramEdge {
    std::string from;  ///< node ids; both must exist
    std::string to;
    std::string label;    ///< may be empty
    std::string role;     ///< picks the look: "LAYER/POLARITY", "says", "cites"
    bool counted = true;  ///< whether the label says how many claims
    unsigned claims = 1;  ///< how many claims it stands for: its width
    Confidence confidence = Confidence::certain;
    DiagramMarks marks;
    std::vector<unsigned> notes;
    std::string url;
    std::string tooltip;
    Emphasis emphasis = Emphasis::normal;
    bool both_ways = false;  ///< for symmetric relations: an arrowhead at each end
    bool arrow = true;       ///< false for the first half of an edge that runs through a claim
    bool constraint = true;  ///< whether it says which end stands before the other
};

/// A box around nodes that belong together, e.g. all that is part of one state.
struct DiagramCluster {
    std::string id;
    std::string label;
};

/// A numbered note under the picture.
struct DiagramNote {
    unsigned number = 0;
    std::string text;
    std::string url;
};

/// What a role of nodes or edges is called in the legend, in the diagram's language.
struct RoleLabel {
    std::string role;
    std::string label;
};

/// The few words that diagrams themselves need. Default: English.
struct DiagramWords {
    std::string legend_nodes = "Actors";
    std::string legend_edges = "Relations";
    std::string legend_lines = "Wording";
    std::string legend_widths = "Reports";
    std::string legend_marks = "Marks";
    std::string legend_palette = "Groups";
    std::string certain = "stated as fact";
    std::string probable = "probable";
    std::string possible = "possible";
    std::string unstated = "not graded";
    std::string one_claim = "1 claim";
    std::string many_claims = "{} claims";  ///< {} is the number
    std::string single_origin = "several claims, but no two independent groups";
    std::string disputed = "disputed";
    std::string planned = "announced, not done";
    std::string footnote = "source, see below";
    std::string highlighted = "highlighted";
    std::string faded = "context";
    std::string added = "new";
    std::string removed = "gone";
    std::string changed = "changed";
    std::string from = "From";
    std::string to = "To";
    std::string sources = "Sources";
    std::string speakers = "Speakers:";
    std::string own_voice = "the text itself";
    std::string via = "via";
    std::string who_says = "Who says so: {}";
    std::string claims_drawn = "{} of {} claims";
    std::string support = "Mentions {} · sources {} · publishers {} · origins {} · independent groups {}";
};

/// A picture before anybody decides on pixels: what is built from a dossier, tested, and handed to a writer.
/// Plain data; order does not matter, writers sort by id.
struct Diagram {
    enum class Direction : std::uint8_t { left_to_right, top_to_bottom };

    std::string title;
    std::string description;  ///< one or two sentences for those who cannot see it
    std::string language = "en";
    Direction direction = Direction::left_to_right;
    bool layered = false;  ///< edges lead one way, as in a chain of speakers; else a network
    std::vector<DiagramNode> nodes;
    std::vector<DiagramEdge> edges;
    std::vector<DiagramCluster> clusters;
    std::vector<RoleLabel> role_labels;  ///< in the order of the legend; roles without one are shown by name
    std::vector<std::string> group_labels;  ///< by palette number
    std::vector<DiagramNote> notes;
    std::vector<std::string> caption;  ///< lines in the corner: date of knowledge, filter, version
    DiagramWords words;
    bool legend = true;
    std::vector<ClaimId> claims;  ///< that it was asked to show
};

/// The same diagram with nodes, edges, clusters and notes in their one order: nodes and clusters by id, edges
/// by ends, role, label and all the rest, notes by number. Ends the program when ids repeat or an edge or
/// node names what does not exist.
Diagram sorted(Diagram diagram);

}  // namespace hearsay
