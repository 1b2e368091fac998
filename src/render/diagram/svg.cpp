#include "render/diagram/svg.hpp"

#include "base/unicode.hpp"
#include "render/diagram/dot_parts.hpp"
#include "render/diagram/label_text.hpp"

#include <fmt/format.h>

#include <map>
#include <string_view>
#include <vector>

namespace hearsay {
namespace {

constexpr std::string_view dark_pages =
    "<style>@media (prefers-color-scheme: dark) { svg { filter: invert(1) hue-rotate(180deg) } }</style>\n";

/// What a screen reader says about a part, by the part's id in the drawing.
std::map<std::string, std::string> spoken_names(const Diagram& diagram, const Style& style) {
    std::map<std::string, std::string> names;
    std::map<std::string_view, std::string> labels;
    for (std::size_t i = 0; i < diagram.nodes.size(); ++i) {
        const DiagramNode& node = diagram.nodes[i];
        labels[node.id] = node_name(node);
        names[fmt::format("n{}", i + 1)] = node.tooltip.empty() ? labels[node.id] : node.tooltip;
    }
    for (std::size_t i = 0; i < diagram.edges.size(); ++i) {
        const DiagramEdge& edge = diagram.edges[i];
        std::string name = edge.tooltip;
        if (name.empty()) name = labels.at(edge.from) + " → " + labels.at(edge.to);
        if (edge.tooltip.empty() && !edge.label.empty()) name += ": " + edge_caption(style, edge);
        names[fmt::format("e{}", i + 1)] = name;
    }
    for (std::size_t i = 0; i < diagram.clusters.size(); ++i)
        names[fmt::format("g{}", i + 1)] = diagram.clusters[i].label;
    return names;
}

/// The languages of the lines of a node's label where they differ from the diagram's, by node id in the
/// drawing.
std::map<std::string, std::vector<std::string>> line_languages(const Diagram& diagram) {
    std::map<std::string, std::vector<std::string>> languages;
    for (std::size_t i = 0; i < diagram.nodes.size(); ++i)
        languages[fmt::format("n{}", i + 1)] = node_line_languages(diagram.nodes[i]);
    return languages;
}

std::string_view between(std::string_view text, std::string_view before, std::string_view after) {
    const std::size_t start = text.find(before);
    if (start == std::string_view::npos) return {};
    const std::size_t from = start + before.size();
    const std::size_t end = text.find(after, from);
    return end == std::string_view::npos ? std::string_view() : text.substr(from, end - from);
}

void replace_all(std::string& text, std::string_view old, const std::string& now) {
    if (old.empty()) return;
    for (std::size_t at = text.find(old); at != std::string::npos; at = text.find(old, at + now.size()))
        text.replace(at, old.size(), now);
}

/// "font-family=..." for a font by its full name: CSS wants family and weight apart.
std::string font_words(const Style& style, std::string_view font) {
    constexpr std::string_view bold = " Bold";
    const bool heavy = font.size() > bold.size() && font.substr(font.size() - bold.size()) == bold;
    if (heavy) font.remove_suffix(bold.size());
    return fmt::format("font-family=\"{}, {}\"{}", xml_text(font), xml_text(style.fonts.fallback),
                       heavy ? " font-weight=\"bold\"" : "");
}

/// Walks over what Graphviz wrote, tag by tag. It escapes every text, so that "<" always starts a tag.
class SvgFinisher {
  public:
    SvgFinisher(const std::string& drawn, const Diagram& diagram, const Style& style)
        : drawn_(drawn),
          diagram_(diagram),
          style_(style),
          names_(spoken_names(diagram, style)),
          languages_(line_languages(diagram)) {}

    std::string take();

  private:
    std::string_view next();
    void opening(std::string_view tag);
    void group(std::string_view tag);
    void title();
    void text(std::string_view tag);

    const std::string& drawn_;
    const Diagram& diagram_;
    const Style& style_;
    std::map<std::string, std::string> names_;
    std::map<std::string, std::vector<std::string>> languages_;
    std::size_t at_ = 0;
    std::string part_;      ///< id of the node, edge or cluster we are in
    std::size_t line_ = 0;  ///< how many lines of its label were passed
    std::string out_;
};

/// The next tag together with the text behind it, or a whole comment.
std::string_view SvgFinisher::next() {
    const std::string_view rest = std::string_view(drawn_).substr(at_);
    std::size_t end = rest.substr(0, 4) == "<!--" ? rest.find("-->") : rest.find('<', 1);
    if (rest.substr(0, 4) == "<!--" && end != std::string_view::npos) end = rest.find('<', end);
    if (end == std::string_view::npos) end = rest.size();
    at_ += end;
    return rest.substr(0, end);
}

void SvgFinisher::opening(std::string_view tag) {
    out_ += fmt::format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"{}\" "
        "height=\"{}\" viewBox=\"{}\" role=\"img\" aria-labelledby=\"diagram-title diagram-description\" "
        "xml:lang=\"{}\">\n",
        between(tag, "width=\"", "\""), between(tag, "height=\"", "\""), between(tag, "viewBox=\"", "\""),
        xml_text(clean_text(diagram_.language)));
    out_ += fmt::format("<title id=\"diagram-title\">{}</title>\n", xml_text(clean_text(diagram_.title)));
    out_ += fmt::format("<desc id=\"diagram-description\">{}</desc>\n",
                        xml_text(clean_text(diagram_.description)));
    if (style_.page.adapts_to_dark) out_ += dark_pages;
}

void SvgFinisher::group(std::string_view tag) {
    const std::string_view id = between(tag, "id=\"", "\"");
    // "a_n1" is the link inside the group "n1".
    if (id.substr(0, 2) != "a_") {
        part_ = id;
        line_ = 0;
    }
    out_ += tag;
}

void SvgFinisher::title() {
    // "e1", "e1_label" and "e1_end" are one edge.
    if (const auto found = names_.find(part_.substr(0, part_.find('_'))); found != names_.end())
        out_ += "<title>" + xml_text(clean_text(found->second));
    else
        at_ = drawn_.find('\n', at_) + 1;  // past "</title>": "k1_tip" helps nobody
}

void SvgFinisher::text(std::string_view tag) {
    std::string line(tag);
    if (const auto found = languages_.find(part_); found != languages_.end()) {
        const std::size_t number = line_++;
        if (number < found->second.size() && !found->second[number].empty())
            line.insert(5, fmt::format(" xml:lang=\"{}\"", xml_text(clean_text(found->second[number]))));
    }
    for (const std::string& font : {style_.fonts.title, style_.fonts.text})
        replace_all(line, fmt::format("font-family=\"{}\"", font), font_words(style_, font));
    out_ += line;
}

std::string SvgFinisher::take() {
    at_ = drawn_.find("<svg");
    if (at_ == std::string::npos) return {};
    out_ = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    while (at_ < drawn_.size()) {
        const std::string_view tag = next();
        if (tag.substr(0, 4) == "<!--") continue;
        if (tag.substr(0, 4) == "<svg")
            opening(tag);
        else if (tag.substr(0, 3) == "<g ")
            group(tag);
        else if (tag.substr(0, 6) == "<title")
            title();
        else if (tag.substr(0, 5) == "<text")
            text(tag);
        else
            out_ += tag;
    }
    return std::move(out_);
}

}  // namespace

std::string finish_svg(const std::string& drawn, const Diagram& diagram, const Style& style) {
    return SvgFinisher(drawn, sorted(diagram), style).take();
}

}  // namespace hearsay
