#include "render/diagram/html.hpp"

#include "base/unicode.hpp"
#include "render/diagram/dot_parts.hpp"
#include "render/diagram/label_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string_view>
#include <vector>

namespace hearsay {
namespace {

constexpr std::string_view head = R"(<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>
<title>{title}</title>
<style>
html {{ background: {background}; color: {text}; font-family: "{font}", {fallback}; line-height: 1.4 }}
body {{ max-width: 72rem; margin: 1.5rem auto; padding: 0 1rem }}
figure {{ margin: 0; overflow-x: auto }}
figure svg {{ max-width: 100%; height: auto }}
table {{ border-collapse: collapse; margin: 1.5rem 0; font-size: 0.9rem }}
th, td {{ text-align: left; vertical-align: top; padding: 0.3rem 0.9rem 0.3rem 0; border-bottom: 1px solid {border} }}
td:last-child {{ overflow-wrap: anywhere }}
a {{ color: inherit }}
</style>
)";

// The picture turns its own colours over on dark pages; here the whole page does, and the picture with it.
constexpr std::string_view dark_pages = R"(<style>
@media (prefers-color-scheme: dark) { html { filter: invert(1) hue-rotate(180deg) } figure svg { filter: none !important } }
</style>
)";

std::string html_text(std::string_view text) {
    return xml_text(clean_text(text));
}

std::string linked(std::string_view text, const std::string& url) {
    const std::string safe = safe_url(url);
    if (safe.empty()) return html_text(text);
    return fmt::format("<a href=\"{}\" rel=\"noopener noreferrer\">{}</a>", xml_text(safe), html_text(text));
}

/// One line of the table: what the picture says in one place.
struct Row {
    std::string from;
    std::string what;
    std::string to;
    std::string behind;  ///< the claims and who speaks in them
};

/// A claim that is drawn as a note has its ends on lines without words.
struct ClaimEnds {
    std::string from;
    std::string to;
};

void add_name(std::string& list, const std::string& name) {
    if (!list.empty()) list += ", ";
    list += name;
}

class PageWriter {
  public:
    PageWriter(const Diagram& diagram, const Style& style) : diagram_(diagram), style_(style) {
        for (const DiagramNode& node : diagram.nodes) nodes_[node.id] = &node;
        for (const DiagramEdge& edge : diagram.edges) {
            if (!edge.label.empty()) continue;
            if (is_claim(edge.from)) add_name(ends_[edge.from].to, name(edge.to));
            if (is_claim(edge.to)) add_name(ends_[edge.to].from, name(edge.from));
        }
    }

    std::string take(const std::string& svg);

  private:
    bool is_claim(std::string_view id) const {
        return std::string_view(nodes_.at(id)->role).substr(0, 5) == "claim";
    }
    /// What a node is called in the table: a claim by all its words.
    std::string name(std::string_view id) const;
    std::vector<Row> rows() const;
    std::vector<Row> rows_of_timeline() const;
    void table();
    void sources();

    const Diagram& diagram_;
    const Style& style_;
    std::map<std::string_view, const DiagramNode*> nodes_;
    std::map<std::string_view, ClaimEnds> ends_;
    std::string out_;
};

std::string PageWriter::name(std::string_view id) const {
    const DiagramNode& node = *nodes_.at(id);
    if (!is_claim(id)) return node_name(node);
    std::string words;
    for (const LabelLine& line : node.label) words += (words.empty() ? "" : " ") + line.text;
    return words;
}

/// What happened, in the order of the picture.
std::vector<Row> PageWriter::rows_of_timeline() const {
    std::vector<DiagramNode> nodes = diagram_.nodes;
    std::ranges::stable_sort(nodes, {}, &DiagramNode::rank);
    std::vector<Row> rows;
    for (const DiagramNode& node : nodes)
        rows.push_back(
            {node.span->text, node_name(node) + ' ' + node_suffix(style_, node), {}, node.tooltip});
    return rows;
}

std::vector<Row> PageWriter::rows() const {
    if (diagram_.scale) return rows_of_timeline();
    std::vector<Row> rows;
    for (const DiagramNode& node : diagram_.nodes) {
        if (!is_claim(node.id)) continue;
        const auto ends = ends_.find(node.id);
        const ClaimEnds of = ends == ends_.end() ? ClaimEnds() : ends->second;
        rows.push_back({of.from, name(node.id) + ' ' + node_suffix(style_, node), of.to, node.tooltip});
    }
    for (const DiagramEdge& edge : diagram_.edges)
        if (!edge.label.empty())
            rows.push_back({name(edge.from), edge_caption(style_, edge), name(edge.to), edge.tooltip});
    return rows;
}

void PageWriter::table() {
    const DiagramWords& words = diagram_.words;
    out_ += fmt::format(
        "<table>\n<thead><tr><th>{}</th><th>{}</th><th>{}</th><th>{}</th></tr></thead>\n<tbody>\n",
        html_text(diagram_.scale ? words.legend_time : words.from), html_text(words.legend_edges),
        html_text(diagram_.scale ? std::string() : words.to), html_text(words.legend_widths));
    for (const Row& row : rows())
        out_ += fmt::format("<tr><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>\n", html_text(row.from),
                            html_text(row.what), html_text(row.to), html_text(row.behind));
    out_ += "</tbody>\n</table>\n";
}

void PageWriter::sources() {
    if (diagram_.notes.empty()) return;
    out_ += fmt::format("<h2>{}</h2>\n<dl>\n", html_text(diagram_.words.sources));
    for (const DiagramNote& note : diagram_.notes)
        out_ += fmt::format("<dt>[{}]</dt><dd>{}</dd>\n", note.number, linked(note.text, note.url));
    out_ += "</dl>\n";
}

std::string PageWriter::take(const std::string& svg) {
    out_ = fmt::format(fmt::runtime(head), fmt::arg("language", html_text(diagram_.language)),
                       fmt::arg("title", html_text(diagram_.title)),
                       fmt::arg("background", colour_text(style_.page.background)),
                       fmt::arg("text", colour_text(style_.page.text)),
                       fmt::arg("border", colour_text(style_.page.group_border)),
                       fmt::arg("font", html_text(style_.fonts.text)),
                       fmt::arg("fallback", html_text(style_.fonts.fallback)));
    if (style_.page.adapts_to_dark) out_ += dark_pages;
    out_ += "</head>\n<body>\n<figure>\n";
    out_ += svg.substr(svg.find("<svg"));
    out_ += "</figure>\n";
    table();
    sources();
    for (const std::string& line : diagram_.caption) out_ += fmt::format("<p>{}</p>\n", html_text(line));
    out_ += "</body>\n</html>\n";
    return std::move(out_);
}

}  // namespace

std::string html_page(const std::string& svg, const Diagram& diagram, const Style& style) {
    return PageWriter(sorted(diagram), style).take(svg);
}

}  // namespace hearsay
