#include "model/date.hpp"
#include "support/catch.hpp"

namespace hearsay {
namespace {

Date::Problem problem_of(std::string_view text) {
    Date::Problem problem;
    INFO(text);
    REQUIRE_FALSE(Date::parse(text, &problem).has_value());
    return problem;
}

/// A text that is no date, where the message points, and a part of the message and of the remedy.
struct Refusal {
    std::string_view text;
    std::size_t offset;
    std::string_view message, remedy;
};

void check_refusals(std::initializer_list<Refusal> refusals) {
    for (const Refusal& refusal : refusals) {
        const Date::Problem problem = problem_of(refusal.text);
        INFO(refusal.text << ": " << problem.message << "; " << problem.remedy);
        CHECK(problem.offset == refusal.offset);
        CHECK(problem.message.find(refusal.message) != std::string::npos);
        CHECK(problem.remedy.find(refusal.remedy) != std::string::npos);
    }
}

TEST_CASE("days and months that do not exist are refused", "[model][date]") {
    check_refusals({
        {"2024-02-30", 8, "month 2024-02 has 29 days", "01 to 29"},
        {"2023-02-29", 8, "month 2023-02 has 28 days", "01 to 28"},
        {"1900-02-29", 8, "has 28 days", "01 to 28"},
        {"-0043-04-31", 9, "month -0043-04 has 30 days", "01 to 30"},
        {"2024-06-00", 8, "there is no day '00'", "01 to 31"},
        {"2024-06-32", 8, "there is no day '32'", "01 to 31"},
        {"2024-13", 5, "there is no month '13'", "01 to 12"},
        {"2024-00", 5, "there is no month '00'", "01 to 12"},
        {"2024-2X", 5, "there is no month '2X'", "01 to 12"},
        {"2024-34", 5, "'34' is a season, quarter or half of EDTF level 2", "first and last month"},
        {"2024-21-05", 7, "season '21' has no days", "leave the day out"},
        {"2024-02-3X", 8, "no month that fits has a day '3X'", "write a day"},
        {"XXXX-02-30", 8, "no month that fits has a day '30'", "write a day"},
        {"XXX1-02-29", 8, "no month that fits has a day '29'", "write a day"},
        {"190X-02-31/1910", 8, "no month that fits", "write a day"},
        {"2023/2024-02-30", 13, "month 2024-02 has 29 days", "01 to 29"},
        {"[2023,2024-02-30]", 14, "month 2024-02 has 29 days", "01 to 29"},
        {"-0000", 0, "no year -0000", "write 0000"},
    });
}

TEST_CASE("dates in the order of some country are refused with the right spelling", "[model][date]") {
    check_refusals({
        {"10/18/2024", 0, "not with the month", "write 2024-10-18"},
        {"18.10.2024", 0, "not with the day", "write 2024-10-18"},
        {"31/06/2025", 0, "not with the day", "write year-month-day; 2025-06 has 30 days"},
        {"29.02.2024", 0, "not with the day", "write 2024-02-29"},
        {"29.02.2025", 0, "not with the day", "2025-02 has 28 days"},
        {"18/10/2024", 0, "not with the day", "write 2024-10-18"},
        {"18-10-2024", 0, "not with the day", "write 2024-10-18"},
        {"5/6/2024", 0, "cannot be told apart", "write 2024-06-05 or 2024-05-06"},
        {"6/6/2024", 0, "starts with the year", "write 2024-06-06"},
        {"31/31/2024", 0, "starts with the year", "write year-month-day"},
        {"10/2024", 0, "not with the month", "write 2024-10"},
        {"2024/10/18", 4, "separated by '-'", "write 2024-10-18"},
        {"2024-6-9", 4, "two-digit month", "write 2024-06-09"},
        {"2024-6", 4, "two-digit month", "write 2024-06"},
        {"2024/06", 4, "separated by '-'", "write 2024-06"},
        {"2024/25", 5, "year of four digits", "write 2024/2025"},
        {"20241018", 4, "separated by '-'", "write 2024-10-18"},
        {"202410", 4, "separated by '-'", "write 2024-10"},
        {"19.06.25", 0, "a year has four digits", "write year-month-day"},
        {"2024-2025", 4, "not joined by '-'",
         "write 2024/2025 for from then to then, [2024..2025] for a day"},
        {"1990s", 4, "with an 'X'", "write 199X"},
        {"2025-??", 5, "capital 'X'", "write 2025-XX, or less: 2025"},
        {"2025-06-?", 8, "capital 'X'", "write 2025-06-XX, or less: 2025-06"},
        {"2025-06-19 13:00", 10, "no blanks", "write 2025-06-19T13:00"},
    });
}

TEST_CASE("dates in words are refused with the right spelling", "[model][date]") {
    // Every word got the same remedy: "write year-month-day".
    check_refusals({
        {"june 2024", 0, "no words", "write 2024-06"},
        {"June 1, 2025", 0, "no words", "write 2025-06-01"},
        {"19-Jun-2025", 3, "no words", "write 2025-06-19"},
        {"19 giugno 2025", 3, "no words", "write 2025-06-19"},
        {"2025 June", 5, "no words", "write 2025-06"},
        {"31 June 2025", 0, "month 2025-06 has 30 days", "01 to 30"},
        {"June", 0, "no words", "write year-month-day"},
        {"ca. 2020", 0, "no words", "write 2020~"},
        {"in 2025", 0, "no words", "write 2025"},
        {"before 2025-06-19", 0, "no words", "write [..2025-06-19] for a day then or earlier"},
        {"until June 2025", 0, "no words", "write [..2025-06] for a day"},
        {"since 2025", 0, "no words", "write [2025..] for a day then or later, 2025/.. for all the time"},
        {"2024 or 2025", 5, "no words", "write [2024,2025]"},
        {"June to July 2025", 0, "no words",
         "write 2025-06/2025-07 for from then to then, [2025-06..2025-07]"},
        {"between 2024 and 2025", 0, "no words", "write 2024/2025 for from then to then, [2024..2025] for"},
        {"early June 2025", 0, "no words", "write 2025-06, or the days that are meant, like 2025-06-0X"},
        {"mid-June 2025", 0, "no words", "write 2025-06, or the days that are meant, like 2025-06-1X"},
        {"late 2024", 0, "no words", "write 2024, or the months that are meant, like [2024-09..2024-12]"},
        {"summer 2025", 0, "no words", "write 2025-22"},
        {"autunno 2025", 0, "no words", "write 2025-23"},
        {"winter 2025", 0, "no words",
         "write 2025-24 for the winter that starts in 2025, 2024-24 for the one"},
        {"winter 2024-25", 0, "no words", "write 2024-24"},
        {"winter 2024/2025", 0, "no words", "write 2024-24"},
        {"Q1 2025", 0, "no words", "write [2025-01..2025-03] for a day of it, 2025-01/2025-03 for all of it"},
        {"2025-Q4", 5, "no words", "write [2025-10..2025-12]"},
        {"yesterday", 0, "another day", "the day that the source means"},
        {"last week", 0, "another day", "the day that the source means"},
        {"?", 0, "'?' is no date", "leave it out"},
        {"unknown", 0, "'unknown' is no date", "leave it out"},
        {"N/A", 0, "'N/A' is no date", "leave it out"},
        {"some time", 0, "no words", "write year-month-day"},
    });
}

TEST_CASE("parts of EDTF that are not read are refused by name", "[model][date]") {
    check_refusals({
        {"Y17000", 0, "more than four digits", "-9999 to 9999"},
        {"12024", 0, "four digits, not 5", "-9999 to 9999"},
        {"-12024", 1, "four digits, not 5", "-9999 to 9999"},
        {"1950S2", 4, "significant digits", "19XX"},
        {"{2024,2025}", 0, "a claim has one date", "one claim for each date"},
        {"2004-06~-11", 7, "at the end of a date", "whole date"},
        {"?2004-06", 0, "at the end of a date", "whole date"},
        {"2004?~", 4, "one mark", "write '%'"},
        {"unknown/2006", 0, "no longer EDTF", "empty"},
        {"2004/open", 5, "no longer EDTF", "'..'"},
        {"198u", 3, "no longer EDTF", "capital 'X'"},
    });
}

TEST_CASE("times that do not exist are refused", "[model][date]") {
    check_refusals({
        {"2025-06-19T23:59:60", 17, "leap seconds", "second 59"},
        {"2025-06-19T24:00", 11, "00 to 23", "13:00"},
        {"2025-06-19T13:60", 14, "00 to 59", "13:00"},
        {"2025-06-19T13:00:61", 17, "00 to 59", "13:00"},
        {"2025-06-19T1300", 13, "':'", "13:00"},
        {"2025-06-19T", 11, "an hour", "13:00"},
        {"2025-06-19T13:00+25", 17, "hours from 00 to 23", "13:00"},
        {"2025-06-19T13:00Z?", 16, "ends with", "13:00"},
        {"2025-06-19T13:00+01:00Z", 22, "nothing may follow", "13:00"},
        {"2025-06T13:00", 7, "needs a day", "leave the time out"},
        {"2025-06-1XT13:00", 10, "needs a day", "leave the time out"},
        {"2025-06-19?T13:00", 10, "at the end", "whole date"},
        {"2025-06-19t13:00", 10, "capital 'T'", "write 'T'"},
        {"2025-06-19T13:00z", 16, "capital 'Z'", "write 'Z'"},
        {"2025-06-19T13:00/2026", 10, "without times", "leave the time out"},
    });
}

TEST_CASE("intervals and sets that say nothing or the impossible are refused", "[model][date]") {
    check_refusals({
        {"2025/2024", 5, "ends before it starts", "earlier date first"},
        {"2024-06-20/2024-06-19", 11, "ends before it starts", "earlier date first"},
        {"/", 0, "a date at one end", "leave the date out"},
        {"../..", 0, "a date at one end", "leave the date out"},
        {"/..", 0, "a date at one end", "leave the date out"},
        {"2024/2025/2026", 9, "one '/'", "start/end"},
        {"[2025..2024]", 7, "ends before it starts", "earlier date first"},
        {"[2024..2025-03]", 7, "not equally precise", "two years"},
        {"[2024..,2025]", 5, "only at the start or end", "in order"},
        {"[2024,..2025]", 6, "only at the start or end", "in order"},
        {"[]", 1, "missing", "write a date"},
        {"[..]", 3, "missing", "write a date"},
        {"[2024,]", 6, "missing", "write a date"},
        {"[2024", 5, "not closed", "']'"},
        {"[2024/2025]", 5, "not intervals", "[2024..2025]"},
    });
    CHECK(Date::parse("2025/2025-03").has_value());
    CHECK(Date::parse("2025~/2024").has_value());
    CHECK(Date::parse("[2025~..2024]").has_value());
}

TEST_CASE("bytes that no date has are refused where they stand", "[model][date]") {
    check_refusals({
        {"", 0, "empty", "leave it out"},
        {" 2024", 0, "no blanks", "take the blank out"},
        {"2024 06", 4, "no blanks", "take the blank out"},
        {"201x", 3, "capital 'X'", "write 'X'"},
        {"２０２４", 0, "plain ASCII", "0 to 9"},
        {"2024\xE2\x80\x93"
         "2025",
         4, "plain ASCII", "'-'"},
        {"2024\t", 4, "control", "take it out"},
        {"2024-06-19-01", 10, "no more parts", "year-month-day"},
        {"199", 0, "a year has 4 digits, not 3", "year-month-day"},
        {"2024-", 5, "a month has 2 digits, not 0", "year-month-day"},
        {"2024-06-1", 4, "two-digit day", "write 2024-06-01"},
        {"2024;06", 4, "';' cannot stand in a year", "year-month-day"},
    });
    CHECK(problem_of(std::string_view("2024\0", 5)).offset == 4);
    CHECK(problem_of(std::string(129, '1')).message.find("128 bytes") != std::string::npos);
    CHECK(problem_of("[" + std::string(128, '0') + "]").offset == Date::longest_text);
}

}  // namespace
}  // namespace hearsay
