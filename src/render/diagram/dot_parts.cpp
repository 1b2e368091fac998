#include "render/diagram/dot_parts.hpp"

#include "render/diagram/dot_attributes.hpp"
#include "render/diagram/label_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace hearsay {
namespace {

constexpr std::size_t node_columns = 24;  // about 140 points: a box as wide as a name of two or three words
constexpr std::size_t edge_columns = 22;
constexpr std::size_t label_lines = 6;
constexpr std::size_t edge_lines = 12;
constexpr std::string_view claim_role = "claim";

const EmphasisStyle& emphasis_style(const Style& style, Emphasis emphasis) {
    return style.emphasis[static_cast<std::size_t>(emphasis)];
}

/// Graphviz knows "rounded" as a style of the box, not as a shape.
std::string_view shape_word(const NodeStyle& look) {
    return look.shape == "rounded" ? "box" : std::string_view(look.shape);
}

std::string style_words(const NodeStyle& look, LineStyle line) {
    std::string words = "filled";
    if (look.shape == "rounded") words += ",rounded";
    if (line != LineStyle::solid) words += ',' + std::string(to_text(line));
    return words;
}

/// Line style, width and the arrowheads at those ends that `part` has.
void add_stroke(DotAttributes& list, const Style& style, const DiagramEdge& edge, EdgePart part) {
    const EdgeStyle& look = edge_style(style, edge.role);
    const EmphasisStyle& emphasis = emphasis_style(style, edge.emphasis);
    const LineStyle line = style.confidence[static_cast<std::size_t>(edge.confidence)];
    const bool head = edge.arrow && part != EdgePart::first_half;
    const bool tail = edge.arrow && edge.both_ways && part != EdgePart::second_half;
    list.colour("color", emphasis.line.value_or(look.line));
    list.word("style", to_text(emphasis.line_style.value_or(line)));
    list.word("arrowhead", head ? std::string_view(look.arrowhead) : "none");
    if (tail) list.word("arrowtail", look.arrowhead).word("dir", "both");
    list.number("penwidth", line_width(style, edge.claims) * emphasis.width);
}

/// Graphviz would take a class with a '/' as one word; "actor/person" becomes the words actor and person.
std::string class_words(std::string role) {
    std::ranges::replace(role, '/', ' ');
    return role;
}

}  // namespace

void add_node_look(DotAttributes& list, const Style& style, const DiagramNode& node) {
    const NodeStyle& look = node_style(style, node.role);
    const EmphasisStyle& emphasis = emphasis_style(style, node.emphasis);
    Colour fill = look.fill;
    if (node.palette >= 0 && !style.palette.empty())
        fill = style.palette[static_cast<std::size_t>(node.palette) % style.palette.size()];
    list.word("shape", shape_word(look));
    list.word("style", style_words(look, emphasis.line_style.value_or(look.line)));
    list.colour("fillcolor", emphasis.fill.value_or(fill));
    list.colour("color", emphasis.line.value_or(look.border));
    list.colour("fontcolor", emphasis.text.value_or(look.text));
    list.number("penwidth", look.border_width * emphasis.width);
}

std::vector<std::string> node_label_lines(const Style& style, const DiagramNode& node) {
    std::vector<std::string> lines;
    for (const LabelLine& part : node.label)
        for (std::string& line : wrap_text(part.text, node_columns, label_lines))
            lines.push_back(std::move(line));
    if (const std::string& mark = emphasis_style(style, node.emphasis).mark; !mark.empty() && !lines.empty())
        lines.front() = mark + ' ' + lines.front();
    const std::string suffix = node_suffix(style, node);
    if (suffix.empty()) return lines;
    if (lines.empty()) return {suffix};
    lines.back() += ' ' + suffix;
    return lines;
}

std::vector<std::string> node_line_languages(const DiagramNode& node) {
    std::vector<std::string> languages;
    for (const LabelLine& part : node.label)
        languages.resize(languages.size() + wrap_text(part.text, node_columns, label_lines).size(),
                         part.language);
    return languages;
}

std::string dot_graph_attributes(const Diagram& diagram, const Style& style, const DotOptions& options) {
    DotAttributes list;
    list.lines("label", wrap_text(diagram.title, 90, 3), Justify::left);
    list.word("labelloc", "t").word("labeljust", "l");
    list.word("fontname", style.fonts.title).number("fontsize", style.fonts.heading);
    list.colour("fontcolor", style.page.text).colour("bgcolor", style.page.background);
    list.number("pad", 0.25).word("charset", "UTF-8").word("outputorder", "edgesfirst");
    if (options.free_layout) {
        list.word("overlap", options.crowded ? "true" : "prism")
            .word("splines", options.straight_edges ? "line" : "true");
        list.number("K", 0.6);
        if (options.crowded) list.word("quadtree", "fast");
        return list.list();
    }
    list.word("rankdir", diagram.direction == Diagram::Direction::left_to_right ? "LR" : "TB");
    list.word("newrank", "true").word("splines", options.straight_edges ? "line" : "true");
    list.number("nodesep", 0.3).number("ranksep", 0.55);
    return list.list();
}

