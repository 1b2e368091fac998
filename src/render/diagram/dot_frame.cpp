#include "render/diagram/dot_frame.hpp"

#include "base/number_text.hpp"
#include "base/unicode.hpp"
#include "render/diagram/dot_attributes.hpp"
#include "render/diagram/dot_parts.hpp"
#include "render/diagram/label_text.hpp"
#include "render/diagram/legend.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string_view>

namespace hearsay {
namespace {

constexpr std::size_t legend_columns = 42;
constexpr std::size_t note_columns = 120;

/// Samples are of one size, unless sizes are what they show; bars of time are flat, and days are square.
std::string swatch_size(const DiagramNode& node) {
    const double side = std::sqrt(node.size);
    double width = 0.3 * side;
    double height = 0.2 * side;
    if (node.size == 1) {
        width = node.role == "time/day" ? 0.13 : 0.42;
        height = node.role == "time/possible" ? 0.07 : node.role.starts_with("time/") ? 0.13 : 0.22;
    }
    return fmt::format(", fixedsize=true, width={}, height={}]", shortest_number(width),
                       shortest_number(height));
}

class FrameWriter {
  public:
    FrameWriter(const Diagram& diagram, const Style& style, const DotOptions& options,
                const FrameGrid::Box* picture)
        : diagram_(diagram), style_(style), options_(options), picture_(picture) {}

    std::string take() {
        if (diagram_.legend) legend();
        notes();
        caption();
        if (nodes_.empty()) return {};
        write();
        return "  subgraph cluster_frame {\n    graph [label=\"\", style=\"rounded\", color=\"" +
               colour_text(style_.page.group_border) + "\"];\n    node " + defaults() + ";\n" + out_ +
               "  }\n";
    }

  private:
    std::string defaults() const {
        DotAttributes list;
        list.word("shape", "plain").word("style", "").number("fontsize", style_.fonts.small);
        list.colour("fontcolor", style_.page.text);
        return list.list();
    }

    /// `lines` are the node's label, for an estimate of its size.
    void node(const std::string& name, std::string_view part, std::size_t block, std::size_t row,
              const std::string& attributes, const std::vector<std::string>& lines = {}) {
        std::string place = fmt::format("[frame={}, block={}, row={}", part, block, row);
        if (attributes.size() > 2) place += ", " + attributes.substr(1, attributes.size() - 2);
        nodes_.push_back(fmt::format("{} {}", name, place));
        parts_.push_back(estimate(part, block, row, lines));
    }

    void left_text(const std::string& name, std::string_view part, std::size_t block, std::size_t row,
                   const std::vector<std::string>& lines) {
        node(name, part, block, row, DotAttributes().lines("label", lines, Justify::left).list(), lines);
    }

    FrameGrid::Part estimate(std::string_view part, std::size_t block, std::size_t row,
                             const std::vector<std::string>& lines) const;
    void write();

    void legend();
    void entry(const LegendEntry& entry, std::size_t block, std::size_t row);
    void sample(const LegendEntry& entry, const std::string& name, std::size_t block, std::size_t row);
    void notes();
    void caption();

