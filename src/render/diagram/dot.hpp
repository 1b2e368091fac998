#pragma once

#include "render/diagram/diagram.hpp"

#include <string>
#include <string_view>

namespace hearsay {

/// What a DOT text is for.
struct DotOptions {
    /// For engines that have no room for the labels of edges: each becomes a node in the middle of its edge.
    bool free_layout = false;
    /// For thousands of nodes: small shapes whose names are tooltips, and the engine's fastest settings.
    bool crowded = false;
    /// Edges go straight, under what lies in their way, where the engine would route them around it.
    bool straight_edges = false;
    bool edge_labels = true;
    /// Links with "&amp;", which SVG needs because Graphviz copies them as they are; PDF needs "&".
    bool xml_links = true;
};

/// `diagram` in `style` as a DOT text that cgraph reads without a complaint, whatever the names are:
/// synthetic node names
/// ("n1"), sorted nodes and edges, one line each, every text cleaned and escaped, no HTML labels. The id of a
/// node is kept in its attribute `key`. Legend, footnotes and caption are the nodes of `cluster_frame`: `dot`
/// draws them as a box beside the picture, `lay_out` takes them out and sets them neatly below it. Same
/// diagram, same bytes.
std::string write_dot(const Diagram& diagram, const Style& style, const DotOptions& options = {});

/// `text` as the quoted value of a label: cleaned, `\`, `&` and `"` escaped.
std::string dot_quoted(std::string_view text);

}  // namespace hearsay