std::string dot_node_defaults(const Style& style) {
    DotAttributes list;
    list.word("fontname", style.fonts.text).number("fontsize", style.fonts.size);
    list.word("margin", "0.13,0.07").number("height", 0.36).number("width", 0.5);
    return list.list();
}

std::string dot_edge_defaults(const Style& style) {
    DotAttributes list;
    list.word("fontname", style.fonts.text).number("fontsize", style.fonts.small);
    list.colour("fontcolor", style.page.text).number("arrowsize", 0.75);
    return list.list();
}

std::string dot_cluster_attributes(const Style& style, const DiagramCluster& cluster, std::string_view name) {
    DotAttributes list;
    list.word("id", name);
    list.lines("label", wrap_text(cluster.label, 40, 2), Justify::left);
    list.word("labelloc", "t").word("labeljust", "l").word("style", "rounded,filled");
    list.colour("color", style.page.group_border).colour("fillcolor", style.page.group_fill);
    list.word("fontname", style.fonts.title).number("fontsize", style.fonts.size).number("margin", 10);
    return list.list();
}

std::string dot_node_attributes(const Style& style, const DiagramNode& node, std::string_view name,
                                const DotOptions& options) {
    DotAttributes list;
    const std::vector<std::string> lines = node_label_lines(style, node);
    const bool claim = std::string_view(node.role).substr(0, claim_role.size()) == claim_role;
    list.lines("label", options.crowded ? std::vector<std::string>{""} : lines,
               claim ? Justify::left : Justify::centre);
    add_node_look(list, style, node);
    const double side = std::sqrt(std::clamp(node.size, 0.5, 4.0));
    const double base = claim ? style.fonts.small : style.fonts.size;
    if (claim || node.size != 1) list.number("fontsize", base * side);
    if (options.crowded)
        list.number("width", 0.16).number("height", 0.12);
    else if (node.size > 1)
        list.number("width", 0.5 * side).number("height", 0.36 * side);
    list.link("URL", node.url, options.xml_links);
    list.text("tooltip", node.tooltip.empty() ? fmt::format("{}", fmt::join(lines, " ")) : node.tooltip);
    list.word("id", name).text("key", node.id).text("class", class_words(node.role));
    return list.list();
}

std::vector<std::string> edge_label_lines(const Style& style, const DiagramEdge& edge,
                                          const DotOptions& options) {
    if (options.crowded || !options.edge_labels) return {};
    std::vector<std::string> lines = wrap_text(edge_caption(style, edge), edge_columns, edge_lines);
    if (lines.front().empty()) lines.clear();
    return lines;
}

std::string dot_edge_attributes(const Style& style, const DiagramEdge& edge, std::string_view name,
                                EdgePart part, const DotOptions& options) {
    DotAttributes list;
    const std::vector<std::string> lines = edge_label_lines(style, edge, options);
    if (part == EdgePart::whole && !lines.empty()) list.lines("label", lines, Justify::centre);
    add_stroke(list, style, edge, part);
    if (const auto& text = emphasis_style(style, edge.emphasis).text) list.colour("fontcolor", *text);
    if (!edge.constraint) list.word("constraint", "false");
    list.link("URL", edge.url, options.xml_links);
    if (!edge.tooltip.empty()) list.text("tooltip", edge.tooltip);
    list.word("id", name).text("class", class_words(edge.role));
    return list.list();
}

std::string dot_label_attributes(const Style& style, const DiagramEdge& edge, std::string_view name,
                                 const DotOptions& options) {
    DotAttributes list;
    list.lines("label", edge_label_lines(style, edge, options), Justify::centre);
    list.word("shape", "plaintext").word("style", "filled").colour("fillcolor", style.page.background);
    list.number("fontsize", style.fonts.small);
    list.colour("fontcolor", emphasis_style(style, edge.emphasis).text.value_or(style.page.text));
    list.word("margin", "0.03,0.01").number("width", 0).number("height", 0);
    list.link("URL", edge.url, options.xml_links);
    if (!edge.tooltip.empty()) list.text("tooltip", edge.tooltip);
    list.word("id", name).word("class", "label");
    return list.list();
}

std::string dot_swatch_attributes(const Style& style, const DiagramNode& node) {
    DotAttributes list;
    list.word("label", "");
    add_node_look(list, style, node);
    return list.list();
}

std::string dot_stroke_attributes(const Style& style, const DiagramEdge& edge) {
    DotAttributes list;
    add_stroke(list, style, edge, EdgePart::whole);
    return list.list();
}

}  // namespace hearsay
