#include "render/table/table_formats.hpp"

#include "support/catch.hpp"
#include "support/hostile_names.hpp"
#include "unit/render/table_samples.hpp"

#include <algorithm>
#include <set>

using namespace hearsay;
using namespace hearsay::table_samples;

TEST_CASE("table formats are found by name and by ending", "[render][table]") {
    std::set<std::string_view> names;
    std::set<std::string_view> endings;
    for (const TableFormat& format : table_formats()) {
        CHECK(find_table_format(format.name) == &format);
        CHECK(find_table_format_for_ending(format.ending) == &format);
        CHECK_FALSE(format.summary.empty());
        names.insert(format.name);
        endings.insert(format.ending);
    }
    CHECK(names == std::set<std::string_view>{"table", "json", "jsonl", "csv", "tsv", "markdown"});
    CHECK(endings.size() == names.size());
    CHECK(find_table_format_for_ending(".json")->name == "json");
    CHECK(find_table_format("xml") == nullptr);
    CHECK(find_table_format_for_ending("json") == nullptr);
    CHECK(find_table_format_for_ending("") == nullptr);
}

TEST_CASE("a result without columns is shown as its summary", "[render][table]") {
    ResultTable table;
    table.command = "stat";
    table.summary = {{"claims", std::size_t{167}}, {"conflict_pairs", std::size_t{0}}};
    CHECK(written(table, "table") == "claims          167\nconflict pairs  0\n");
    CHECK(written(table, "markdown") == "| | |\n| --- | --- |\n| claims | 167 |\n| conflict pairs | 0 |\n");
    CHECK(written(table, "csv") == "claims,conflict_pairs\n167,0\n");
    CHECK(written(table, "tsv") == "claims\tconflict_pairs\n167\t0\n");
    CHECK(written(table, "jsonl") == "{\"claims\": 167, \"conflict_pairs\": 0}\n");
}

TEST_CASE("a result without rows keeps its shape for programs and says so to people", "[render][table]") {
    ResultTable table;
    table.command = "who";
    table.columns = {{"id", "claim"}, {"origin", "origin"}};
    table.caption = "No claim matches.";
    CHECK(written(table, "table") == "No claim matches.\n");
    CHECK(written(table, "markdown") == "No claim matches.\n");
    CHECK(written(table, "csv") == "id,origin\n");
    CHECK(written(table, "jsonl").empty());
    CHECK(written(table, "json") == "{\n  \"command\": \"who\",\n  \"rows\": [],\n  \"summary\": {}\n}\n");
}

TEST_CASE("an empty result is written without a fault", "[render][table]") {
    for (const TableFormat& format : table_formats()) {
        std::string text = write_table({}, format);
        CHECK((text.empty() || text.back() == '\n'));
    }
}

TEST_CASE("hostile names leave no unsafe character in any format", "[render][table][hostile]") {
    std::vector<std::string> names = hostile_names();
    REQUIRE(names.size() >= 60);
    names.push_back("bytes \xFF\xC0\xAF that are not UTF-8");
    for (const TableFormat& format : table_formats()) {
        for (const std::string& name : names) {
            ResultTable table = named(name);
            table.columns[1].title = name;
            table.summary = {{name, name}};
            table.caption = name;
            std::string text = write_table(table, format, {80, false});
            CAPTURE(format.name, name, text);
            if (format.name == "tsv") std::ranges::replace(text, '\t', ' ');
            if (text.find('\t') != std::string::npos) FAIL("tab");
            if (has_unsafe_character(text)) FAIL("unsafe character");
        }
    }
}
