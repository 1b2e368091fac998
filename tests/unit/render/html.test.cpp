#include "render/diagram/html.hpp"

#include "render/diagram/formats.hpp"
#include "render_support.hpp"
#include "support/catch.hpp"

using namespace hearsay;
using namespace hearsay::test;

namespace {

std::string page_of(const Diagram& diagram, const std::string& style = "default") {
    return find_diagram_format("html")->write(diagram, style_called(style), {}).bytes;
}

bool has(const std::string& page, std::string_view text) {
    return page.find(text) != std::string::npos;
}

}  // namespace

TEST_CASE("a page forbids to load and run anything", "[render][html]") {
    CHECK(has(page_of(sample_diagram()), "content=\"default-src 'none'; style-src 'unsafe-inline'\""));
}

TEST_CASE("a page tells in a table what the picture shows", "[render][html]") {
    Diagram diagram;
    add_node(diagram, "A", {{"Ada", ""}}, "actor");
    add_node(diagram, "B", {{"Bela", ""}}, "actor");
    add_edge(diagram, "A", "B", "greets", "events/positive").tooltip = "C1: S1 > ADA";
    CHECK(has(page_of(diagram), "<tr><td>Ada</td><td>greets</td><td>Bela</td><td>C1: S1 &gt; ADA</td></tr>"));
}

TEST_CASE("a claim drawn as a note is one row with both its ends", "[render][html]") {
    Diagram diagram;
    add_node(diagram, "A", {{"Ada", ""}}, "actor");
    add_node(diagram, "B", {{"Bela", ""}}, "actor");
    add_node(diagram, "C", {{"sends", ""}, {"2 letters", ""}}, "claim").tooltip = "C1: S1";
    add_edge(diagram, "A", "C", "", "events/positive");
    add_edge(diagram, "C", "B", "", "events/positive");
    CHECK(has(page_of(diagram), "<tr><td>Ada</td><td>sends 2 letters</td><td>Bela</td><td>C1: S1</td></tr>"));
}

TEST_CASE("a page links its sources", "[render][html]") {
    Diagram diagram = sample_diagram();
    diagram.notes = {{1, "An article", "https://example.org/a?b=1&c=2"},
                     {2, "A script", "javascript:alert(1)"}};
    const std::string page = page_of(diagram);
    CHECK(has(page,
              "<a href=\"https://example.org/a?b=1&amp;c=2\" rel=\"noopener noreferrer\">An article</a>"));
    CHECK(has(page, "<dt>[2]</dt><dd>A script</dd>"));
}

TEST_CASE("a page is dark on dark screens where its style says so", "[render][html]") {
    CHECK(has(page_of(sample_diagram(), "default"), "prefers-color-scheme: dark) { html"));
    CHECK_FALSE(has(page_of(sample_diagram(), "print"), "prefers-color-scheme: dark) { html"));
}
