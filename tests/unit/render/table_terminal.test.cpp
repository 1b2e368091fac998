#include "base/unicode.hpp"
#include "render/table/wrap.hpp"
#include "support/hostile_names.hpp"
#include "unit/render/table_samples.hpp"

#include <limits>
#include <random>

using namespace hearsay;
using namespace hearsay::table_samples;

namespace {

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        lines.emplace_back(text.substr(0, text.find('\n')));
        text.remove_prefix(std::min(text.size(), lines.back().size() + 1));
    }
    return lines;
}

ResultTable claims() {
    ResultTable table;
    table.columns = {{"id", "claim"}, {"who", "who says so"}, {"note", "note"}, {"groups", "groups", true}};
    table.rows = {{"C041", Value::List{"S000", "MSMT"}, "missiles", std::int64_t{1}},
                  {"C162", "국가정보원",
                   "at least one hundred ballistic missiles were handed over in "
                   "2024",
                   std::int64_t{12}},
                  {"C163", "Шойгу", Value(), Value()}};
    return table;
}

std::string random_text(std::mt19937& random) {
    static const std::vector<std::string> words = {"Kim",
                                                   "국가정보원",
                                                   "Шойгу",
                                                   "e\u0301te\u0301",
                                                   "missiles",
                                                   "WORKERS-15K",
                                                   "\U0001F469\u200D\U0001F4BB",
                                                   "MISSILE-OFFICE-AGENCY-OF-THE-STATE"};
    std::string text;
    for (std::size_t count = random() % 9; count > 0; --count) text += words[random() % words.size()] + " ";
    return clean_text(text);
}

std::string without_blanks(std::string text) {
    std::erase_if(text, [](char c) { return c == ' ' || c == '\n'; });
    return text;
}

}  // namespace

TEST_CASE("the terminal table aligns columns by what the eye sees", "[render][table]") {
    CHECK(written(claims(), "table") == &R"(
claim  who says so  note                                                              groups
-----  -----------  ----------------------------------------------------------------  ------
C041   S000, MSMT   missiles                                                               1
C162   국가정보원   at least one hundred ballistic missiles were handed over in 2024      12
C163   Шойгу
)"[1]);
}

TEST_CASE("a table wider than the terminal is wrapped at blanks", "[render][table]") {
    ResultTable table = claims();
    table.caption = "3 claims, of which 2 rest on one origin: nobody else says so.";
    CHECK(written(table, "table", {52, false}) == &R"(
claim  who says so  note                      groups
-----  -----------  ------------------------  ------
C041   S000, MSMT   missiles                       1

C162   국가정보원   at least one hundred          12
                    ballistic missiles were
                    handed over in 2024

C163   Шойгу

3 claims, of which 2 rest on one origin: nobody else
says so.
)"[1]);
}

TEST_CASE("colour adds bold headings and nothing else", "[render][table]") {
    std::string plain = written(claims(), "table", {60, false});
    std::string colourful = written(claims(), "table", {60, true});
    CHECK(plain.find('\x1b') == std::string::npos);
    CHECK(colourful.starts_with("\x1b[1m"));
    std::string stripped = colourful;
    for (std::string_view code : {"\x1b[1m", "\x1b[0m"}) {
        for (std::size_t at; (at = stripped.find(code)) != std::string::npos;)
            stripped.erase(at, code.size());
    }
    CHECK(stripped == plain);
}

TEST_CASE("a number is never broken however narrow the terminal", "[render][table]") {
    ResultTable table;
    table.columns = {{"actor", "actor"}, {"score", "betweenness score", true}};
    table.rows = {{"Democratic People's Republic of Korea", Value(123456.789, 3)}};
    CHECK(written(table, "table", {20, false}) == &R"(
actor     betweenness
                score
--------  -----------
Democrat   123456.789
ic
People's
Republic
of Korea
)"[1]);
}

