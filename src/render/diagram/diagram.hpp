#pragma once

#include "model/date.hpp"
#include "model/ids.hpp"
#include "model/style.hpp"

#include <cstdint>
#include <optional>
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
    bool unstated = false;       ///< nobody graded the wording, in a diagram where other wording is possible

    friend bool operator==(const DiagramMarks&, const DiagramMarks&) = default;
};

/// When something happened: some time from `begin` to `end`, and all the time from `certain_begin` to
/// `certain_end` where that is not empty. Ends are the days after the last ones. Open and unknown ends lie at
/// the edge of the scale.
struct TimeSpan {
    Day begin{}, end{};
    Day certain_begin{}, certain_end{};
    DateBound::Kind start = DateBound::Kind::known;
    DateBound::Kind stop = DateBound::Kind::known;
    std::string text;  ///< the date as written

    bool one_day() const {
        return start == stop && start == DateBound::Kind::known && (end - begin).count() == 1;
    }
    bool lasts() const { return certain_begin < certain_end; }
};

/// An actor, claim, document, relay or origin; on a timeline, what happened.
struct DiagramNode {
    std::string id;                ///< unique, ours; orders the output and is its key across runs
    std::vector<LabelLine> label;  ///< the name, then perhaps the name in its own script
    std::string role;              ///< picks the look: "actor/KIND", "claim", "source"
    double size = 1;               ///< factor on the area, 0.5 to 4; for a measure
    std::string cluster;           ///< id of a `DiagramCluster`, or empty
    std::string url;
    std::string tooltip;
    std::vector<unsigned> notes;       ///< numbers of footnotes, ascending
    std::vector<std::string> sources;  ///< ids of sources, where these are named on the spot
    DiagramMarks marks;
    Emphasis emphasis = Emphasis::normal;
    int palette = -1;  ///< group number for colouring, shown by a letter as well; negative = by role
    int rank =
        -1;  ///< nodes of one rank stand in one row or column, ranks in ascending order; negative = free
    std::optional<TimeSpan> span;  ///< on a timeline
};

/// A relation, or a step of attribution, between two nodes.
struct DiagramEdge {
    std::string from;  ///< node ids; both must exist
    std::string to;
    std::string label;  ///< may be empty
    std::string role;  ///< picks the look: "LAYER/POLARITY", "says", "cites"; empty: plain, not in the legend
    bool counted = true;  ///< whether the label says how many claims
    unsigned claims = 1;  ///< how many claims it stands for: its width
    Confidence confidence = Confidence::certain;
    DiagramMarks marks;
    std::vector<unsigned> notes;
    std::vector<std::string> sources;
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

/// What a timeline covers: from the first day to the one after the last.
struct TimeScale {
    Day begin{}, end{};
};

/// What a role of nodes or edges is called in the legend, in the diagram's language.
struct RoleLabel {
    std::string role;
    std::string label;
};

/// A size of nodes in the legend.
struct SizeLabel {
    double size = 1;  ///< as `DiagramNode::size`
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
    std::string legend_time = "When";
    std::string legend_size = "Size: {}";  ///< {} is the measure
    std::string on_day = "on one day";
    std::string some_time = "some time in between";
    std::string all_time = "for certain, all the time";
    std::string open_end = "no beginning or end stated";
    std::string unknown_end = "beginning or end unknown";
    std::string several = "Several sides";
    std::string undated = "Without a date, not drawn: {}";
    std::string community = "community of {}";  ///< {} names some actors
    std::string no_group = "nobody who could be asked";
    std::string one_group = "one group";
    std::string two_groups = "two independent groups";
    std::string many_groups = "three or more independent groups";
    std::string known_by = "Known by {}";
    std::string sources_up_to = "Sources up to {}";
    std::string only = "Only {}";
    std::string version = "version {}";
    std::string by_pair =
        "One line for all relations of one look between two actors, because there are {} claims";
    std::string path_title = "{}: from {} to {}";
    std::string path_length = "Hops of the path: {}";
    std::string sole_origin = "all of it rests on {} alone";
    std::string path_rest = "faded: what else joins its actors";
    std::string left_out = "{} more ties are not drawn";
    std::string compare_title = "{}: known by {} and by {}";
    std::string compared = "Known by {}: {} claims; by {}: {}";
    std::string changes = "Relations: {} new, {} gone, {} changed; conflicts: {} before, {} after";
    std::string unchanged = "unchanged";
    std::string highlighted = "highlighted";
    std::string faded = "context";
    std::string added = "new";
    std::string removed = "gone";
    std::string changed = "changed";
    std::string untranslated = "Without a name in '{}', and shown in another language: {}";
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
    /// Makes it a timeline: each node has a span, ranks are rows from the top, clusters are lanes, and there
    /// are no edges.
    std::optional<TimeScale> scale;
    std::vector<DiagramNode> nodes;
    std::vector<DiagramEdge> edges;
    std::vector<DiagramCluster> clusters;
    std::vector<RoleLabel> role_labels;  ///< in the order of the legend; roles without one are shown by name
    std::vector<std::string> group_labels;  ///< by palette number
    std::vector<DiagramNote> notes;
    /// What sizes stand for: the measure, and what its least and greatest value among the nodes are. Empty =
    /// nothing.
    std::string size_heading;
    std::vector<SizeLabel> size_labels;
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
