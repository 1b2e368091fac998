#include "render/diagram/layout.hpp"

#include "base/failure.hpp"
#include "render/diagram/formats.hpp"
#include "render/diagram/limited_child.hpp"
#include "render_support.hpp"
#include "support/catch.hpp"
#include "support/svg_reader.hpp"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <csignal>
#include <cstdlib>
#include <string>
#include <unistd.h>

using namespace hearsay;
using namespace hearsay::test;

namespace {

using End = ChildResult::End;
using Send = std::function<bool(const char*, std::size_t)>;

ChildLimits seconds(double amount) {
    ChildLimits limits;
    limits.seconds = amount;
    return limits;
}

/// `nodes` nodes and `edges` edges by a fixed pseudo-random rule.
Diagram random_diagram(unsigned nodes, unsigned edges) {
    Diagram diagram;
    for (unsigned i = 0; i < nodes; ++i)
        add_node(diagram, std::to_string(100000 + i), {{"actor " + std::to_string(i), ""}}, "actor");
    unsigned state = 1;
    const auto next = [&state, nodes] { return (state = state * 1664525U + 1013904223U) / 65536U % nodes; };
    for (unsigned i = 0; i < edges; ++i) {
        const unsigned from = next();
        add_edge(diagram, std::to_string(100000 + from), std::to_string(100000 + next()), "",
                 "events/positive");
    }
    return diagram;
}

/// Where `text` starts on the page.
std::pair<double, double> place_of_text(const std::vector<SvgElement>& elements, const std::string& text) {
    const auto found = std::ranges::find_if(
        elements, [&](const SvgElement& element) { return element.name == "text" && element.text == text; });
    REQUIRE(found != elements.end());
    return {std::stod(found->attributes.at("x")), std::stod(found->attributes.at("y"))};
}

}  // namespace

TEST_CASE("a child hands back what it sent", "[render][child]") {
    const ChildResult result =
        run_limited([](const Send& send) { return send("abc", 3) ? 0 : 1; }, seconds(5));
    CHECK(result.end == End::fine);
    CHECK(result.output == "abc");
}

TEST_CASE("the caller survives a child that fails, throws or crashes", "[render][child]") {
    const ChildResult failed = run_limited([](const Send&) { return 7; }, seconds(5));
    CHECK(failed.end == End::failed);
    CHECK(failed.code == 7);
    const ChildResult threw = run_limited([](const Send&) -> int { throw 1; }, seconds(5));
    CHECK(threw.end == End::failed);
    const ChildResult crashed = run_limited(
        [](const Send&) {
            std::signal(SIGSEGV, SIG_DFL);
            return std::raise(SIGSEGV);
        },
        seconds(5));
    CHECK(crashed.end == End::crashed);
    CHECK(crashed.code == SIGSEGV);
}

TEST_CASE("a child that does not end is killed", "[render][child]") {
    const ChildResult asleep = run_limited(
        [](const Send&) {
            for (;;) pause();
            return 0;
        },
        seconds(0.2));
    CHECK(asleep.end == End::out_of_time);
    const ChildResult busy = run_limited(
        [](const Send&) {
            for (std::atomic<unsigned> i = 0;; ++i) continue;
            return 0;
        },
        seconds(0.2));
    CHECK(busy.end == End::out_of_time);
}

TEST_CASE("a child that floods its caller is killed", "[render][child]") {
    ChildLimits limits = seconds(20);
    limits.output = 1 << 20;
    const ChildResult result = run_limited(
        [](const Send& send) {
            const std::string block(65536, 'x');
            while (send(block.data(), block.size())) continue;
            return 0;
        },
        limits);
    CHECK(result.end == End::out_of_output);
}

TEST_CASE("a child cannot write files", "[render][child]") {
    const ChildResult result = run_limited(
        [](const Send&) {
            char name[] = "/tmp/hearsay-test-XXXXXX";
            const int file = mkstemp(name);
            unlink(name);
            return write(file, "x", 1) < 0 ? 0 : 1;
        },
        seconds(5));
    CHECK(result.end == End::fine);
}

TEST_CASE("a text that is no graph is refused with a reason", "[render][layout]") {
    const LayoutResult result = lay_out("digraph { a -> ", "dot", LayoutFormat::svg, 96);
    CHECK(result.refused());
    CHECK(result.refusal == "the layout engine could not read the diagram");
    CHECK_FALSE(result.out_of_time);
}

