#include "render/diagram/dot_frame.hpp"

#include "render/diagram/dot_attributes.hpp"
#include "render/diagram/dot_parts.hpp"
#include "render/diagram/label_text.hpp"
#include "render/diagram/legend.hpp"

#include <fmt/format.h>

#include <string_view>

namespace hearsay {
namespace {

constexpr std::size_t legend_columns = 42;
constexpr std::size_t note_columns = 120;

class FrameWriter {
  public:
    FrameWriter(const Diagram& diagram, const Style& style, const DotOptions& options)
        : diagram_(diagram), style_(style), options_(options) {}

    std::string take() {
        if (diagram_.legend) legend();
        notes();
        caption();
        if (out_.empty()) return {};
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

    void node(const std::string& name, std::string_view part, std::size_t block, std::size_t row,
              const std::string& attributes) {
        std::string place = fmt::format("[frame={}, block={}, row={}", part, block, row);
        if (attributes.size() > 2) place += ", " + attributes.substr(1, attributes.size() - 2);
        out_ += fmt::format("    {} {}];\n", name, place);
    }

    std::string left_text(std::string_view text, std::size_t columns) const {
        return DotAttributes().lines("label", wrap_text(text, columns, 8), Justify::left).list();
    }

    void legend();
    void entry(const LegendEntry& entry, std::size_t block, std::size_t row);
    void sample(const LegendEntry& entry, const std::string& name, std::size_t block, std::size_t row);
    void notes();
    void caption();

    const Diagram& diagram_;
    const Style& style_;
    const DotOptions& options_;
    std::string out_;
};

void FrameWriter::legend() {
    std::size_t number = 0;
    for (const LegendBlock& block : legend_of(diagram_, style_)) {
        ++number;
        DotAttributes heading;
        heading.lines("label", wrap_text(block.heading, legend_columns, 2), Justify::left);
        heading.word("fontname", style_.fonts.title);
        node(fmt::format("k{}", number), "heading", number, 0, heading.list());
        for (std::size_t row = 1; row <= block.entries.size(); ++row)
            entry(block.entries[row - 1], number, row);
    }
}

void FrameWriter::entry(const LegendEntry& entry, std::size_t block, std::size_t row) {
    const std::string name = fmt::format("k{}_{}", block, row);
    sample(entry, name, block, row);
    node(name + "_text", "text", block, row, left_text(entry.label, legend_columns));
    out_ += fmt::format("    {}_tip -> {}_text [style=invis];\n", name, name);
}

void FrameWriter::sample(const LegendEntry& entry, const std::string& name, std::size_t block,
                         std::size_t row) {
    switch (entry.sample) {
        case LegendEntry::Sample::node: {
            const std::string look = dot_swatch_attributes(style_, entry.node);
            node(name + "_tip", "swatch", block, row,
                 look.substr(0, look.size() - 1) + ", fixedsize=true, width=0.42, height=0.22]");
            return;
        }
        case LegendEntry::Sample::edge:
            node(name + "_tail", "tail", block, row,
                 R"([shape=point, style=invis, width=0.01, height=0.01])");
            node(name + "_tip", "tip", block, row, R"([shape=point, style=invis, width=0.01, height=0.01])");
            out_ += fmt::format("    {}_tail -> {}_tip {};\n", name, name,
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
    heading.lines("label", wrap_text(diagram_.words.sources, note_columns, 1), Justify::left);
    heading.word("fontname", style_.fonts.title);
    node("s", "title", 0, 0, heading.list());
    std::size_t row = 0;
    for (const DiagramNote& note : diagram_.notes) {
        const std::string name = fmt::format("s{}", ++row);
        node(name, "number", 0, row, left_text(fmt::format("{}", note.number), note_columns));
        DotAttributes list;
        list.lines("label", wrap_text(note.text, note_columns, 10), Justify::left);
        list.link("URL", note.url, options_.xml_links).text("tooltip", note.url);
        node(name + "_text", "note", 0, row, list.list());
    }
}

void FrameWriter::caption() {
    if (diagram_.caption.empty()) return;
    std::vector<std::string> lines;
    for (const std::string& line : diagram_.caption)
        for (std::string& part : wrap_text(line, note_columns, 4)) lines.push_back(std::move(part));
    DotAttributes list;
    list.lines("label", lines, Justify::left).colour("fontcolor", style_.page.muted);
    node("c", "caption", 0, 0, list.list());
}

}  // namespace

std::string dot_frame(const Diagram& diagram, const Style& style, const DotOptions& options) {
    return FrameWriter(diagram, style, options).take();
}

}  // namespace hearsay
