#include "render/diagram/mermaid.hpp"

#include "render_support.hpp"
#include "support/catch.hpp"

using namespace hearsay;
using namespace hearsay::test;

TEST_CASE("text for Mermaid is inert", "[render][mermaid]") {
    CHECK(mermaid_text("Kim Jong Un") == "Kim Jong Un");
    CHECK(mermaid_text("김정은, Šojgu") == "김정은, Šojgu");
    CHECK(mermaid_text("\"]; click") == "#34;#93;#59; click");
    CHECK(mermaid_text("#quot;") == "#35;quot#59;");
    CHECK(mermaid_text("`code`\n---") == "#96;code#96; #45;#45;#45;");
}

TEST_CASE("a flowchart has nodes, groups, links and edges with their looks", "[render][mermaid]") {
    Diagram diagram;
    diagram.clusters = {{"G", "Group"}};
    add_node(diagram, "A", {{"First", ""}}, "actor", "G").url = "https://example.org/a";
    add_node(diagram, "B", {{"Second", ""}}, "claim");
    add_edge(diagram, "A", "B", "denies", "statements").confidence = Confidence::possible;
    Style style;
    style.nodes["actor"].shape = "hexagon";
    style.nodes["claim"].shape = "note";
    style.edges["statements"] = {{0, 0, 255}, "tee"};
    CHECK(write_mermaid(diagram, style) == R"(flowchart LR
  n1{{"First"}}
  click n1 "https://example.org/a"
  n2>"Second"]
  subgraph g1 ["Group"]
    n1
  end
  n1 -.-x|"denies"| n2
  style n1 fill:#FFFFFF,stroke:#000000,color:#000000,stroke-width:1px
  style n2 fill:#FFFFFF,stroke:#000000,color:#000000,stroke-width:1px
  linkStyle 0 stroke:#0000FF,stroke-width:1.20px
)");
}
