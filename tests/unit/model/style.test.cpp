#include "model/style.hpp"

#include "support/catch.hpp"

using namespace hearsay;

TEST_CASE("colours are read and written as six hexadecimal digits", "[model][style]") {
    CHECK(parse_colour("#1F5FA8") == Colour{0x1F, 0x5F, 0xA8});
    CHECK(parse_colour("#1f5fa8") == Colour{0x1F, 0x5F, 0xA8});
    CHECK(colour_text({0x1F, 0x5F, 0xA8}) == "#1F5FA8");
    for (const char* text : {"", "#12345", "#1234567", "123456", "#12345G", "red", "#12 456"})
        CHECK_FALSE(parse_colour(text).has_value());
}

TEST_CASE("contrast is that of WCAG", "[model][style]") {
    CHECK(contrast({0, 0, 0}, {255, 255, 255}) == Approx(21));
    CHECK(contrast({255, 255, 255}, {0, 0, 0}) == Approx(21));
    CHECK(contrast({10, 20, 30}, {10, 20, 30}) == Approx(1));
    // #767676 is the lightest grey with 4.5 on white.
    CHECK(contrast({0x76, 0x76, 0x76}, {255, 255, 255}) == Approx(4.54).margin(0.01));
}

TEST_CASE("the orange, sky blue and yellow of Okabe and Ito are no lines on white", "[model][style]") {
    for (const char* colour : {"#E69F00", "#56B4E9", "#F0E442"}) {
        Style style;
        style.edges["default"].line = parse_colour(colour).value();
        CHECK(contrast_problems(style).size() == 2);
    }
}

TEST_CASE("a role has the row of its longest start", "[model][style]") {
    Style style;
    style.nodes["default"].shape = "box";
    style.nodes["actor"].shape = "ellipse";
    style.nodes["actor/state"].shape = "hexagon";
    CHECK(node_style(style, "actor/state").shape == "hexagon");
    CHECK(node_style(style, "actor/state/ally").shape == "hexagon");
    CHECK(node_style(style, "actor/new").shape == "ellipse");
    CHECK(node_style(style, "actors").shape == "box");
    CHECK(node_style(style, "").shape == "box");
    CHECK(node_style_row(style, "actor/new") == "actor");
    CHECK(edge_style_row(style, "anything") == "default");
}

TEST_CASE("line width grows with the number of claims and then no more", "[model][style]") {
    Style style;
    style.widths = {1, 5, 16};
    CHECK(line_width(style, 0) == Approx(1));
    CHECK(line_width(style, 1) == Approx(1));
    CHECK(line_width(style, 4) == Approx(3));
    CHECK(line_width(style, 16) == Approx(5));
    CHECK(line_width(style, 1000) == Approx(5));
}
