#include "io/import/delimited_text.hpp"

#include "support/catch.hpp"

#include <random>
#include <string>
#include <vector>

using namespace hearsay;

namespace {

using Record = std::vector<std::string>;

std::vector<Record> read_all(const std::string& text, unsigned columns) {
    DelimitedText table(text);
    std::vector<Record> records;
    while (table.next()) {
        REQUIRE_FALSE(table.broken());
        Record& record = records.emplace_back();
        for (unsigned column = 1; column <= columns; ++column) record.emplace_back(table.field(column));
    }
    return records;
}

std::string quoted(const std::string& field) {
    std::string text = "\"";
    for (char c : field) text += c == '"' ? "\"\"" : std::string(1, c);
    return text + '"';
}

}  // namespace

TEST_CASE("a table that is written as RFC 4180 says is read back", "[delimited_text]") {
    std::mt19937 random(1);
    const std::string letters = "ab,;\t \"\n#";
    auto any_field = [&] {
        std::string field;
        for (auto length = random() % 5; length > 0; --length) field += letters[random() % letters.size()];
        return field;
    };
    for (char separator : {',', ';', '\t', ' '}) {
        for (const char* end : {"\n", "\r\n"}) {
            const std::vector<Record> records = [&] {
                std::vector<Record> made{{"a", "b", "c"}};  // what the separator is read from
                for (int i = 0; i < 200; ++i) made.push_back({"x" + any_field(), any_field(), any_field()});
                return made;
            }();
            std::string text;
            for (const Record& record : records) {
                for (const std::string& field : record) {
                    const bool plain = field.find_first_of("\",;\t \n") == std::string::npos;
                    text += (plain ? field : quoted(field)) + separator;
                }
                text.pop_back();
                text += end;
            }
            CHECK(read_all(text, 3) == records);
        }
    }
}

TEST_CASE("records know their lines, and go on after a broken one", "[delimited_text]") {
    const std::string text = "\xEF\xBB\xBF# comment\na,b\n\"x\ny\",c\n\"open,d\ne,\"f\"g\nh,i";
    DelimitedText table(text);
    std::vector<std::pair<unsigned, bool>> lines;
    while (table.next()) lines.emplace_back(table.line(), table.broken());
    CHECK(lines ==
          std::vector<std::pair<unsigned, bool>>{{2, false}, {3, false}, {5, true}, {6, true}, {7, false}});
    CHECK(table.field(2) == "i");
    CHECK(table.field(3).empty());
}

TEST_CASE("headings are found whatever their case", "[delimited_text]") {
    DelimitedText table("Date;\"From, where\";TO\n");
    REQUIRE(table.next());
    CHECK(table.column_of("from, WHERE") == 2);
    CHECK(table.column_of("to") == 3);
    CHECK(table.column_of("t") == 0);
}