// "transfers_oil" was broken in two although the column beside it held short words.
TEST_CASE("words break before ids, and in as few columns as can be", "[render][table]") {
    ResultTable table;
    table.columns = {{"id", "claim"}, {"relation", "relation"}, {"verdict", "verdict"}, {"note", "note"}};
    table.rows = {{"C041", "transfers_oil", "corroborated by 2 groups", "an uncharacteristically long word"},
                  {"C042", "transfers_oil", "single-origin", "2025-06-19"}};
    CHECK(written(table, "table", {60, false}) == &R"(
claim  relation       verdict           note
-----  -------------  ----------------  --------------------
C041   transfers_oil  corroborated by   an
                      2 groups          uncharacteristically
                                        long word

C042   transfers_oil  single-origin     2025-06-19
)"[1]);
    CHECK(written(table, "table", {50, false}) == &R"(
claim  relation       verdict        note
-----  -------------  -------------  -------------
C041   transfers_oil  corroborated   an
                      by 2 groups    uncharacteris
                                     tically long
                                     word

C042   transfers_oil  single-origin  2025-06-19
)"[1]);
}

// Ids and dates were broken, and the lines were wider than the terminal all the same.
TEST_CASE("rows become blocks where columns do not fit", "[render][table]") {
    ResultTable table;
    table.columns = {{"id", "claim"}, {"relation", "relation"}, {"date", "date"}, {"line", "line", true}};
    table.rows = {{"C041", "transfers_oil", "2025-06-19", 7}, {"C042", "transfers_oil to", Value(), 12}};
    CHECK(written(table, "table", {30, false}) == &R"(
claim     C041
relation  transfers_oil
date      2025-06-19
line      7

claim     C042
relation  transfers_oil to
line      12
)"[1]);
}

TEST_CASE("what is set flush right ends where its column ends in any script", "[render][table]") {
    ResultTable table;
    table.columns = {{"length", "길이", true}};
    table.rows = {{std::numeric_limits<double>::infinity()}, {1000}};
    CHECK(written(table, "table") == "길이\n----\n   ∞\n1000\n");
    table.rows = {{12}, {Value()}};
    CHECK(written(table, "table") == "길이\n----\n  12\n\n");
}

TEST_CASE("wrapping breaks at blanks first and within words only when it must", "[render][table]") {
    using Lines = std::vector<std::string>;
    CHECK(wrap_text("", 5) == Lines{""});
    CHECK(wrap_text("one two three", 7) == Lines{"one two", "three"});
    CHECK(wrap_text("one two three", 13) == Lines{"one two three"});
    CHECK(wrap_text("a abcdefgh b", 4) == Lines{"a", "abcd", "efgh", "b"});
    CHECK(wrap_text("abcdef b", 4) == Lines{"abcd", "ef b"});
    CHECK(wrap_text("국가정보원", 4) == Lines{"국가", "정보", "원"});
    CHECK(wrap_text("국가", 1) == Lines{"국", "가"});
    CHECK(wrap_text("e\u0301e\u0301e\u0301", 2) == Lines{"e\u0301e\u0301", "e\u0301"});
}

TEST_CASE("random tables keep to the width, lose nothing and end no line in blanks", "[render][table]") {
    std::mt19937 random(3);
    for (int round = 0; round < 500; ++round) {
        ResultTable table;
        table.columns = {{"a", "a"}, {"b", "b", true}, {"c", "c"}};
        for (std::size_t rows = 1 + random() % 4; rows > 0; --rows) {
            table.rows.push_back({random_text(random), std::size_t{random() % 1000}, random_text(random)});
        }
        int width = 30 + static_cast<int>(random() % 60);
        std::string text = written(table, "table", {width, false});
        CAPTURE(round, width, text);
        for (const std::string& line : lines_of(text)) {
            if (display_width(line) > static_cast<std::size_t>(width)) FAIL("too wide");
            if (line.ends_with(' ')) FAIL("trailing blank");
        }
        std::string all = without_blanks(written(table, "table"));
        std::string narrow = without_blanks(text);
        std::erase(all, '-');
        std::erase(narrow, '-');
        std::ranges::sort(all);
        std::ranges::sort(narrow);
        if (all != narrow) FAIL("characters lost");
    }
}

TEST_CASE("hostile names stay on their row of the terminal table", "[render][table][hostile]") {
    for (const std::string& name : hostile_names()) {
        CAPTURE(name);
        std::vector<std::string> lines = lines_of(written(named(name), "table"));
        REQUIRE(lines.size() == 3);
        CHECK(display_width(lines[2]) == display_width(lines[0]));
        CHECK(lines[2].starts_with("C001"));
        CHECK(lines[2].ends_with("  tail"));
    }
}
