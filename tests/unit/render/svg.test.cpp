#include "render/diagram/svg.hpp"

#include "render/diagram/formats.hpp"
#include "render_support.hpp"
#include "support/catch.hpp"
#include "support/svg_reader.hpp"

using namespace hearsay;
using namespace hearsay::test;

namespace {

std::string draw_svg(const Diagram& diagram, const std::string& style = "default") {
    return find_diagram_format("svg")->write(diagram, style_called(style), {}).bytes;
}

const SvgElement* element_with_id(const std::vector<SvgElement>& elements, const std::string& id) {
    for (const SvgElement& element : elements)
        if (const auto found = element.attributes.find("id");
            found != element.attributes.end() && found->second == id)
            return &element;
    return nullptr;
}

/// The text of the title directly inside the element with this id.
std::string title_of(const std::vector<SvgElement>& elements, const std::string& id) {
    for (const SvgElement& element : elements) {
        if (element.name != "title") continue;
        const auto& around = elements[element.parent].attributes;
        if (const auto found = around.find("id"); found != around.end() && found->second == id)
            return element.text;
    }
    return "(none)";
}

}  // namespace

TEST_CASE("an SVG has role, title, description and language", "[render][svg]") {
    const auto elements = read_svg(draw_svg(sample_diagram())).value();
    const SvgElement& root = elements.front();
    CHECK(root.attributes.at("role") == "img");
    CHECK(root.attributes.at("xml:lang") == "en");
    CHECK(element_with_id(elements, "diagram-title")->text == sample_diagram().title);
    CHECK(element_with_id(elements, "diagram-description")->text == sample_diagram().description);
}

TEST_CASE("parts of an SVG are called by their names, not by ours", "[render][svg]") {
    const auto elements = read_svg(draw_svg(sample_diagram())).value();
    CHECK(title_of(elements, "n5") == "Kim Jong Un");
    CHECK(title_of(elements, "g2") == "North Korea");
    CHECK(title_of(elements, "e1") == "Agence France-Presse → National Intelligence Service: relays [1]");
    for (const SvgElement& element : elements)
        if (element.name == "title") CHECK(element.text.substr(0, 2) != "k1");
}

TEST_CASE("each part of a line in an SVG has its name", "[render][svg]") {
    Diagram diagram;
    add_node(diagram, "A", {{"Ada", ""}}, "actor");
    add_node(diagram, "B", {{"Bela", ""}}, "actor");
    add_edge(diagram, "A", "B", "greets", "events/positive").tooltip = "C1: S1 > ADA";
    const auto elements = read_svg(draw_svg(diagram)).value();
    for (const char* part : {"e1", "e1_label", "e1_end"}) CHECK(title_of(elements, part) == "C1: S1 > ADA");
}

TEST_CASE("text of an SVG is text, and names in another script say their language", "[render][svg]") {
    const auto elements = read_svg(draw_svg(sample_diagram())).value();
    CHECK(visible_text(elements, "n5") == "Kim Jong Un 김정은");
    std::vector<std::string> korean;
    for (const SvgElement& element : elements)
        if (element.name == "text" && element.attributes.contains("xml:lang") &&
            element.attributes.at("xml:lang") == "ko")
            korean.push_back(element.text);
    std::ranges::sort(korean);
    CHECK(korean == std::vector<std::string>{"국가정보원", "김정은"});
}

TEST_CASE("an SVG loads and runs nothing", "[render][svg]") {
    const std::string svg = draw_svg(sample_diagram());
    CHECK(svg.find("<!") == std::string::npos);
    CHECK(svg.find("<script") == std::string::npos);
    CHECK(svg.find("url(") == std::string::npos);
    CHECK(svg.find("@import") == std::string::npos);
}

TEST_CASE("links of an SVG are those of the diagram", "[render][svg]") {
    std::vector<std::string> links;
    const auto elements = read_svg(draw_svg(sample_diagram())).value();
    for (const SvgElement& element : elements)
        if (const auto found = element.attributes.find("xlink:href"); found != element.attributes.end())
            links.push_back(found->second);
    std::ranges::sort(links);
    links.erase(std::unique(links.begin(), links.end()), links.end());
    CHECK(links == std::vector<std::string>{"https://example.org/2", "https://example.org/4",
                                            "https://example.org/?a=1&b=2",
                                            "https://example.org/nis?a=1&b=2"});
}

TEST_CASE("only styles that say so adapt to dark pages", "[render][svg]") {
    CHECK(draw_svg(sample_diagram()).find("prefers-color-scheme") != std::string::npos);
    CHECK(draw_svg(sample_diagram(), "print").find("prefers-color-scheme") == std::string::npos);
}

TEST_CASE("the same diagram gives the same bytes in every format", "[render][svg][formats]") {
    for (const DiagramFormat& format : diagram_formats()) {
        INFO(format.name);
        const Style style = style_called("default");
        const std::string first = format.write(sample_diagram(), style, {}).bytes;
        CHECK_FALSE(first.empty());
        CHECK(format.write(sample_diagram(), style, {}).bytes == first);
    }
}

TEST_CASE("formats are found by name and by file ending", "[render][formats]") {
    CHECK(find_diagram_format("svg")->media_type == "image/svg+xml");
    CHECK(find_diagram_format(".png")->name == "png");
    CHECK(find_diagram_format("gif") == nullptr);
    CHECK(find_diagram_format("") == nullptr);
}

TEST_CASE("pictures start as files of their kind do", "[render][formats]") {
    const Style style = style_called("print");
    CHECK(find_diagram_format("png")->write(sample_diagram(), style, {}).bytes.substr(1, 3) == "PNG");
    CHECK(find_diagram_format("pdf")->write(sample_diagram(), style, {}).bytes.substr(0, 5) == "%PDF-");
}

TEST_CASE("an empty diagram is still a picture", "[render][formats]") {
    for (const DiagramFormat& format : diagram_formats()) {
        INFO(format.name);
        CHECK_FALSE(format.write(Diagram(), style_called("default"), {}).bytes.empty());
    }
}
