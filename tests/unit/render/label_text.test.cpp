#include "render/diagram/label_text.hpp"

#include "support/catch.hpp"

using namespace hearsay;

using Lines = std::vector<std::string>;

TEST_CASE("labels are broken at spaces and only then inside words", "[render][labels]") {
    CHECK(wrap_text("Kim Jong Un", 24, 6) == Lines{"Kim Jong Un"});
    CHECK(wrap_text("Multilateral Sanctions Monitoring Team", 24, 6) ==
          Lines{"Multilateral Sanctions", "Monitoring Team"});
    CHECK(wrap_text("a abcdefghi b", 5, 6) == Lines{"a", "abcd-", "efghi", "b"});
    CHECK(wrap_text("", 4, 6) == Lines{""});
}

TEST_CASE("a word longer than the line has a hyphen where readers would take its rest for another",
          "[render][labels]") {
    CHECK(wrap_text("Donaudampfschifffahrtselektrizitäten", 24, 6) ==
          Lines{"Donaudampfschifffahrtse-", "lektrizitäten"});
    CHECK(wrap_text("abcdefghijk", 10, 6) == Lines{"abcdefgh-", "ijk"});
    CHECK(wrap_text("Šćepanovićeva", 8, 6) == Lines{"Šćepano-", "vićeva"});
    CHECK(wrap_text("Oboronlogistika-Transmorflot", 20, 6) == Lines{"Oboronlogistika-", "Transmorflot"});
    CHECK(wrap_text("https://example.org/reportsfrommarch", 22, 6) ==
          Lines{"https://example.org/", "reportsfrommarch"});
    CHECK(wrap_text("0123456789abcdef", 10, 6) == Lines{"0123456789", "abcdef"});
    CHECK(wrap_text("الجمهوريةالعربيةالسورية", 12, 6).front().back() != '-');
}

TEST_CASE("footnotes and marks do not start a line of a label", "[render][labels]") {
    CHECK(wrap_text("supplies missiles [1]", 18, 6) == Lines{"supplies", "missiles [1]"});
    CHECK(wrap_text("supplies missiles (3) ① [1,4]", 22, 6) == Lines{"supplies", "missiles (3) ① [1,4]"});
    CHECK(wrap_text("cooperates_with (12) ① [1]", 16, 6) == Lines{"cooperates_with", "(12) ① [1]"});
    CHECK(wrap_text("cooperates_with [1]", 16, 6) == Lines{"cooperates_with [1]"});
    CHECK(wrap_text("pledges [S001,S002,S003]", 16, 6) == Lines{"pledges", "[S001,S002,S003]"});
    CHECK(wrap_text("sends [to Kursk] men", 11, 6) == Lines{"sends [to", "Kursk] men"});
}

TEST_CASE("wide characters count two columns and are never cut apart", "[render][labels]") {
    CHECK(wrap_text("국가정보원", 4, 6) == Lines{"국가", "정보", "원"});
    CHECK(wrap_text("국가정보원", 1, 9) == Lines{"국", "가", "정", "보", "원"});
}

TEST_CASE("what does not fit into the lines of a label ends in dots", "[render][labels]") {
    const Lines lines = wrap_text(std::string(5000, 'a'), 20, 3);
    REQUIRE(lines.size() == 3);
    CHECK(lines[0] == std::string(19, 'a') + '-');
    CHECK(lines[2].find("…") != std::string::npos);
    CHECK(lines[2].size() <= 20 + 2);
}

TEST_CASE("edge captions name number of claims, marks and footnotes", "[render][labels]") {
    Style style;
    style.marks = {"(one)", "(odds)", "(plan)", "(open)"};
    style.emphasis[static_cast<std::size_t>(Emphasis::added)].mark = "+";
    DiagramEdge edge;
    edge.label = "sends";
    CHECK(edge_caption(style, edge) == "sends");
    edge.claims = 3;
    edge.marks = {true, true, true, true};
    edge.notes = {1, 12};
    edge.emphasis = Emphasis::added;
    CHECK(edge_caption(style, edge) == "+ sends (3) (plan) (one) (odds) (open) [1,12]");
}

TEST_CASE("groups have letters like columns of a spreadsheet", "[render][labels]") {
    CHECK(group_letter(0) == "A");
    CHECK(group_letter(25) == "Z");
    CHECK(group_letter(26) == "AA");
    CHECK(group_letter(27) == "AB");
    CHECK(group_letter(-1).empty());
}
