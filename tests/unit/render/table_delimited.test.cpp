#include "base/unicode.hpp"
#include "support/hostile_names.hpp"
#include "unit/render/table_samples.hpp"

#include <algorithm>
#include <limits>
#include <sstream>
#include <string_view>

using namespace hearsay;
using namespace hearsay::table_samples;

namespace {

using Rows = std::vector<std::vector<std::string>>;

/// RFC 4180, read as its grammar says and with `separator` between values.
Rows read_csv(std::string_view text, char separator = ',') {
    Rows rows;
    std::vector<std::string> row;
    std::string value;
    bool quoted = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        char c = text[at];
        if (quoted && c == '"' && at + 1 < text.size() && text[at + 1] == '"') {
            value += text[++at];
        } else if (c == '"') {
            quoted = !quoted;
        } else if (!quoted && (c == separator || c == '\n')) {
            row.push_back(std::move(value));
            value.clear();
            if (c == '\n') rows.push_back(std::exchange(row, {}));
        } else {
            value += c;
        }
    }
    REQUIRE_FALSE(quoted);
    return rows;
}

std::string cell(const char* format, Value value) {
    ResultTable table;
    table.columns = {{"x", "x"}};
    table.rows = {{std::move(value)}};
    std::string text = written(table, format);
    REQUIRE(text.substr(0, 2) == "x\n");
    return text.substr(2, text.size() - 3);
}

/// What a cell of `text` has to hold in both formats.
std::string expected(const std::string& text, bool is_formula) {
    return is_formula ? "'" + clean_text(text) : clean_text(text);
}

bool starts_formula(std::string_view text) {
    return !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
}

}  // namespace

TEST_CASE("csv quotes what needs it and knows keys, not titles", "[render][table]") {
    CHECK(written(every_type(), "csv") ==
          "id,score,mentions,planned,origins,note,internal\n"
          "C001,39.833333333333336,4,true,\"NIS;MSMT\",\"Kim, \"\"K\"\"\",1.5\n"
          "C002,-0.5,12,false,,,\n");
}

TEST_CASE("tsv has neither quotes nor tabs within a value", "[render][table]") {
    CHECK(written(every_type(), "tsv") ==
          "id\tscore\tmentions\tplanned\torigins\tnote\tinternal\n"
          "C001\t39.833333333333336\t4\ttrue\tNIS;MSMT\tKim, \"K\"\t1.5\n"
          "C002\t-0.5\t12\tfalse\t\t\t\n");
    CHECK(cell("tsv", "a\tb\nc\r\nd") == "a b c d");
    CHECK(cell("tsv", "\"open") == "'\"open");
}

TEST_CASE("a text that starts like a formula is made a text", "[render][table]") {
    for (const char* format : {"csv", "tsv"}) {
        CAPTURE(format);
        CHECK(cell(format, "=1+1") == "'=1+1");
        CHECK(cell(format, "\t=1+1") == "'=1+1");
        CHECK(cell(format, "\r@SUM") == "'@SUM");
        CHECK(cell(format, "+cmd") == "'+cmd");
        CHECK(cell(format, "-5 dead") == "'-5 dead");
        CHECK(cell(format, "-") == "'-");
        CHECK(cell(format, "＝1") == "'＝1");
        CHECK(cell(format, "-5") == "-5");
        CHECK(cell(format, "+5.25") == "+5.25");
        CHECK(cell(format, Value(-5.5)) == "-5.5");
        CHECK(cell(format, std::int64_t{-7}) == "-7");
        CHECK(cell(format, "a=b") == "a=b");
    }
    CHECK(cell("tsv", Value::List{"a", "=b"}) == "a;'=b");
}

TEST_CASE("a semicolon within an item does not add to the list", "[render][table]") {
    CHECK(cell("tsv", Value::List{"a;b", "c"}) == "a,b;c");
    CHECK(cell("csv", "a;=b") == "\"a;=b\"");
}

TEST_CASE("numbers that are none leave the cell empty", "[render][table]") {
    CHECK(cell("csv", std::numeric_limits<double>::infinity()).empty());
    CHECK(cell("csv", std::numeric_limits<double>::quiet_NaN()).empty());
}

TEST_CASE("hostile names read back from CSV as their clean text", "[render][table][hostile]") {
    for (const std::string& name : hostile_names()) {
        CAPTURE(name);
        Rows rows = read_csv(written(named(name), "csv"));
        REQUIRE(rows.size() == 2);
        REQUIRE(rows[1].size() == 4);
        std::string clean = clean_text(name);
        std::string read = rows[1][1];
        CHECK((read == clean || (starts_formula(clean) && read == expected(name, true))));
        bool is_number = clean == "-.5";
        CHECK((is_number || !starts_formula(read)));
        CHECK(rows[1][3] == "tail");
        CHECK(std::ranges::count(rows[1][2], ';') == 1);
    }
}

TEST_CASE("hostile names stay in their cell of TSV", "[render][table][hostile]") {
    for (const std::string& name : hostile_names()) {
        CAPTURE(name);
        std::string text = written(named(name), "tsv");
        CHECK(std::ranges::count(text, '\n') == 2);
        CHECK(std::ranges::count(text, '\t') == 6);
        std::string row = text.substr(text.find('\n') + 1);
        std::string value = row.substr(5, row.find('\t', 5) - 5);
        CHECK_FALSE(value.starts_with('"'));
        CHECK(row.ends_with("\ttail\n"));
    }
}
