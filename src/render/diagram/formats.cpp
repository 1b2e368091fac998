#include "render/diagram/formats.hpp"

#include "base/check.hpp"
#include "base/failure.hpp"
#include "base/number_text.hpp"
#include "render/diagram/dot.hpp"
#include "render/diagram/html.hpp"
#include "render/diagram/layout.hpp"
#include "render/diagram/mermaid.hpp"
#include "render/diagram/mermaid_gantt.hpp"
#include "render/diagram/svg.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

namespace hearsay {
namespace {

constexpr std::size_t most_dot_nodes = 300;
constexpr std::size_t most_named_nodes = 1500;
constexpr std::size_t most_labelled_edges = 400;
constexpr std::string_view layered = "dot";
constexpr std::string_view springs = "sfdp";
constexpr std::string_view grouped = "grouped";
constexpr std::string_view advice =
    "draw less with filters (--actor, --relation, --since, --ego), or give it more time with --timeout";

/// One way to draw, and what a reader should know about it.
struct Attempt {
    std::string_view engine;
    double share = 1;  ///< of the time that is left
    std::string_view notice;
};

LayoutResult attempt(const Diagram& diagram, const Style& style, const Attempt& way, LayoutFormat format,
                     int dpi, double seconds) {
    DotOptions dot;
    dot.free_layout = way.engine != layered;
    dot.crowded = dot.free_layout && diagram.nodes.size() > most_named_nodes;
    dot.edge_labels = !dot.free_layout || diagram.edges.size() <= most_labelled_edges;
    dot.straight_edges = way.engine == springs && diagram.edges.size() > most_labelled_edges;
    dot.xml_links = format == LayoutFormat::svg;
    ChildLimits limits;
    limits.seconds = seconds;
    return lay_out(write_dot(diagram, style, dot), way.engine, format, dpi, limits);
}

void refuse_large_dot(const Diagram& diagram) {
    if (diagram.nodes.size() <= most_dot_nodes) return;
    throw Failure(
        fmt::format(
            "{} nodes are too many for the engine 'dot', which takes up to {}: draw less with filters "
            "(--actor, --relation, --since, --ego), or use --engine sfdp",
            diagram.nodes.size(), most_dot_nodes),
        ExitCode::limit);
}

void check_engine(const Diagram& diagram, const std::string& engine) {
    check_layout_engine(engine);
    if (engine == layered) refuse_large_dot(diagram);
}

constexpr std::string_view springs_notice = "drawn with 'sfdp', without boxes around groups";

/// The ways to draw `diagram`, the best first: each gets a share of the time.
std::vector<Attempt> ways_for(const Diagram& diagram, const std::string& engine) {
    if (diagram.scale) return {{placed_engine, 1, {}}};
    if (!engine.empty()) return {{engine, 1, {}}};
    const std::string_view best = suitable_engine(diagram);
    const Attempt last{springs, 1, springs_notice};
    if (best == springs) return {last};
    return {{best, 0.6, {}}, last};
}

void refuse_long_timeline(const Diagram& diagram) {
    constexpr std::size_t most_rows = 400;
    if (!diagram.scale || diagram.nodes.size() <= most_rows) return;
    throw Failure(
        fmt::format("{} rows are too many for one timeline, which takes up to {}: draw less with filters "
                    "(--actor, --relation, --since, --until)",
                    diagram.nodes.size(), most_rows),
        ExitCode::limit);
}

Drawing draw(const Diagram& diagram, const Style& style, const DrawOptions& options, LayoutFormat format) {
    refuse_long_timeline(diagram);
    if (!options.engine.empty()) check_engine(diagram, options.engine);
    double seconds = options.seconds;
    std::string reasons;
    if (options.engine.empty() && !diagram.scale && suitable_engine(diagram) == springs)
        reasons = fmt::format("{} nodes and {} edges are many", diagram.nodes.size(), diagram.edges.size());
    for (const Attempt& way : ways_for(diagram, options.engine)) {
        const double share = seconds * way.share;
        LayoutResult result = attempt(diagram, style, way, format, options.dpi, share);
        if (!result.refused()) {
            if (way.notice.empty()) return {std::move(result.bytes), {}};
            std::string notice = fmt::format("{}: {}", reasons, way.notice);
            if (diagram.nodes.size() > most_named_nodes) notice += ", with names as tooltips only";
            return {std::move(result.bytes), {notice + "; filters make it clearer"}};
        }
        if (!reasons.empty()) reasons += "; ";
        reasons += fmt::format("{} with '{}'", result.refusal, way.engine);
        seconds -= share;
    }
    throw Failure(fmt::format("{}: {}", reasons, advice), ExitCode::limit);
}

Drawing to_dot(const Diagram& diagram, const Style& style, const DrawOptions& options) {
    DotOptions dot;
    dot.free_layout = !options.engine.empty() && options.engine != layered;
    dot.straight_edges = options.engine == springs && diagram.edges.size() > most_labelled_edges;
    return {write_dot(diagram, style, dot), {}};
}

Drawing to_svg(const Diagram& diagram, const Style& style, const DrawOptions& options) {
    Drawing drawing = draw(diagram, style, options, LayoutFormat::svg);
    drawing.bytes = finish_svg(drawing.bytes, diagram, style);
    return drawing;
}

Drawing to_html(const Diagram& diagram, const Style& style, const DrawOptions& options) {
    Drawing drawing = to_svg(diagram, style, options);
    drawing.bytes = html_page(drawing.bytes, diagram, style);
    return drawing;
}

Drawing to_png(const Diagram& diagram, const Style& style, const DrawOptions& options) {
    return draw(diagram, style, options, LayoutFormat::png);
}

Drawing to_pdf(const Diagram& diagram, const Style& style, const DrawOptions& options) {
    return draw(diagram, style, options, LayoutFormat::pdf);
}

Drawing to_mermaid(const Diagram& diagram, const Style& style, const DrawOptions&) {
    constexpr std::size_t most_mermaid_edges = 500;
    if (diagram.scale) return {write_mermaid_gantt(diagram, style), {}};
    Drawing drawing{write_mermaid(diagram, style), {}};
    if (diagram.edges.size() > most_mermaid_edges)
        drawing.notices.push_back(
            fmt::format("{} edges: Mermaid draws {} unless its setting maxEdges is raised",
                        diagram.edges.size(), most_mermaid_edges));
    return drawing;
}

constexpr std::array<DiagramFormat, 6> formats{{
    {"dot", ".dot", "text/vnd.graphviz", false, "a diagram for Graphviz, and for version control", to_dot},
    {"html", ".html", "text/html", true, "a diagram as a web page, with a table of it and its sources",
     to_html},
    {"mermaid", ".mmd", "text/vnd.mermaid", false, "a diagram for Markdown pages that draw Mermaid",
     to_mermaid},
    {"pdf", ".pdf", "application/pdf", true, "a diagram for print and for LaTeX", to_pdf},
    {"png", ".png", "image/png", true, "a diagram for word processors and chats", to_png},
    {"svg", ".svg", "image/svg+xml", true, "a diagram for web pages, with links and tooltips", to_svg},
}};

}  // namespace

std::span<const DiagramFormat> diagram_formats() {
    return formats;
}

const DiagramFormat* find_diagram_format(std::string_view name) {
    const auto found = std::ranges::find_if(formats, [name](const DiagramFormat& format) {
        return format.name == name || format.ending == name;
    });
    return found == formats.end() ? nullptr : &*found;
}

std::string_view suitable_engine(const Diagram& diagram) {
    const std::size_t edges = diagram.edges.size();
    if (diagram.nodes.size() > most_dot_nodes) return springs;
    if (!diagram.layered) return edges <= most_labelled_edges ? grouped : springs;
    // Measured: what costs 'dot' its time is edges that cross many ranks, and those grow with density.
    return edges <= 100 + diagram.nodes.size() ? layered : springs;
}

}  // namespace hearsay
