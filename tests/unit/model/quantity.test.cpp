#include "model/quantity.hpp"

#include "model/quantity_words.hpp"
#include "support/catch.hpp"

namespace hearsay {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

Quantity quantity(std::string_view text) {
    Quantity::Problem problem;
    const std::optional<QuantityText> read = parse_quantity(text, &problem);
    INFO(text << ": " << problem.message);
    REQUIRE(read.has_value());
    return read->quantity;
}

TEST_CASE("quantities are read as intervals", "[model][quantity]") {
    struct Reading {
        std::string_view text;
        double low, high;
        bool low_open, high_open, approximate;
    };
    for (const Reading& row : std::initializer_list<Reading>{
             {"10000", 10000, 10000, false, false, false},
             {"0", 0, 0, false, false, false},
             {"10.5", 10.5, 10.5, false, false, false},
             {"1.5", 1.5, 1.5, false, false, false},
             {"0.125", 0.125, 0.125, false, false, false},
             {"1.25", 1.25, 1.25, false, false, false},
             {"1.0625", 1.0625, 1.0625, false, false, false},
             {"1234.567", 1234.567, 1234.567, false, false, false},
             {"999999999999999", 999999999999999, 999999999999999, false, false, false},
             {"~15000", 15000, 15000, false, false, true},
             {"10000..11000", 10000, 11000, false, false, false},
             {"5..5", 5, 5, false, false, false},
             {"0..50", 0, 50, false, false, false},
             {"~10..20", 10, 20, false, false, true},
             {"2..<3", 2, 3, false, true, false},
             {">2..3", 2, 3, true, false, false},
             {">2..<3", 2, 3, true, true, false},
             {">4000", 4000, infinity, true, false, false},
             {">=100", 100, infinity, false, false, false},
             {"~>4000", 4000, infinity, true, false, true},
             {"<50", 0, 50, true, true, false},
             {"<=30000", 0, 30000, true, false, false},
             {"1.5..2.5", 1.5, 2.5, false, false, false},
         }) {
        INFO(row.text);
        const Quantity read = quantity(row.text);
        CHECK(read.low == row.low);
        CHECK(read.high == row.high);
        CHECK(read.low_open == row.low_open);
        CHECK(read.high_open == row.high_open);
        CHECK(read.approximate == row.approximate);
        CHECK(read.stated());
        CHECK_FALSE(read.unit);
    }
}

TEST_CASE("the unit is what follows the blanks", "[model][quantity]") {
    struct Reading {
        std::string_view text, unit;
        std::size_t offset;
    };
    for (const Reading& row : std::initializer_list<Reading>{
             {"10000", "", 0},
             {"15000 workers", "workers", 6},
             {"10000..11000   troops", "troops", 15},
             {"2..<3 years", "years", 6},
             {"100 ballistic missiles", "ballistic missiles", 4},
             {"12 солдат", "солдат", 3},
             {"5 %", "%", 2},
         }) {
        INFO(row.text);
        const std::optional<QuantityText> read = parse_quantity(row.text);
        REQUIRE(read.has_value());
        CHECK(read->unit == row.unit);
        CHECK(read->unit_offset == row.offset);
    }
}

/// A text that is no quantity, where the message points, and a part of the message and of the remedy.
struct Refusal {
    std::string_view text;
    std::size_t offset;
    std::string_view message, remedy;
};

void check_refusals(std::initializer_list<Refusal> refusals) {
    for (const Refusal& refusal : refusals) {
        Quantity::Problem problem;
        INFO(refusal.text);
        REQUIRE_FALSE(parse_quantity(refusal.text, &problem).has_value());
        INFO(problem.message << "; " << problem.remedy);
        CHECK(problem.offset == refusal.offset);
        CHECK(problem.message.find(refusal.message) != std::string::npos);
        CHECK(problem.remedy.find(refusal.remedy) != std::string::npos);
    }
}

TEST_CASE("separators of thousands are refused", "[model][quantity]") {
    check_refusals({
        {"10.000", 2, "'10.000' is ambiguous", "write 10000, or 10 if '.' marks"},
        {"10.000 troops", 2, "'10.000' is ambiguous", "write 10000"},
        {"1.000..2.000", 1, "'1.000' is ambiguous", "write 1000"},
        {"1..2.000", 4, "'2.000' is ambiguous", "write 2000"},
        {">123.456", 4, "'123.456' is ambiguous", "write 123456, or 123.4560 if"},
        {"1,500", 1, "'1,500' is ambiguous", "write 1500, or 1.5 if"},
        {"11,000", 2, "'11,000' is ambiguous", "write 11000, or 11 if ',' marks"},
        {"10,5", 2, "decimals are separated by '.'", "write 10.5"},
        {"0,500", 1, "decimals are separated by '.'", "write 0.500"},
        {"1,2345", 1, "decimals are separated by '.'", "write 1.2345"},
        {"1.000.000", 5, "no thousands separators", "write 1000000"},
        {"1,000,000", 1, "no thousands separators", "write 1000000"},
        {"1,000,000.5", 1, "no thousands separators", "take the separators out"},
        {"1_000", 1, "no thousands separators", "write 1000"},
        {"1'000", 1, "no thousands separators", "write 1000"},
        {"10 000", 2, "not separated by blanks", "write 10000"},
        {"1 000 000 troops", 1, "not separated by blanks", "write 1000000 troops"},
    });
}

TEST_CASE("numbers in words are refused with the right spelling", "[model][quantity]") {
    // They were told to write digits, without a word on which ones.
    check_refusals({
        {"20k", 2, "goes on", "write 20000"},
        {"2.5k", 3, "goes on", "write 2500"},
        {"~500k dead", 4, "goes on", "write ~500000 dead"},
        {"5m", 1, "goes on", "write 5000000 for millions; for a unit 'm' write 5 m"},
        {"5bn", 1, "goes on", "write 5000000000"},
        {"50%", 2, "goes on", "write 50 and behind it the id of a unit for shares, 50 UNIT"},
        {"100+", 3, "goes on", "write >=100"},
        {"$90 million", 0, "a sign of money", "write 90000000 and behind it the id of a unit for '$'"},
        {"€5m", 0, "a sign of money", "write 5000000 and behind it the id of a unit for '€', 5000000 UNIT"},
        {"£1.5bn", 0, "a sign of money", "write 1500000000 and behind it"},
        {"$", 0, "a sign of money", "write the number and behind it"},
        {"about 500", 0, "not with a word", "write ~500"},
        {"at least 100 troops", 0, "not with a word", "write >=100 troops"},
        {"More than 1.5 million troops", 0, "not with a word", "write >1500000 troops"},
        {"up to 10,000", 0, "not with a word", "write 10000, or 10 if"},
        {"about dozens", 0, "not with a word", "write digits"},
    });
    CHECK(remedy_for_number_and_word("1.5", "million barrels") == "write 1500000 barrels");
    CHECK(remedy_for_number_and_word("~1..2.25", "thousand") == "write ~1000..2250");
    CHECK(remedy_for_number_and_word("0.5", "million") == "write 500000");
    CHECK(remedy_for_number_and_word("1.23456", "hundred") == "write 123.456");
    CHECK(remedy_for_number_and_word("10", "to 20") == "write 10..20");
    CHECK_FALSE(remedy_for_number_and_word("10", "barrels"));
}

TEST_CASE("what is no plain number is refused", "[model][quantity]") {
    check_refusals({
        {"", 0, "empty", "leave it out"},
        {"-5", 0, "not negative", "without sign"},
        {"+5", 0, "no sign", "without sign"},
        {"5..-3", 3, "not negative", "without sign"},
        {"NaN", 0, "not with a word", "digits"},
        {"inf", 0, "not with a word", "digits"},
        {"dozens of soldiers", 0, "not with a word", "digits"},
        {"1e5", 1, "no exponent", "all digits"},
        {"1E+5", 1, "no exponent", "all digits"},
        {"0x10", 1, "goes on", "number, blank, unit"},
        {"010", 0, "does not start with '0'", "leading zeros"},
        {"00", 0, "does not start with '0'", "leading zeros"},
        {"01.5", 0, "does not start with '0'", "leading zeros"},
        {".5", 0, "starts with a digit", "both sides"},
        {"5.", 1, "no digit follows", "both sides"},
        {"1000000000000000", 0, "at most 15 digits, not 16", "round it"},
        {"9223372036854775808", 0, "at most 15 digits, not 19", "round it"},
        {"0.000001", 0, "0.00001 or more", "smaller unit"},
        {"\xEF\xBC\x91\xEF\xBC\x90", 0, "plain ASCII", "0 to 9"},
        {"\xE2\x89\xA5"
         "100",
         0, "plain ASCII", ">="},
    });
    Quantity::Problem problem;
    CHECK_FALSE(parse_quantity(std::string(400, '9'), &problem).has_value());
    CHECK(problem.message == "a number has at most 15 digits, not 400");
    CHECK_FALSE(parse_quantity(std::string_view("5\0", 2)).has_value());
}

TEST_CASE("ranges that hold nothing or are written otherwise are refused", "[model][quantity]") {
    check_refusals({
        {"11000..10000", 0, "from the larger to the smaller", "smaller number first"},
        {"2..<2", 0, "no number lies", "holds one"},
        {">2..2", 0, "no number lies", "holds one"},
        {"<0", 0, "no number lies", "write a number"},
        {"<=0", 0, "no number lies", "write a number"},
        {"5..", 3, "a number is missing", "10000"},
        {"..5", 0, "starts with a digit", "both sides"},
        {"10-20", 2, "'-' does not make a range", "10000..11000"},
        {"10 .. 20", 2, "only before the unit", "without blanks"},
        {"10..20..30", 6, "goes on", "number, blank, unit"},
        {">=2..3", 3, "goes on", "number, blank, unit"},
        {"> 400", 1, "no blank", "take the blank out"},
        {"~ 5", 1, "no blank", "take the blank out"},
        {">~400", 1, "'~' stands at the start", "once"},
        {"~", 1, "a number is missing", "10000"},
    });
}

TEST_CASE("a unit stands after one blank at least and is no longer than an id", "[model][quantity]") {
    check_refusals({
        {"10workers", 2, "goes on", "write number, blank, unit: 10 workers"},
        {"10/3", 2, "goes on", "15000 workers"},
        {"10\ttroops", 2, "goes on", "15000 workers"},
        {"10 ", 2, "ends with a blank", "take the blank out"},
        {" 10", 0, "not with a blank", "take the blank out"},
    });
    CHECK(parse_quantity("1 " + std::string(64, 'u')).has_value());
    CHECK_FALSE(parse_quantity("1 " + std::string(65, 'u')).has_value());
}

TEST_CASE("quantities are disjoint only when no number can be both", "[model][quantity]") {
    struct Pair {
        std::string_view a, b;
        bool disjoint;
    };
    for (const Pair& row : std::initializer_list<Pair>{
             {"~600", ">4000", true},
             {"~600", ">=6000", true},
             {"10000..11000", ">11000", true},
             {"10000..11000", ">=11000", false},
             {">4000", ">=6000", false},
             {"2..<3", ">3", true},
             {"2..<3", ">=3", true},
             {"2..3", ">3", true},
             {"2..3", ">=3", false},
             {">3", "<3", true},
             {"<=30000", "30000", false},
             {"<50", "0", true},
             {"10000", "10001", true},
             {"10000", "10000", false},
             {"~600", "660", false},
             {"~600", "540", false},
             {"~600", "661", true},
             {"~600", "539", true},
             {"~600", ">660", true},
             {"~600", "~700", false},
             {"~600", "~800", true},
             {"~>4000", "3600", false},
             {"~>4000", "3599", true},
             {"~10..20", "9", false},
             {"~10..20", "8.9", true},
             {"~10..20", "22", false},
             {"~0", "0.5", true},
             {"~0.7", "0.77", false},
             {"~0.7", ">0.77", true},
             {"~0.7", "0.771", true},
             {"~0.3", "0.27", false},
             {"~0.3", "<0.27", true},
         }) {
        INFO(row.a << " and " << row.b);
        CHECK(disjoint(quantity(row.a), quantity(row.b)) == row.disjoint);
        CHECK(disjoint(quantity(row.b), quantity(row.a)) == row.disjoint);
    }
    CHECK_FALSE(disjoint(Quantity{}, quantity("5")));
    CHECK_FALSE(disjoint(quantity("5"), Quantity{}));
}

TEST_CASE("a quantity is written as it is read", "[model][quantity]") {
    for (const char* text :
         {"10000", "~15000", "10000..11000", "2..<3", ">2..3", ">2..<3", ">4000", ">=100", "<50", "<=30000",
          "0", "0..50", "10.5", "0.125", "~>4000", "~10..20", ">=0", "0.00001", "999999999999999"}) {
        CHECK(quantity_text(quantity(text)) == text);
    }
    CHECK(quantity_text(quantity("5..5")) == "5");
    CHECK(quantity_text(quantity("1.50")) == "1.5");
    CHECK(quantity_text(Quantity{}).empty());
}

TEST_CASE("three decimals are written so that they read back", "[model][quantity]") {
    // "5.0120" was written as "5.012", which is refused as ambiguous.
    for (const char* text : {"5.0120", "~999.1250", "1.2340..<2.3450", "10.0000"}) {
        CHECK(parse_quantity(quantity_text(quantity(text)))->quantity == quantity(text));
    }
    CHECK(quantity_text(quantity("5.0120")) == "5.0120");
    CHECK(quantity_text(quantity("0.125")) == "0.125");
    CHECK(quantity_text(quantity("1234.567")) == "1234.567");
}

TEST_CASE("a quantity is exact when it is one number", "[model][quantity]") {
    CHECK(quantity("5").exact());
    CHECK_FALSE(quantity("~5").exact());
    CHECK_FALSE(quantity("5..6").exact());
    CHECK_FALSE(Quantity{}.exact());
}

}  // namespace
}  // namespace hearsay
