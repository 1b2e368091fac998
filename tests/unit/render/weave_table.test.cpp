#include "render/weave/document_figure.hpp"
#include "render/weave/document_table.hpp"
#include "support/catch.hpp"

using namespace hearsay;

namespace {

ResultTable small_table() {
    ResultTable table;
    table.columns = {{"actor", "actor", false}, {"score", "score", true}};
    table.rows = {{"A|B", 1}};
    table.caption = "One row.";
    return table;
}

}  // namespace

TEST_CASE("a Typst table escapes names and takes a column of markup", "[render][weave]") {
    MarkupColumn more{"cited", {"#cite(label(\"S1\"))"}};
    CHECK(document_table(small_table(), DocumentKind::typst, &more) ==
          "#table(\n  columns: 3,\n  align: (left, right, left, ),\n  [actor], [score], [cited],\n"
          "  [A\\|B], [1], [#cite(label(\"S1\"))],\n)\n\nOne row\\.\n");
}

TEST_CASE("an Org table escapes the bars in names", "[render][weave]") {
    std::string table = document_table(small_table(), DocumentKind::org);
    CHECK(table.starts_with("| actor | score |\n|---+---|\n| A\\vert{}B | 1 |\n\nOne row"));
}

TEST_CASE("an MDX table is a Markdown table", "[render][weave]") {
    CHECK(document_table(small_table(), DocumentKind::mdx) ==
          "| actor | score |\n| --- | ---: |\n| A\\|B | 1 |\n\nOne row.\n");
}

TEST_CASE("every kind of document names its figure", "[render][weave]") {
    FigureText figure{"a-figures/draw-1.svg", "Who <said> it", "Caption", "80%", "fig-a"};
    for (const DocumentSyntax& syntax : document_syntaxes()) {
        std::string text = document_figure(figure, syntax.kind);
        INFO(syntax.name << ": " << text);
        CHECK(text.find(figure.path) != std::string::npos);
        CHECK(text.find("Caption") != std::string::npos);
        CHECK(text.find("<said>") == std::string::npos);
        CHECK(text.find("fig-a") != std::string::npos);
        CHECK((text.find("80%") != std::string::npos || text.find("0.8\\linewidth") != std::string::npos));
    }
}
