#include "render/diagram/mermaid.hpp"

#include "base/number_text.hpp"
#include "base/unicode.hpp"
#include "render/diagram/dot_parts.hpp"
#include "render/diagram/label_text.hpp"

#include <fmt/format.h>

#include <array>
#include <cctype>
#include <map>
#include <vector>

namespace hearsay {
namespace {

struct Brackets {
    std::string_view shape;
    std::string_view open;
    std::string_view close;
};

constexpr std::array<Brackets, 9> shapes{{
    {"circle", "((", "))"},
    {"cylinder", "[(", ")]"},
    {"diamond", "{", "}"},
    {"ellipse", "([", "])"},
    {"hexagon", "{{", "}}"},
    {"note", ">", "]"},
    {"octagon", "[[", "]]"},
    {"rounded", "(", ")"},
    {"tab", "[/", "/]"},
}};

Brackets brackets_of(std::string_view shape) {
    for (const Brackets& row : shapes)
        if (row.shape == shape) return row;
    return {shape, "[", "]"};
}

/// Mermaid knows three heads: crosses for those that go against, circles for the round ones, arrows.
char head_of(std::string_view arrowhead) {
    if (arrowhead == "tee" || arrowhead == "box" || arrowhead == "obox") return 'x';
    if (arrowhead == "dot" || arrowhead == "odot" || arrowhead == "diamond" || arrowhead == "odiamond")
        return 'o';
    return arrowhead == "none" ? '-' : '>';
}

std::string link_of(const Style& style, const DiagramEdge& edge) {
    const bool broken = style.confidence[static_cast<std::size_t>(edge.confidence)] != LineStyle::solid;
    const char head = edge.arrow ? head_of(edge_style(style, edge.role).arrowhead) : '-';
    if (head == '-') return broken ? "-.-" : "---";
    return (broken ? "-.-" : "--") + std::string(1, head);
}

std::string joined(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) {
        if (!text.empty()) text += "<br/>";
        text += mermaid_text(line);
    }
    return text;
}

class MermaidWriter {
  public:
    MermaidWriter(const Diagram& diagram, const Style& style) : diagram_(diagram), style_(style) {}

    std::string take() {
        out_ = diagram_.direction == Diagram::Direction::left_to_right ? "flowchart LR\n" : "flowchart TB\n";
        if (!diagram_.title.empty()) out_ += "  accTitle: " + mermaid_words(diagram_.title) + "\n";
        for (std::size_t i = 0; i < diagram_.nodes.size(); ++i)
            node(diagram_.nodes[i], fmt::format("n{}", i + 1));
        clusters();
        for (std::size_t i = 0; i < diagram_.edges.size(); ++i) edge(diagram_.edges[i], i);
        notes();
        return out_ + styles_;
    }

  private:
    void node(const DiagramNode& node, const std::string& name);
    void edge(const DiagramEdge& edge, std::size_t number);
    void clusters();
    void notes();

    const Diagram& diagram_;
    const Style& style_;
    std::map<std::string_view, std::string> names_;
    std::string out_;
    std::string styles_;
};

void MermaidWriter::node(const DiagramNode& node, const std::string& name) {
    names_.emplace(node.id, name);
    const NodeStyle& look = node_style(style_, node.role);
    const Brackets brackets = brackets_of(look.shape);
    std::string label = joined(node_label_lines(style_, node));
    if (label.empty()) label = " ";
    out_ += fmt::format("  {}{}\"{}\"{}\n", name, brackets.open, label, brackets.close);
    if (const std::string url = safe_url(node.url); !url.empty())
        out_ += fmt::format("  click {} \"{}\"\n", name, url);
    styles_ += fmt::format("  style {} fill:{},stroke:{},color:{},stroke-width:{}px{}\n", name,
                           colour_text(look.fill), colour_text(look.border), colour_text(look.text),
                           shortest_number(look.border_width),
                           look.line == LineStyle::solid ? "" : ",stroke-dasharray:4 3");
}

void MermaidWriter::clusters() {
    for (std::size_t i = 0; i < diagram_.clusters.size(); ++i) {
        const DiagramCluster& cluster = diagram_.clusters[i];
        out_ += fmt::format("  subgraph g{} [\"{}\"]\n", i + 1, mermaid_text(cluster.label));
        for (const DiagramNode& node : diagram_.nodes)
            if (node.cluster == cluster.id) out_ += "    " + names_.at(node.id) + "\n";
        out_ += "  end\n";
    }
}

void MermaidWriter::edge(const DiagramEdge& edge, std::size_t number) {
    const std::string label = mermaid_text(edge_caption(style_, edge));
    out_ += fmt::format("  {} {}{} {}\n", names_.at(edge.from), link_of(style_, edge),
                        label.empty() ? "" : "|\"" + label + "\"|", names_.at(edge.to));
    styles_ += fmt::format("  linkStyle {} stroke:{},stroke-width:{}px\n", number,
                           colour_text(edge_style(style_, edge.role).line),
                           fixed_number(line_width(style_, edge.claims), 2));
}

void MermaidWriter::notes() {
    if (diagram_.notes.empty()) return;
    std::vector<std::string> lines;
    for (const DiagramNote& note : diagram_.notes)
        lines.push_back(fmt::format("[{}] {}", note.number, note.text));
    out_ += "  notes[\"" + joined(lines) + "\"]\n";
    styles_ += "  style notes fill:none,stroke:none,text-align:left\n";
}

}  // namespace

std::string mermaid_text(std::string_view text) {
    std::string result;
    for (const char c : clean_text(text)) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = byte >= 0x80 || std::isalnum(byte) != 0 ||
                           std::string_view(" .,()").find(c) != std::string_view::npos;
        if (plain)
            result += c;
        else
            result += fmt::format("#{};", static_cast<unsigned>(byte));
    }
    return result;
}

std::string mermaid_words(std::string_view text, std::string_view kept) {
    std::string words = clean_text(text);
    for (char& c : words) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80 && std::isalnum(byte) == 0 && kept.find(c) == std::string_view::npos) c = ' ';
    }
    return words;
}

std::string write_mermaid(const Diagram& diagram, const Style& style) {
    return MermaidWriter(sorted(diagram), style).take();
}

}  // namespace hearsay
