#include "render/diagram/dot.hpp"

#include "render_support.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>

using namespace hearsay;
using namespace hearsay::test;

namespace {

std::string golden_path(const std::string& name) {
    return HEARSAY_SOURCE_DIR "/tests/unit/render/golden/" + name;
}

std::string read_golden(const std::string& name) {
    std::ifstream file(golden_path(name), std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(file), {});
}

/// With HEARSAY_UPDATE set, the golden is rewritten; its diff is for the reviewer.
void check_golden(const std::string& name, const std::string& actual) {
    if (std::getenv("HEARSAY_UPDATE") != nullptr)
        std::ofstream(golden_path(name), std::ios::binary) << actual;
    CHECK(actual == read_golden(name));
}

}  // namespace

TEST_CASE("the sample diagram is written as DOT in each built-in style", "[render][dot]") {
    for (const std::string_view name : style_names()) {
        INFO(name);
        check_golden("sample-" + std::string(name) + ".dot",
                     write_dot(sample_diagram(), style_called(std::string(name))));
    }
}

TEST_CASE("DOT does not depend on the order in which a diagram was built", "[render][dot]") {
    const Style style = style_called("default");
    const std::string expected = write_dot(sample_diagram(), style);
    Diagram diagram = sample_diagram();
    for (int turn = 0; turn < 5; ++turn) {
        std::ranges::rotate(diagram.nodes, diagram.nodes.begin() + 3);
        std::ranges::rotate(diagram.edges, diagram.edges.begin() + 4);
        std::ranges::reverse(diagram.clusters);
        std::ranges::reverse(diagram.notes);
        CHECK(write_dot(diagram, style) == expected);
    }
}

TEST_CASE("a quoted text cannot end its quotes, and has no escapes or entities of its own", "[render][dot]") {
    CHECK(dot_quoted("plain") == R"("plain")");
    CHECK(dot_quoted(R"(a "b" c)") == R"("a \"b\" c")");
    CHECK(dot_quoted("tail\\") == R"("tail\\")");
    CHECK(dot_quoted("\\N \\G") == R"("\\N \\G")");
    CHECK(dot_quoted("&lt;b&gt;") == R"("&amp;lt;b&amp;gt;")");
    CHECK(dot_quoted("line\nbreak\ttab") == R"("line break tab")");
}

TEST_CASE("links other than http, https and mailto are left out", "[render][dot]") {
    for (const std::string url : {"javascript:alert(1)", "JAVASCRIPT:alert(1)", "data:text/html,x",
                                  "file:///etc/passwd", " https://x.org", "//x.org", "x.org", ""}) {
        INFO(url);
        Diagram diagram;
        add_node(diagram, "A", {{"A", ""}}, "actor").url = url;
        CHECK(write_dot(diagram, Style()).find("URL") == std::string::npos);
    }
}

TEST_CASE("links are percent-encoded, and their ampersands fit for XML unless it is for PDF",
          "[render][dot]") {
    Diagram diagram;
    add_node(diagram, "A", {{"A", ""}}, "actor").url = "https://x.org/?a=1&b=\"><script>é";
    const std::string link = "https://x.org/?a=1&b=%22%3E%3Cscript%3E%C3%A9";
    DotOptions options;
    options.xml_links = false;
    CHECK(write_dot(diagram, Style(), options).find("URL=\"" + link + "\"") != std::string::npos);
    CHECK(write_dot(diagram, Style()).find("?a=1&amp;b=%22") != std::string::npos);
}

TEST_CASE("a node of unknown role takes the look of the longest start that has one", "[render][dot]") {
    Style style;
    style.nodes["actor"].shape = "hexagon";
    Diagram diagram;
    add_node(diagram, "A", {{"A", ""}}, "actor/never-heard-of");
    CHECK(write_dot(diagram, style).find("shape=\"hexagon\"") != std::string::npos);
}

TEST_CASE("nodes of one rank stand together and ranks are chained", "[render][dot]") {
    Diagram diagram;
    add_node(diagram, "A", {{"A", ""}}, "source").rank = 0;
    add_node(diagram, "B", {{"B", ""}}, "source").rank = 0;
    add_node(diagram, "C", {{"C", ""}}, "claim").rank = 7;
    const std::string dot = write_dot(diagram, Style());
    CHECK(dot.find("{ rank=same; n1; n2; }") != std::string::npos);
    CHECK(dot.find("n1 -> n3 [style=invis];") != std::string::npos);
}
