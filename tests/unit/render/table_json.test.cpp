#include "support/hostile_names.hpp"
#include "unit/render/table_samples.hpp"

#include <nlohmann/json.hpp>

#include <cmath>
#include <cstring>
#include <limits>
#include <random>

using namespace hearsay;
using namespace hearsay::table_samples;
using Json = nlohmann::ordered_json;

namespace {

/// What `value` is in JSON, by another library.
struct JsonOf {
    Json operator()(std::monostate) const { return nullptr; }
    Json operator()(double value) const { return std::isfinite(value) ? Json(value) : Json(nullptr); }
    template <class T>
    Json operator()(const T& value) const {
        return value;
    }
};

Json json_of(const Value& value) {
    return std::visit(JsonOf{}, value.content);
}

/// Whether `read` is the row `values` under the keys of `columns`, in their order.
bool is_row(const Json& read, const std::vector<Column>& columns, const std::vector<Value>& values) {
    if (read.size() != columns.size()) return false;
    std::size_t at = 0;
    for (auto item = read.begin(); item != read.end(); ++item, ++at) {
        if (item.key() != columns[at].key || item.value() != json_of(values[at])) return false;
    }
    return true;
}

/// Bits at random, so that every size of number comes up; now and then not a number or infinite.
double random_double(std::mt19937_64& random) {
    std::uint64_t bits = random();
    double value = 0;
    static_assert(sizeof value == sizeof bits);
    std::memcpy(&value, &bits, sizeof value);
    return random() % 20 == 0 ? std::numeric_limits<double>::infinity() : value;
}

std::string random_text(std::mt19937_64& random) {
    static const std::vector<std::string> pieces = {"a",      "\"",     "\\",     "\n",         "\t",
                                                    "\r",     "\x01",   "\x7F",   "</",         "<!--",
                                                    "\u0080", "\u202E", "\u2028", "\U000E0041", "\uFEFF",
                                                    "\uAE40", "/",      "<",      "\U0001F680", "u0041"};
    std::string text;
    for (std::size_t length = random() % 8; length > 0; --length) text += pieces[random() % pieces.size()];
    return text;
}

Value random_value(std::mt19937_64& random) {
    switch (random() % 6) {
        case 0: return {};
        case 1: return random() % 2 == 0;
        case 2: return static_cast<std::int64_t>(random());
        case 3: return {random_double(random), 2};
        case 4: return random_text(random);
        default: return Value::List(random() % 4, random_text(random));
    }
}

}  // namespace

TEST_CASE("json holds every type in full, null for nothing", "[render][table]") {
    CHECK(written(every_type(), "json") == R"({
  "command": "sample",
  "rows": [
    {
      "id": "C001",
      "score": 39.833333333333336,
      "mentions": 4,
      "planned": true,
      "origins": ["NIS", "MSMT"],
      "note": "Kim, \"K\"",
      "internal": 1.5
    },
    {
      "id": "C002",
      "score": -0.5,
      "mentions": 12,
      "planned": false,
      "origins": [],
      "note": null,
      "internal": null
    }
  ],
  "summary": {
    "mentions": 2,
    "origins": ["MSMT"],
    "weakest": null
  }
}
)");
}

TEST_CASE("a short row of json is one line", "[render][table]") {
    ResultTable table;
    table.command = "trace";
    table.columns = {{"hop", "hop"}, {"actor", "actor"}};
    table.rows = {{0, "TASS"}, {1, std::string(60, 'x')}, {2, std::string(120, 'x')}};
    CHECK(written(table, "json") ==
          "{\n  \"command\": \"trace\",\n  \"rows\": [\n"
          "    {\"hop\": 0, \"actor\": \"TASS\"},\n"
          "    {\"hop\": 1, \"actor\": \"" +
              std::string(60, 'x') +
              "\"},\n"
              "    {\n      \"hop\": 2,\n      \"actor\": \"" +
              std::string(120, 'x') + "\"\n    }\n  ],\n  \"summary\": {}\n}\n");
}

TEST_CASE("json lines are the rows and nothing else", "[render][table]") {
    ResultTable table;
    table.columns = {{"rank", ""}, {"actor", "actor"}};
    table.rows = {{std::int64_t{1}, "RUS"}, {std::int64_t{2}, "KIM"}};
    table.summary = {{"vertices", std::size_t{15}}};
    CHECK(written(table, "jsonl") ==
          "{\"rank\": 1, \"actor\": \"RUS\"}\n{\"rank\": 2, \"actor\": \"KIM\"}\n");
}

TEST_CASE("json strings escape what hides, reorders or ends a script", "[render][table]") {
    auto note = [](std::string text) {
        ResultTable table;
        table.columns = {{"note", "note"}};
        table.rows = {{std::move(text)}};
        return written(table, "jsonl");
    };
    CHECK(note("a\u202Eb") == "{\"note\": \"a\\u202eb\"}\n");
    CHECK(note("\x1B[31m\x7F") == "{\"note\": \"\\u001b[31m\\u007f\"}\n");
    CHECK(note("\U000E0041") == "{\"note\": \"\\udb40\\udc41\"}\n");
    CHECK(note("</script><b>") == "{\"note\": \"\\u003c/script><b>\"}\n");
    CHECK(note("a\xC0\xAF z") == "{\"note\": \"a\uFFFD\uFFFD z\"}\n");
}

TEST_CASE("numbers that JSON does not have are null", "[render][table]") {
    ResultTable table;
    table.columns = {{"a", ""}, {"b", ""}, {"c", ""}, {"d", ""}};
    double infinity = std::numeric_limits<double>::infinity();
    table.rows = {{infinity, -infinity, std::numeric_limits<double>::quiet_NaN(), 1e300}};
    CHECK(written(table, "jsonl") == "{\"a\": null, \"b\": null, \"c\": null, \"d\": 1e+300}\n");
}

TEST_CASE("json reads back as the same values", "[render][table]") {
    std::mt19937_64 random(11);
    for (int round = 0; round < 3000; ++round) {
        ResultTable table;
        table.command = random_text(random);
        for (char key = 'a'; key < 'e'; ++key)
            table.columns.push_back({std::string(1, key) + random_text(random), ""});
        for (std::size_t rows = random() % 3; rows > 0; --rows) {
            table.rows.push_back(
                {random_value(random), random_value(random), random_value(random), random_value(random)});
        }
        table.summary = {{"value", random_value(random)}};
        std::string text = written(table, "json");
        CAPTURE(round, text);
        Json read = Json::parse(text);
        REQUIRE(read["command"] == table.command);
        REQUIRE(read["summary"]["value"] == json_of(table.summary[0].second));
        REQUIRE(read["rows"].size() == table.rows.size());
        for (std::size_t row = 0; row < table.rows.size(); ++row) {
            if (!is_row(read["rows"][row], table.columns, table.rows[row])) FAIL("row " << row);
        }
    }
}

TEST_CASE("hostile names read back from JSON unchanged", "[render][table][hostile]") {
    for (const std::string& name : hostile_names()) {
        CAPTURE(name);
        std::string text = written(named(name), "jsonl");
        CHECK(std::count(text.begin(), text.end(), '\n') == 1);
        Json row = Json::parse(text);
        CHECK(row["name"] == name);
        CHECK(row["list"] == Json({name, "NIS"}));
        CHECK(row["tail"] == "tail");
    }
}
