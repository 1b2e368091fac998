#include "base/number_text.hpp"

#include "support/catch.hpp"

#include <bit>
#include <charconv>
#include <cmath>
#include <limits>
#include <random>

using namespace hearsay;

TEST_CASE("numbers are written as short as they read back", "[base][numbers]") {
    CHECK(shortest_number(0) == "0");
    CHECK(shortest_number(-0.0) == "0");
    CHECK(shortest_number(15000) == "15000");
    CHECK(shortest_number(0.1) == "0.1");
    CHECK(shortest_number(-2.5) == "-2.5");
    CHECK(shortest_number(1.0 / 3) == "0.3333333333333333");
    CHECK(shortest_number(0.00001) == "0.00001");
    CHECK(shortest_number(0.000001) == "1e-06");
    CHECK(shortest_number(999999999999999.0) == "999999999999999");
    CHECK(shortest_number(1e15) == "1e+15");
    CHECK(shortest_number(std::numeric_limits<double>::infinity()) == "inf");
    CHECK(shortest_number(-std::numeric_limits<double>::infinity()) == "-inf");
    CHECK(shortest_number(std::nan("")) == "nan");
}

TEST_CASE("any number reads back as the same", "[base][numbers]") {
    std::mt19937_64 random(3);
    for (int round = 0; round < 100000; ++round) {
        double value = std::bit_cast<double>(random());
        if (round % 2 == 0)
            value = std::ldexp(static_cast<double>(random() % 1000000), static_cast<int>(random() % 60) - 30);
        if (!std::isfinite(value)) continue;
        std::string text = shortest_number(value);
        double back = 0;
        std::from_chars(text.data(), text.data() + text.size(), back);
        if (back != value) FAIL(text);
    }
}

TEST_CASE("fixed decimals are rounded to nearest and never minus zero", "[base][numbers]") {
    CHECK(fixed_number(39.8333333, 3) == "39.833");
    CHECK(fixed_number(28.75, 3) == "28.750");
    CHECK(fixed_number(-0.0004, 3) == "0.000");
    CHECK(fixed_number(-0.0006, 3) == "-0.001");
    CHECK(fixed_number(2.5, 0) == "2");
    CHECK(fixed_number(3.5, 0) == "4");
    CHECK(fixed_number(-0.2, 0) == "0");
    CHECK(fixed_number(100, 0) == "100");
    CHECK(fixed_number(-std::numeric_limits<double>::max(), 2).size() == 1 + 309 + 3);
    CHECK(fixed_number(std::numeric_limits<double>::infinity(), 2) == "inf");
}

TEST_CASE("what is counted is one or several", "[base][numbers]") {
    CHECK(counted(0, "claim") == "0 claims");
    CHECK(counted(1, "claim") == "1 claim");
    CHECK(counted(2, "claim") == "2 claims");
    CHECK(counted(1, "community", "communities") == "1 community");
    CHECK(counted(2, "community", "communities") == "2 communities");
}

TEST_CASE("a whole number is all of the text or nothing", "[base][numbers]") {
    CHECK(parse_whole_number("15000") == 15000);
    CHECK(parse_whole_number("-7") == -7);
    CHECK(parse_whole_number("010") == 10);
    CHECK(parse_whole_number("9223372036854775807") == std::numeric_limits<std::int64_t>::max());
    for (const char* text :
         {"", "-", "+5", " 5", "5 ", "5.0", "1_000", "10.000", "0x10", "1e3", "9223372036854775808"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_whole_number(text).has_value());
    }
}
