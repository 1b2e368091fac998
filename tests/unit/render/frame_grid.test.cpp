#include "render/diagram/frame_grid.hpp"

#include "support/catch.hpp"

using namespace hearsay;

TEST_CASE("legend, footnotes and caption stand below the picture, flush left", "[render][layout]") {
    FrameGrid grid({10, 0, 600, 400});
    grid.add({"heading", 1, 0, 30, 10});
    grid.add({"swatch", 1, 1, 30, 16});
    grid.add({"text", 1, 1, 100, 10});
    grid.add({"title", 0, 0, 40, 10});
    grid.add({"number", 0, 1, 6, 10});
    grid.add({"note", 0, 1, 300, 10});
    grid.add({"caption", 0, 0, 200, 10});
    const auto points = grid.place();
    CHECK(points[0].x == Approx(10 + 15));
    CHECK(points[1].y == Approx(points[2].y));
    CHECK(points[4].y == Approx(points[5].y));
    CHECK(points[3].x == Approx(10 + 20));
    CHECK(points[6].x == Approx(10 + 100));
    double lower = 0;
    for (const std::size_t i : {0, 1, 3, 5, 6}) {
        CHECK(points[i].y < lower);
        lower = points[i].y;
    }
}

TEST_CASE("legend blocks stand side by side as far as the picture is wide", "[render][layout]") {
    FrameGrid grid({0, 0, 700, 100});
    for (int block = 1; block <= 3; ++block) grid.add({"text", block, 1, 250, 10});
    const auto points = grid.place();
    CHECK(points[0].y == Approx(points[1].y));
    CHECK(points[1].x > points[0].x + 250);
    CHECK(points[2].y < points[0].y);
    CHECK(points[2].x == Approx(points[0].x));
}

TEST_CASE("the title stands above the picture", "[render][layout]") {
    FrameGrid grid({0, 0, 700, 100});
    grid.add({"headline", 0, 0, 200, 20});
    const auto points = grid.place();
    CHECK(points[0].y > 110);
    CHECK(points[0].x == Approx(100));
}