    const Diagram& diagram_;
    const Style& style_;
    const DotOptions& options_;
    const FrameGrid::Box* picture_;
    std::vector<std::string> nodes_;  ///< without the closing bracket
    std::vector<FrameGrid::Part> parts_;
    std::string edges_;
    std::string out_;
};

FrameGrid::Part FrameWriter::estimate(std::string_view part, std::size_t block, std::size_t row,
                                      const std::vector<std::string>& lines) const {
    constexpr double letter = 0.62;  // of DejaVu Sans, in font sizes
    constexpr double leading = 1.2;
    std::size_t columns = 0;
    for (const std::string& line : lines) columns = std::max(columns, display_width(line));
    return {std::string(part), static_cast<int>(block), static_cast<int>(row),
            static_cast<double>(columns) * style_.fonts.small * letter,
            static_cast<double>(std::max<std::size_t>(1, lines.size())) * style_.fonts.small * leading};
}

void FrameWriter::write() {
    std::vector<Point> places;
    if (picture_ != nullptr) {
        FrameGrid grid(*picture_);
        for (const FrameGrid::Part& part : parts_) grid.add(part);
        places = grid.place();
    }
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
        const std::string place =
            places.empty() ? std::string() : fmt::format(", pos=\"{:.2f},{:.2f}\"", places[i].x, places[i].y);
        out_ += fmt::format("    {}{}];\n", nodes_[i], place);
    }
    out_ += edges_;
}

void FrameWriter::legend() {
    std::size_t number = 0;
    for (const LegendBlock& block : legend_of(diagram_, style_)) {
        ++number;
        DotAttributes heading;
        const std::vector<std::string> lines = wrap_text(block.heading, legend_columns, 2);
        heading.lines("label", lines, Justify::left);
        heading.word("fontname", style_.fonts.title);
        node(fmt::format("k{}", number), "heading", number, 0, heading.list(), lines);
        for (std::size_t row = 1; row <= block.entries.size(); ++row)
            entry(block.entries[row - 1], number, row);
    }
}

void FrameWriter::entry(const LegendEntry& entry, std::size_t block, std::size_t row) {
    const std::string name = fmt::format("k{}_{}", block, row);
    sample(entry, name, block, row);
    left_text(name + "_text", "text", block, row, wrap_text(entry.label, legend_columns, 8));
    edges_ += fmt::format("    {}_tip -> {}_text [style=invis];\n", name, name);
}

void FrameWriter::sample(const LegendEntry& entry, const std::string& name, std::size_t block,
                         std::size_t row) {
    switch (entry.sample) {
        case LegendEntry::Sample::node: {
            const std::string look = dot_swatch_attributes(style_, entry.node);
            node(name + "_tip", "swatch", block, row,
                 look.substr(0, look.size() - 1) + swatch_size(entry.node));
            return;
        }
        case LegendEntry::Sample::edge:
            node(name + "_tail", "tail", block, row,
                 R"([shape=point, style=invis, width=0.01, height=0.01])");
            node(name + "_tip", "tip", block, row, R"([shape=point, style=invis, width=0.01, height=0.01])");
            edges_ += fmt::format("    {}_tail -> {}_tip {};\n", name, name,
                                  dot_stroke_attributes(style_, entry.edge));
            return;
        case LegendEntry::Sample::text:
            node(name + "_tip", "swatch", block, row, DotAttributes().text("label", entry.mark).list());
            return;
    }
}

void FrameWriter::notes() {
    if (diagram_.notes.empty()) return;
    DotAttributes heading;
    const std::vector<std::string> title = wrap_text(diagram_.words.sources, note_columns, 1);
    heading.lines("label", title, Justify::left);
    heading.word("fontname", style_.fonts.title);
    node("s", "title", 0, 0, heading.list(), title);
    std::size_t row = 0;
    for (const DiagramNote& note : diagram_.notes) {
        const std::string name = fmt::format("s{}", ++row);
        left_text(name, "number", 0, row, {fmt::format("{}", note.number)});
        const std::vector<std::string> lines = wrap_text(note.text, note_columns, 10);
        DotAttributes list;
        list.lines("label", lines, Justify::left);
        list.link("URL", note.url, options_.xml_links).text("tooltip", note.url);
        node(name + "_text", "note", 0, row, list.list(), lines);
    }
}

void FrameWriter::caption() {
    if (diagram_.caption.empty()) return;
    std::vector<std::string> lines;
    for (const std::string& line : diagram_.caption)
        for (std::string& part : wrap_text(line, note_columns, 4)) lines.push_back(std::move(part));
    DotAttributes list;
    list.lines("label", lines, Justify::left).colour("fontcolor", style_.page.muted);
    node("c", "caption", 0, 0, list.list(), lines);
}

}  // namespace

std::string dot_frame(const Diagram& diagram, const Style& style, const DotOptions& options,
                      const FrameGrid::Box* picture) {
    return FrameWriter(diagram, style, options, picture).take();
}

}  // namespace hearsay
