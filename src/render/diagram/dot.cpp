#include "render/diagram/dot.hpp"

#include "base/unicode.hpp"
#include "render/diagram/dot_attributes.hpp"
#include "render/diagram/dot_frame.hpp"
#include "render/diagram/dot_parts.hpp"
#include "render/diagram/dot_timeline.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace hearsay {
namespace {

class DotWriter {
  public:
    DotWriter(const Diagram& diagram, const Style& style, const DotOptions& options)
        : diagram_(diagram), style_(style), options_(options) {
        for (std::size_t i = 0; i < diagram.nodes.size(); ++i)
            names_.emplace(diagram.nodes[i].id, fmt::format("n{}", i + 1));
    }

    std::string take() {
        header();
        clusters();
        nodes();
        ranks();
        edges();
        out_ += dot_frame(diagram_, style_, options_);
        out_ += "}\n";
        return std::move(out_);
    }

  private:
    void header();
    void clusters();
    void nodes();
    void ranks();
    void edges();
    void edge(const std::string& from, const std::string& to, const DiagramEdge& edge,
              const std::string& name, EdgePart part);
    void line(int depth, std::string_view text) {
        out_.append(2 * static_cast<std::size_t>(depth), ' ');
        out_ += text;
        out_ += '\n';
    }

    const Diagram& diagram_;
    const Style& style_;
    const DotOptions& options_;
    std::map<std::string_view, std::string> names_;
    std::string out_;
};

void DotWriter::header() {
    line(0, "// " + clean_text(diagram_.title));
    line(0, "digraph diagram {");
    line(1, "graph " + dot_graph_attributes(diagram_, style_, options_) + ";");
    line(1, "node " + dot_node_defaults(style_) + ";");
    line(1, "edge " + dot_edge_defaults(style_) + ";");
}

void DotWriter::clusters() {
    std::size_t number = 0;
    for (const DiagramCluster& cluster : diagram_.clusters) {
        ++number;
        std::string members;
        for (const DiagramNode& node : diagram_.nodes)
            if (node.cluster == cluster.id) members += ' ' + names_.at(node.id) + ';';
        if (members.empty()) continue;
        line(1, fmt::format("subgraph cluster_{} {{", number));
        line(2, "graph " + dot_cluster_attributes(style_, cluster, fmt::format("g{}", number)) + ";");
        line(2, members.substr(1));
        line(1, "}");
    }
}

void DotWriter::nodes() {
    for (const DiagramNode& node : diagram_.nodes)
        line(1, names_.at(node.id) + ' ' + dot_node_attributes(style_, node, names_.at(node.id), options_) +
                    ';');
}

void DotWriter::ranks() {
    std::map<int, std::vector<std::string>> members;
    for (const DiagramNode& node : diagram_.nodes)
        if (node.rank >= 0) members[node.rank].push_back(names_.at(node.id));
    std::string previous;
    for (const auto& [rank, names] : members) {
        line(1, fmt::format("{{ rank=same; {}; }}", fmt::join(names, "; ")));
        if (!previous.empty()) line(1, previous + " -> " + names.front() + " [style=invis];");
        previous = names.front();
    }
}

void DotWriter::edges() {
    std::size_t number = 0;
    for (const DiagramEdge& edge : diagram_.edges) {
        const std::string name = fmt::format("e{}", ++number);
        const std::string& from = names_.at(edge.from);
        const std::string& to = names_.at(edge.to);
        if (options_.free_layout && !edge_label_lines(style_, edge, options_).empty()) {
            const std::string label = name + "_label";
            line(1, label + ' ' + dot_label_attributes(style_, edge, label, options_) + ';');
            this->edge(from, label, edge, name, EdgePart::first_half);
            this->edge(label, to, edge, name + "_end", EdgePart::second_half);
        } else {
            this->edge(from, to, edge, name, EdgePart::whole);
        }
    }
}

void DotWriter::edge(const std::string& from, const std::string& to, const DiagramEdge& edge,
                     const std::string& name, EdgePart part) {
    line(1, from + " -> " + to + ' ' + dot_edge_attributes(style_, edge, name, part, options_) + ';');
}

}  // namespace

std::string write_dot(const Diagram& diagram, const Style& style, const DotOptions& options) {
    const Diagram ordered = sorted(diagram);
    return ordered.scale ? write_timeline_dot(ordered, style, options)
                         : DotWriter(ordered, style, options).take();
}

}  // namespace hearsay