TEST_CASE("a layout that takes too long is refused with a reason", "[render][layout]") {
    const Diagram diagram = random_diagram(200, 600);
    DrawOptions options;
    options.engine = "dot";
    options.seconds = 0.3;
    try {
        find_diagram_format("svg")->write(diagram, style_called("default"), options);
        FAIL("no limit was hit");
    } catch (const Failure& failure) {
        CHECK(failure.code() == ExitCode::limit);
        CHECK(std::string(failure.what()).find("took longer than 0.3 s") != std::string::npos);
        CHECK(std::string(failure.what()).find("--actor") != std::string::npos);
    }
}

TEST_CASE("dot is refused for more than 300 nodes, with advice", "[render][layout]") {
    DrawOptions options;
    options.engine = "dot";
    CHECK_THROWS_AS(
        find_diagram_format("svg")->write(random_diagram(301, 10), style_called("default"), options),
        Failure);
}

TEST_CASE("an unknown engine is a mistake of the user", "[render][layout]") {
    DrawOptions options;
    options.engine = "dott";
    try {
        find_diagram_format("png")->write(sample_diagram(), style_called("default"), options);
        FAIL("no failure");
    } catch (const Failure& failure) {
        CHECK(failure.code() == ExitCode::usage);
    }
}

TEST_CASE("dense diagrams are drawn with sfdp and say so", "[render][layout]") {
    const Drawing drawing =
        find_diagram_format("svg")->write(random_diagram(200, 600), style_called("default"), {});
    CHECK_FALSE(drawing.bytes.empty());
    REQUIRE(drawing.notices.size() == 1);
    CHECK(drawing.notices[0].find("200 nodes and 600 edges") != std::string::npos);
}

TEST_CASE("networks, layers and large diagrams have the engine that suits them", "[render][layout]") {
    CHECK(suitable_engine(sample_diagram()) == "grouped");
    CHECK(suitable_engine(random_diagram(300, 400)) == "grouped");
    CHECK(suitable_engine(random_diagram(301, 0)) == "sfdp");
    CHECK(suitable_engine(random_diagram(200, 600)) == "sfdp");
    Diagram layers = random_diagram(100, 150);
    layers.layered = true;
    CHECK(suitable_engine(layers) == "dot");
    layers = random_diagram(100, 300);
    layers.layered = true;
    CHECK(suitable_engine(layers) == "sfdp");
}

TEST_CASE("every engine draws the sample", "[render][layout]") {
    for (const char* engine : {"circo", "dot", "fdp", "grouped", "neato", "sfdp", "twopi"}) {
        INFO(engine);
        DrawOptions options;
        options.engine = engine;
        CHECK_FALSE(find_diagram_format("svg")
                        ->write(sample_diagram(), style_called("default"), options)
                        .bytes.empty());
    }
}

TEST_CASE("what an actor does to itself stands beside it in a large box", "[render][layout]") {
    Diagram diagram = random_diagram(9, 16);
    diagram.clusters = {{"box", "A state"}};
    for (DiagramEdge& edge : diagram.edges) edge.label = "supplies goods to";
    std::erase_if(diagram.edges, [](const DiagramEdge& edge) { return edge.from == edge.to; });
    add_node(diagram, "claim", {{"to itself", ""}}, "claim");
    add_edge(diagram, "100003", "claim", "", "events/positive");
    add_edge(diagram, "claim", "100003", "", "events/positive");
    for (DiagramNode& node : diagram.nodes)
        if (node.role == "actor") node.cluster = "box";
    const auto elements =
        read_svg(find_diagram_format("svg")->write(diagram, style_called("default"), {}).bytes);
    REQUIRE(elements);
    const auto [claim_x, claim_y] = place_of_text(*elements, "to itself");
    const auto [actor_x, actor_y] = place_of_text(*elements, "actor 3");
    CHECK(std::hypot(claim_x - actor_x, claim_y - actor_y) < 120);
}

TEST_CASE("thousands of nodes are drawn without names and say so", "[render][layout]") {
    const Drawing drawing =
        find_diagram_format("svg")->write(random_diagram(2000, 4000), style_called("default"), {});
    REQUIRE(drawing.notices.size() == 1);
    CHECK(drawing.notices[0].find("tooltips") != std::string::npos);
}
