#include "io/read_style.hpp"

#include "base/failure.hpp"
#include "support/catch.hpp"
#include "support/memory_file_system.hpp"

#include <map>
#include <set>

using namespace hearsay;

namespace {

/// The problems of a style file, one a line: "line:column message".
std::string problems_of(const std::string& text) {
    Diagnostics diagnostics;
    read_style(diagnostics.add_file("s.yaml", text), diagnostics);
    std::string problems;
    for (const Diagnostic& found : diagnostics.sorted())
        problems += std::to_string(found.position.line) + ":" + std::to_string(found.position.column) + " " +
                    found.message + "\n";
    return problems;
}

Style built_in(std::string_view name) {
    Diagnostics diagnostics;
    return load_style(std::string(name), Disk(), diagnostics).value();
}

}  // namespace

TEST_CASE("the built-in styles are without fault", "[io][style]") {
    CHECK(style_names() == std::vector<std::string_view>{"colour-blind", "dark", "default", "print"});
    for (const std::string_view name : style_names()) {
        INFO(name);
        const Style style = built_in(name);
        CHECK(style.name == name);
        CHECK(style.nodes.contains("default"));
        CHECK(style.edges.contains("default"));
    }
}

TEST_CASE("built-in styles tell edges apart without colour", "[io][style]") {
    for (const std::string_view name : style_names()) {
        INFO(name);
        // Edges are coloured by relation, or by layer, or by support, never by two of them in one picture.
        std::map<std::string, std::set<std::string>> heads;
        std::map<std::string, std::size_t> headed;
        for (const auto& [role, row] : built_in(name).edges) {
            if (role == "default" || role == "time" || row.arrowhead == "none") continue;
            const std::string start = role.substr(0, role.find('/'));
            const std::string scheme = start == "layer" || start == "support" ? start : "relation";
            heads[scheme].insert(row.arrowhead);
            ++headed[scheme];
        }
        REQUIRE(heads.size() == 3);
        for (const auto& [scheme, arrows] : heads) CHECK(arrows.size() == headed[scheme]);
    }
}

TEST_CASE("built-in styles tell actors apart without colour", "[io][style]") {
    for (const std::string_view name : style_names()) {
        INFO(name);
        std::set<std::string> looks;
        std::size_t actors = 0;
        for (const auto& [role, row] : built_in(name).nodes) {
            if (role.substr(0, 6) != "actor/") continue;
            looks.insert(row.shape + std::string(to_text(row.line)) + (row.border_width > 1.5 ? "bold" : ""));
            ++actors;
        }
        CHECK(looks.size() == actors);
    }
}

TEST_CASE("an absent key keeps its default", "[io][style]") {
    Diagnostics diagnostics;
    const auto style =
        read_style(diagnostics.add_file("s.yaml", "name: mine\nwidths: {thick: 9}\n"), diagnostics);
    REQUIRE(style.has_value());
    CHECK(style->name == "mine");
    CHECK(style->widths.thick == 9);
    CHECK(style->widths.thin == Style().widths.thin);
    CHECK(style->palette.size() == 1);
}

TEST_CASE("what a style of one's own leaves out can still be told apart", "[io][style]") {
    // Bars of a timeline, layers and independent groups all looked alike.
    const std::map<std::string, std::string> content{{"mine.yaml", R"(
page: {background: "#000000", text: "#FFFFFF", muted: "#CCCCCC", group_fill: "#101010", group_border: "#BBBBBB"}
nodes:
  default: {fill: "#000000", border: "#DDDDDD", text: "#FFFFFF"}
  actor: {shape: ellipse, fill: "#202020", border: "#DDDDDD", text: "#FFFFFF"}
edges:
  default: {line: "#EEEEEE"}
emphasis:
  added: {line: "#EEEEEE", mark: "*"}
  removed: {line: "#EEEEEE"}
)"}};
    const test::MemoryFileSystem files(content);
    Diagnostics diagnostics;
    const Style style = load_style("mine.yaml", files, diagnostics).value();
    const Style pattern = built_in("default");
    CHECK(node_style(style, "time/day").shape == pattern.nodes.at("time/day").shape);
    CHECK(node_style(style, "time/day").border == *parse_colour("#DDDDDD"));
    CHECK(node_style(style, "actor/person").shape == "ellipse");
    std::set<std::string> heads;
    for (const char* role : {"support/0", "support/1", "support/2", "support/3"}) {
        heads.insert(edge_style(style, role).arrowhead);
        CHECK(edge_style(style, role).line == *parse_colour("#EEEEEE"));
    }
    CHECK(heads.size() == 4);
    const auto emphasis = [&](Emphasis kind) { return style.emphasis[static_cast<std::size_t>(kind)]; };
    CHECK(emphasis(Emphasis::added).mark == "*");
    CHECK(emphasis(Emphasis::removed).line == *parse_colour("#EEEEEE"));
    CHECK(emphasis(Emphasis::removed).mark == "−");
    CHECK(emphasis(Emphasis::removed).line_style == LineStyle::dashed);
    CHECK(emphasis(Emphasis::changed).mark == "±");
    CHECK_FALSE(emphasis(Emphasis::changed).line.has_value());
    CHECK(contrast_problems(style).empty());
}

TEST_CASE("every fault of a style file is reported where it is", "[io][style]") {
    CHECK(problems_of("colour: red\n") == "1:1 a style has no key 'colour'\n");
    CHECK(problems_of("page: {text: red}\nfonts: {size: 1000, siz: 3}\n") ==
          "1:14 'red' is not a colour\n"
          "2:15 '1000' is not a number from 4 to 72\n"
          "2:21 'fonts' has no key 'siz'; did you mean 'size'?\n");
    CHECK(problems_of("nodes:\n  actor: {shape: hexagone, line: wavy}\nedges: {x: {arrowhead: arrow}}\n") ==
          "2:18 unknown 'hexagone'; did you mean 'hexagon'?\n"
          "2:34 unknown line 'wavy'\n"
          "3:24 unknown 'arrow'\n");
    CHECK(problems_of("[]\n") == "1:1 a style must be a map of keys and values\n");
}

TEST_CASE("colours that cannot be read on each other are refused", "[io][style]") {
    CHECK(problems_of("edges: {default: {line: \"#F0E442\"}}\n").find("a contrast of 1.3; it needs 3.0") !=
          std::string::npos);
}

TEST_CASE("an unknown style is a failure that names the known ones", "[io][style]") {
    Diagnostics diagnostics;
    try {
        load_style("prnt", Disk(), diagnostics);
        FAIL("no failure");
    } catch (const Failure& failure) {
        CHECK(failure.code() == ExitCode::usage);
        CHECK(std::string(failure.what()) ==
              "no style 'prnt'; did you mean 'print'?; there are colour-blind, dark, default, print, or give "
              "a file");
    }
}
