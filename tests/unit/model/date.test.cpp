#include "model/date.hpp"

#include "support/catch.hpp"

namespace hearsay {
namespace {

using Shape = Date::Shape;

Date date(std::string_view text) {
    Date::Problem problem;
    const std::optional<Date> date = Date::parse(text, &problem);
    INFO(text << ": " << problem.message);
    REQUIRE(date.has_value());
    return *date;
}

Day day(std::string_view text) {
    return date(text).earliest().day;
}

std::string shown(const DateBound& bound) {
    if (bound.kind == DateBound::Kind::known) return day_text(bound.day);
    return bound.kind == DateBound::Kind::open ? "open" : "unknown";
}

/// A text, and its first and last day.
struct Reading {
    std::string_view text, earliest, latest;
};

void check_readings(Shape shape, std::initializer_list<Reading> readings) {
    for (const Reading& reading : readings) {
        INFO(reading.text);
        const Date read = date(reading.text);
        CHECK(read.shape() == shape);
        CHECK(shown(read.earliest()) == reading.earliest);
        CHECK(shown(read.latest()) == reading.latest);
    }
}

TEST_CASE("dates of level 0 are read", "[model][date]") {
    check_readings(Shape::single, {
                                      {"2025-06-19", "2025-06-19", "2025-06-19"},
                                      {"2024-06", "2024-06-01", "2024-06-30"},
                                      {"2024-02", "2024-02-01", "2024-02-29"},
                                      {"1900-02", "1900-02-01", "1900-02-28"},
                                      {"2024", "2024-01-01", "2024-12-31"},
                                      {"0000", "0000-01-01", "0000-12-31"},
                                      {"-0044-03-15", "-0044-03-15", "-0044-03-15"},
                                      {"-9999", "-9999-01-01", "-9999-12-31"},
                                      {"9999-12-31", "9999-12-31", "9999-12-31"},
                                  });
}

TEST_CASE("a time of day is kept to the day as written", "[model][date]") {
    for (const char* text : {"2025-06-19T13:00", "2025-06-19T13:00:59", "2025-06-19T23:59:59Z",
                             "2025-06-19T00:00+09:00", "2025-06-19T13:00:00-04"}) {
        CHECK(date(text) == Date::of(day("2025-06-19")));
    }
}

TEST_CASE("unspecified digits leave all days open that fit", "[model][date]") {
    check_readings(Shape::single, {
                                      {"201X", "2010-01-01", "2019-12-31"},
                                      {"20XX", "2000-01-01", "2099-12-31"},
                                      {"-00XX", "-0099-01-01", "0000-12-31"},
                                      {"2004-XX", "2004-01-01", "2004-12-31"},
                                      {"1985-04-XX", "1985-04-01", "1985-04-30"},
                                      {"1985-XX-XX", "1985-01-01", "1985-12-31"},
                                      {"2025-05-0X", "2025-05-01", "2025-05-09"},
                                      {"2025-05-1X", "2025-05-10", "2025-05-19"},
                                      {"2025-05-3X", "2025-05-30", "2025-05-31"},
                                      {"2024-1X", "2024-10-01", "2024-12-31"},
                                      {"2024-0X", "2024-01-01", "2024-09-30"},
                                      {"156X-12-25", "1560-12-25", "1569-12-25"},
                                      {"2024-XX-31", "2024-01-31", "2024-12-31"},
                                      {"200X-02-29", "2000-02-29", "2008-02-29"},
                                      {"2024-XX-X1", "2024-01-01", "2024-12-31"},
                                  });
}

TEST_CASE("seasons are those of the north, winter reaching into the next year", "[model][date]") {
    check_readings(Shape::single, {
                                      {"2001-21", "2001-03-01", "2001-05-31"},
                                      {"2001-22", "2001-06-01", "2001-08-31"},
                                      {"2001-23", "2001-09-01", "2001-11-30"},
                                      {"2001-24", "2001-12-01", "2002-02-28"},
                                      {"2003-24", "2003-12-01", "2004-02-29"},
                                      {"200X-21", "2000-03-01", "2009-05-31"},
                                      {"9999-24", "9999-12-01", "9999-12-31"},
                                  });
}

TEST_CASE("an uncertain date has the days it states", "[model][date]") {
    CHECK(shown(date("2025-06?").earliest()) == "2025-06-01");
    CHECK(shown(date("2025-06?").latest()) == "2025-06-30");
    CHECK(date("2025-06?").uncertain());
    CHECK_FALSE(date("2025-06?").approximate());
    CHECK(date("2025-06?") != date("2025-06"));
}

TEST_CASE("an approximate date is wider by one unit on both sides", "[model][date]") {
    check_readings(Shape::single, {
                                      {"2025-04-28~", "2025-04-27", "2025-04-29"},
                                      {"2025-03-01%", "2025-02-28", "2025-03-02"},
                                      {"2024-06~", "2024-05-01", "2024-07-31"},
                                      {"2024-01~", "2023-12-01", "2024-02-29"},
                                      {"2024-03~", "2024-02-01", "2024-04-30"},
                                      {"2004%", "2003-01-01", "2005-12-31"},
                                      {"201X~", "2000-01-01", "2029-12-31"},
                                      {"20XX~", "1900-01-01", "2199-12-31"},
                                      {"2025-05-0X~", "2025-04-21", "2025-05-19"},
                                      {"2025-05-XX~", "2025-04-01", "2025-06-30"},
                                      {"2004-XX~", "2003-01-01", "2005-12-31"},
                                      {"2001-24~", "2001-09-01", "2002-05-31"},
                                      {"156X-02-29~", "1550-02-28", "1578-02-28"},
                                      {"9999~", "9998-01-01", "9999-12-31"},
                                      {"-9999~", "-9999-01-01", "-9998-12-31"},
                                      {"XXXX~", "-9999-01-01", "9999-12-31"},
                                  });
    CHECK(date("2004%").uncertain());
    CHECK(date("2004%").approximate());
    CHECK_FALSE(date("2004~").uncertain());
}

TEST_CASE("intervals keep known, open and unknown ends apart", "[model][date]") {
    check_readings(Shape::interval, {
                                        {"2024-10/2025-04~", "2024-10-01", "2025-05-31"},
                                        {"2025-06?/..", "2025-06-01", "open"},
                                        {"../2025-06-19", "open", "2025-06-19"},
                                        {"2024-12~/..", "2024-11-01", "open"},
                                        {"/2024", "unknown", "2024-12-31"},
                                        {"2024/", "2024-01-01", "unknown"},
                                        {"2024-11/2024-11", "2024-11-01", "2024-11-30"},
                                        {"2004-06-XX/2004-07-03", "2004-06-01", "2004-07-03"},
                                        {"-0044/0014", "-0044-01-01", "0014-12-31"},
                                        {"2001-21/2001-23", "2001-03-01", "2001-11-30"},
                                    });
    CHECK(date("2024/..") != date("2024/"));
    CHECK(date("../2024") != date("/2024"));
    CHECK(date("2025-06?/..").uncertain());
    CHECK(date("2024-10/2025-04~").approximate());
}

TEST_CASE("an interval tells how late it may begin and how early it may end", "[model][date]") {
    const Date war = date("2024-10/2025-04");
    CHECK(shown(war.latest_start()) == "2024-10-31");
    CHECK(shown(war.earliest_end()) == "2025-04-01");
    CHECK(shown(date("2024/2024-05").latest_start()) == "2024-05-31");
    CHECK(shown(date("2024-05/2024").earliest_end()) == "2024-05-01");
    CHECK(shown(date("2024/..").earliest_end()) == "open");
    CHECK(shown(date("/2024").latest_start()) == "unknown");
    CHECK(shown(date("2024-06").latest_start()) == "2024-06-30");
    CHECK(shown(date("[..2024]").earliest_end()) == "open");
}

TEST_CASE("a set of one value spans its members", "[model][date]") {
    check_readings(Shape::one_of, {
                                      {"[..2025-06-19]", "open", "2025-06-19"},
                                      {"[..2025-05-0X]", "open", "2025-05-09"},
                                      {"[2024-01-01..]", "2024-01-01", "open"},
                                      {"[2024,2025-03]", "2024-01-01", "2025-03-31"},
                                      {"[2025-03,2024]", "2024-01-01", "2025-03-31"},
                                      {"[2024-01..2024-03]", "2024-01-01", "2024-03-31"},
                                      {"[1667,1668,1670..1672]", "1667-01-01", "1672-12-31"},
                                      {"[1760-01,1760-02,1760-12..]", "1760-01-01", "open"},
                                      {"[..1984,1990]", "open", "1990-12-31"},
                                      {"[..1984,1990..]", "open", "open"},
                                      {"[2024]", "2024-01-01", "2024-12-31"},
                                      {"[2024~,2025]", "2023-01-01", "2025-12-31"},
                                  });
}

TEST_CASE("a date that is not stated differs from every other and answers nothing", "[model][date]") {
    const Date none;
    CHECK_FALSE(none.stated());
    CHECK(none != Date::of(Day{}));
    CHECK(shown(none.earliest()) == "unknown");
    CHECK(before(none, date("2024")) == Truth::unknown);
    CHECK(before(date("2024"), none) == Truth::unknown);
    CHECK(overlap(none, none) == Truth::unknown);
    CHECK(by_day(none, day("2024-01-01")) == Truth::unknown);
    CHECK(since_day(none, day("2024-01-01")) == Truth::unknown);
}

/// `before(a, b)`, the reverse, and `overlap`.
struct Comparison {
    std::string_view a, b;
    Truth before, after, overlap;
};

TEST_CASE("dates are compared in three values", "[model][date]") {
    constexpr Truth no = Truth::no;
    constexpr Truth unknown = Truth::unknown;
    constexpr Truth yes = Truth::yes;
    for (const Comparison& row : std::initializer_list<Comparison>{
             {"2024-06", "2024-11", yes, no, no},
             {"2024-06", "2024-06", unknown, unknown, unknown},
             {"2024-06-19", "2024-06-19", no, no, yes},
             {"2024-06", "2024-06-19", unknown, unknown, unknown},
             {"2024-06-30", "2024-06", no, unknown, unknown},
             {"2024-06~", "2024-06-19", unknown, unknown, unknown},
             {"2024-06~", "2024-07-31", unknown, no, unknown},
             {"2024-06~", "2024-11", yes, no, no},
             {"2024-06%", "2024-11", yes, no, no},
             {"2024-06?", "2024-11", yes, no, no},
             {"2024-06-19", "2024-11", yes, no, no},
             {"2024/..", "2030", no, no, yes},
             {"2024/", "2030", unknown, no, unknown},
             {"2024/..", "2023", no, yes, no},
             {"2024/", "2023", no, yes, no},
             {"../2024", "2020", no, no, yes},
             {"/2024", "2020", no, unknown, unknown},
             {"[2024..]", "2030", unknown, unknown, unknown},
             {"[..2025-06-19]", "2025-06-20", yes, no, no},
             {"[..2025-06-19]", "2020", unknown, unknown, unknown},
             {"2024-10/2025-04", "2025-01", no, no, yes},
             {"2024-10/2025-04", "2025-04-15", unknown, no, unknown},
             {"2024-10/2025-04~", "2025-05", unknown, no, unknown},
             {"2024/..", "2025/..", no, no, yes},
             {"2024/..", "2025/", no, no, yes},
             {"2024/", "2025/", unknown, no, unknown},
             {"[2022,2024]", "2023", unknown, unknown, unknown},
         }) {
        INFO(row.a << " and " << row.b);
        CHECK(before(date(row.a), date(row.b)) == row.before);
        CHECK(before(date(row.b), date(row.a)) == row.after);
        CHECK(overlap(date(row.a), date(row.b)) == row.overlap);
        CHECK(overlap(date(row.b), date(row.a)) == row.overlap);
    }
}

TEST_CASE("by_day and since_day answer for every kind of end", "[model][date]") {
    const Day april = day("2025-04-30");
    const Day june = day("2025-06-19");
    CHECK(by_day(date("2025-06?"), april) == Truth::no);
    CHECK(by_day(date("[..2025-06-19]"), april) == Truth::unknown);
    CHECK(by_day(date("[..2025-06-19]"), june) == Truth::yes);
    CHECK(by_day(date("2025-06"), day("2025-06-15")) == Truth::unknown);
    CHECK(by_day(date("2025-04-30~"), april) == Truth::unknown);
    CHECK(by_day(date("2025-04-28~"), april) == Truth::yes);
    CHECK(by_day(date("../2025-06-19"), april) == Truth::no);
    CHECK(by_day(date("../2025-06-19"), june) == Truth::yes);
    CHECK(by_day(date("2024/.."), june) == Truth::no);
    CHECK(by_day(date("2024/"), june) == Truth::unknown);
    CHECK(by_day(date("2026/"), june) == Truth::no);
    CHECK(since_day(date("2024/.."), june) == Truth::yes);
    CHECK(since_day(date("2024/"), june) == Truth::unknown);
    CHECK(since_day(date("2026/"), june) == Truth::yes);
    CHECK(since_day(date("2025-06-19"), june) == Truth::yes);
    CHECK(since_day(date("2025-06-18"), june) == Truth::no);
    CHECK(since_day(date("2025-06"), june) == Truth::unknown);
    CHECK(since_day(date("[..2025-06-19]"), june) == Truth::unknown);
}

TEST_CASE("dates sort by first and last day, not-stated ones last", "[model][date]") {
    const std::initializer_list<std::string_view> order{"../2023", "[..2024]",  "2023",    "2024-01-01",
                                                        "2024-01", "2024/2024", "2024/..", "2025"};
    const std::string_view* earlier = nullptr;
    for (const std::string_view& text : order) {
        INFO(text);
        CHECK(sorts_before(date(text), Date()));
        CHECK_FALSE(sorts_before(Date(), date(text)));
        CHECK_FALSE(sorts_before(date(text), date(text)));
        if (earlier != nullptr) {
            CHECK(sorts_before(date(*earlier), date(text)));
            CHECK_FALSE(sorts_before(date(text), date(*earlier)));
        }
        earlier = &text;
    }
    CHECK(sorts_before(date("2024"), date("2024?")));
}

TEST_CASE("days are written with four-digit years", "[model][date]") {
    CHECK(day_text(day("0007-01-02")) == "0007-01-02");
    CHECK(day_text(day("-0044-03-15")) == "-0044-03-15");
    CHECK(day_text(Day{}) == "1970-01-01");
}

}  // namespace
}  // namespace hearsay
