#include "render/diagram/formats.hpp"

#include "base/check.hpp"
#include "base/failure.hpp"
#include "base/number_text.hpp"
#include "render/diagram/dot.hpp"
#include "render/diagram/layout.hpp"
#include "render/diagram/mermaid.hpp"
#include "render/diagram/svg.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace hearsay {
namespace {

constexpr std::size_t most_dot_nodes = 300;
constexpr std::size_t most_named_nodes = 1500;
constexpr double share_of_first_try = 0.6;
constexpr std::string_view layered = "dot";
constexpr std::string_view springs = "sfdp";
constexpr std::string_view advice =
    "draw less with filters (--actor, --relation, --since, --ego), or give it more time with --timeout";

LayoutResult attempt(const Diagram& diagram, const Style& style, std::string_view engine, LayoutFormat format,
                     int dpi, double seconds) {
    DotOptions dot;
    dot.free_layout = engine != layered;
    dot.crowded = dot.free_layout && diagram.nodes.size() > most_named_nodes;
    dot.xml_links = format == LayoutFormat::svg;
    ChildLimits limits;
    limits.seconds = seconds;
    return lay_out(write_dot(diagram, style, dot), engine, format, dpi, limits);
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

[[noreturn]] void refuse(const std::string& why) {
    throw Failure(fmt::format("{}: {}", why, advice), ExitCode::limit);
}

Drawing draw_with(const Diagram& diagram, const Style& style, const DrawOptions& options,
                  LayoutFormat format) {
    if (!is_layout_engine(options.engine))
        throw Failure(
            fmt::format("unknown layout engine '{}'; there are circo, dot, fdp, neato, sfdp and twopi",
                        options.engine),
            ExitCode::usage);
    if (options.engine == layered) refuse_large_dot(diagram);
    LayoutResult result = attempt(diagram, style, options.engine, format, options.dpi, options.seconds);
    if (result.refused()) refuse(result.refusal);
    return {std::move(result.bytes), {}};
}

Drawing draw_anyhow(const Diagram& diagram, const Style& style, const DrawOptions& options,
                    LayoutFormat format) {
    std::string notice;
    double seconds = options.seconds;
    if (suitable_engine(diagram) == layered) {
        LayoutResult result =
            attempt(diagram, style, layered, format, options.dpi, seconds * share_of_first_try);
        if (!result.refused()) return {std::move(result.bytes), {}};
        notice = result.refusal + " with 'dot'";
        seconds *= 1 - share_of_first_try;
    } else {
        notice = fmt::format("{} nodes and {} edges are too many for 'dot'", diagram.nodes.size(),
                             diagram.edges.size());
    }
    LayoutResult result = attempt(diagram, style, springs, format, options.dpi, seconds);
    if (result.refused()) refuse(notice + "; " + result.refusal + " with 'sfdp'");
    notice += ": drawn with 'sfdp', without boxes around groups";
    if (diagram.nodes.size() > most_named_nodes) notice += " and with names as tooltips only";
    return {std::move(result.bytes), {notice + "; filters make it clearer"}};
}

Drawing draw(const Diagram& diagram, const Style& style, const DrawOptions& options, LayoutFormat format) {
    return options.engine.empty() ? draw_anyhow(diagram, style, options, format)
                                  : draw_with(diagram, style, options, format);
}

Drawing to_dot(const Diagram& diagram, const Style& style, const DrawOptions& options) {
    DotOptions dot;
    dot.free_layout = !options.engine.empty() && options.engine != layered;
    return {write_dot(diagram, style, dot), {}};
}

Drawing to_svg(const Diagram& diagram, const Style& style, const DrawOptions& options) {
    Drawing drawing = draw(diagram, style, options, LayoutFormat::svg);
    drawing.bytes = finish_svg(drawing.bytes, diagram, style);
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
    Drawing drawing{write_mermaid(diagram, style), {}};
    if (diagram.edges.size() > most_mermaid_edges)
        drawing.notices.push_back(
            fmt::format("{} edges: Mermaid draws {} unless its setting maxEdges is raised",
                        diagram.edges.size(), most_mermaid_edges));
    return drawing;
}

constexpr std::array<DiagramFormat, 5> formats{{
    {"dot", ".dot", "text/vnd.graphviz", false, to_dot},
    {"mermaid", ".mmd", "text/vnd.mermaid", false, to_mermaid},
    {"pdf", ".pdf", "application/pdf", true, to_pdf},
    {"png", ".png", "image/png", true, to_png},
    {"svg", ".svg", "image/svg+xml", true, to_svg},
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
    // Measured: what costs 'dot' its time is edges that cross many ranks, and those grow with density.
    const bool small = diagram.nodes.size() <= most_dot_nodes;
    const bool sparse = diagram.edges.size() <= 100 + diagram.nodes.size();
    return small && sparse ? layered : springs;
}

}  // namespace hearsay
