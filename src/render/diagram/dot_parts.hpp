#pragma once

#include "render/diagram/dot.hpp"
#include "render/diagram/dot_attributes.hpp"

#include <string>
#include <string_view>

namespace hearsay {

/// The attribute lists of a DOT text: how each part of a diagram looks in a style.
std::string dot_graph_attributes(const Diagram& diagram, const Style& style, const DotOptions& options);
std::string dot_node_defaults(const Style& style);
std::string dot_edge_defaults(const Style& style);
std::string dot_cluster_attributes(const Style& style, const DiagramCluster& cluster, std::string_view name);
std::string dot_node_attributes(const Style& style, const DiagramNode& node, std::string_view name,
                                const DotOptions& options);

/// Shape, fill, border and text of a node with its emphasis and group; no size, no label.
void add_node_look(DotAttributes& list, const Style& style, const DiagramNode& node);

/// An edge whose label is a node consists of two halves.
enum class EdgePart : unsigned char { whole, first_half, second_half };

std::string dot_edge_attributes(const Style& style, const DiagramEdge& edge, std::string_view name,
                                EdgePart part, const DotOptions& options);

/// The label of an edge as a node of its own.
std::string dot_label_attributes(const Style& style, const DiagramEdge& edge, std::string_view name,
                                 const DotOptions& options);

/// The lines an edge's label is set in; none when it has no label.
std::vector<std::string> edge_label_lines(const Style& style, const DiagramEdge& edge,
                                          const DotOptions& options);

/// The same node without label, small, for the legend.
std::string dot_swatch_attributes(const Style& style, const DiagramNode& node);

/// The line of an edge without label, link and id, for the legend.
std::string dot_stroke_attributes(const Style& style, const DiagramEdge& edge);

/// The lines a node's label is set in: each name wrapped, marks and footnotes behind the last line.
std::vector<std::string> node_label_lines(const Style& style, const DiagramNode& node);

/// The language of each of these lines, empty for the diagram's own.
std::vector<std::string> node_line_languages(const DiagramNode& node);

}  // namespace hearsay
