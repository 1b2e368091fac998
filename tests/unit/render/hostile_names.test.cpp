#include "base/unicode.hpp"
#include "render/diagram/dot.hpp"
#include "render/diagram/formats.hpp"
#include "render/diagram/mermaid.hpp"
#include "render_support.hpp"
#include "support/catch.hpp"
#include "support/dot_reader.hpp"
#include "support/svg_reader.hpp"

using namespace hearsay;
using namespace hearsay::test;

namespace {

/// The name everywhere that a user's text can go.
Diagram diagram_with(const std::string& name) {
    Diagram diagram;
    diagram.title = name;
    diagram.description = name;
    diagram.language = name;
    diagram.clusters = {{"G", name}};
    DiagramNode& first = add_node(diagram, "A", {{name, name}, {name, ""}}, "actor/" + name, "G");
    first.url = name;
    first.tooltip = name;
    add_node(diagram, "B" + name, {{"tail", ""}}, "claim").url = "https://example.org/" + name;
    DiagramEdge& edge = add_edge(diagram, "A", "B" + name, name, name, {1});
    edge.tooltip = name;
    edge.url = "http://example.org/?q=" + name;
    diagram.role_labels = {{"actor/" + name, name}, {name, name}};
    diagram.notes = {{1, name, name}};
    diagram.caption = {name};
    return diagram;
}

std::string without_spaces(const std::string& text) {
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == ' ') continue;
        if (text.compare(i, 2, "\u00a0") == 0) {
            ++i;
            continue;
        }
        result += text[i];
    }
    return result;
}

}  // namespace

TEST_CASE("the corpus of hostile names is there", "[render][hostile]") {
    CHECK(hostile_names().size() >= 60);
}

TEST_CASE("hostile names add no node and no edge to DOT", "[render][hostile]") {
    const Style style = style_called("default");
    const DotCounts plain = read_dot(write_dot(diagram_with("plain"), style));
    for (const HostileName& name : hostile_names()) {
        INFO(name.file);
        const DotCounts counts = read_dot(write_dot(diagram_with(name.text), style));
        CHECK(counts.clean);
        // A name that is a link itself, or cleans to nothing, changes attributes but never the structure.
        CHECK(counts.nodes == plain.nodes);
        CHECK(counts.edges == plain.edges);
    }
}

TEST_CASE("hostile names are visible as they are in SVG and run nothing", "[render][hostile]") {
    const Style style = style_called("default");
    for (const HostileName& name : hostile_names()) {
        INFO(name.file);
        Diagram diagram = diagram_with(name.text);
        const std::string svg = find_diagram_format("svg")->write(diagram, style, {}).bytes;
        const auto elements = read_svg(svg);
        REQUIRE(elements.has_value());
        CHECK(inert(*elements, {"https://example.org", "http://example.org"}));
        const std::string clean = without_spaces(clean_text(name.text));
        if (clean.size() < 100) CHECK(without_spaces(visible_text(*elements, "n1")) == clean + clean);
    }
}

TEST_CASE("hostile names are text in HTML, keep its structure and run nothing", "[render][hostile]") {
    const Style style = style_called("default");
    const std::string_view doctype = "<!DOCTYPE html>\n";
    const auto page = [&](const std::string& name) {
        const std::string html = find_diagram_format("html")->write(diagram_with(name), style, {}).bytes;
        REQUIRE(html.substr(0, doctype.size()) == doctype);
        return read_svg(html.substr(doctype.size()));
    };
    const auto count_of = [](const std::vector<SvgElement>& elements, const std::string& name) {
        return std::ranges::count(elements, name, &SvgElement::name);
    };
    const auto plain = page("plain");
    REQUIRE(plain.has_value());
    for (const HostileName& name : hostile_names()) {
        INFO(name.file);
        const auto elements = page(name.text);
        REQUIRE(elements.has_value());
        CHECK(inert(*elements, {"https://example.org", "http://example.org"}));
        for (const char* element : {"tr", "td", "dt", "p", "meta", "style", "figure", "svg"})
            CHECK(count_of(*elements, element) == count_of(*plain, element));
    }
}

TEST_CASE("hostile names go through PNG and PDF", "[render][hostile]") {
    Diagram diagram;
    for (const HostileName& name : hostile_names()) {
        add_node(diagram, name.file, {{name.text, ""}}, "actor").url = name.text;
        add_edge(diagram, name.file, name.file, name.text, name.text);
        diagram.caption.push_back(name.text);
    }
    for (const char* format : {"png", "pdf"})
        CHECK_FALSE(find_diagram_format(format)->write(diagram, style_called("print"), {}).bytes.empty());
}

TEST_CASE("hostile names keep the structure of Mermaid", "[render][hostile]") {
    const Style style = style_called("default");
    const auto lines = [](const std::string& text) { return std::ranges::count(text, '\n'); };
    const auto quotes = [](const std::string& text) { return std::ranges::count(text, '"'); };
    Diagram plain = diagram_with("plain");
    for (const HostileName& name : hostile_names()) {
        INFO(name.file);
        const std::string text = write_mermaid(diagram_with(name.text), style);
        CHECK(lines(text) == lines(write_mermaid(plain, style)));
        CHECK(quotes(text) == quotes(write_mermaid(plain, style)));
        CHECK(text.find("click n1 \"javascript") == std::string::npos);
        CHECK(text.find("<script") == std::string::npos);
        CHECK(text.find("```") == std::string::npos);
    }
}

TEST_CASE("two names cannot join into one", "[render][hostile]") {
    Diagram diagram;
    add_node(diagram, "A\"];", {{"x\\", ""}}, "actor");
    add_node(diagram, "B", {{"\"]; evil [label=\"y", ""}}, "actor");
    diagram.legend = false;
    const DotCounts counts = read_dot(write_dot(diagram, Style()));
    CHECK(counts.clean);
    CHECK(counts.nodes == 2);
}
