#pragma once

#include "base/unicode.hpp"
#include "render/table/table_formats.hpp"
#include "support/catch.hpp"

#include <string>
#include <string_view>

/// What the tests of the table formats share.
namespace hearsay::table_samples {

inline std::string written(const ResultTable& table, const char* format, TableStyle style = {}) {
    const TableFormat* found = find_table_format(format);
    REQUIRE(found != nullptr);
    return write_table(table, *found, style);
}

/// One row with `name` between two cells that have to stay where they are.
inline ResultTable named(const std::string& name) {
    ResultTable table;
    table.columns = {{"id", "claim"}, {"name", "actor"}, {"list", "origins"}, {"tail", "tail"}};
    table.rows = {{"C001", name, Value::List{name, "NIS"}, "tail"}};
    return table;
}

/// A value of every type.
inline ResultTable every_type() {
    ResultTable table;
    table.command = "sample";
    table.columns = {{"id", "claim"},        {"score", "score", true}, {"mentions", "mentions", true},
                     {"planned", "planned"}, {"origins", "origins"},   {"note", "note"},
                     {"internal", ""}};
    table.rows = {{"C001", Value(39.833333333333336, 3), std::int64_t{4}, true, Value::List{"NIS", "MSMT"},
                   "Kim, \"K\"", 1.5},
                  {"C002", Value(-0.5, 3), std::int64_t{12}, false, Value::List{}, Value(), Value()}};
    table.summary = {{"mentions", std::size_t{2}}, {"origins", Value::List{"MSMT"}}, {"weakest", Value()}};
    table.caption = "2 claims, 1 origin.";
    return table;
}

/// Whether any byte of `text` could command a terminal, or any character of it hide or reorder others.
inline bool has_unsafe_character(std::string_view text) {
    while (!text.empty()) {
        DecodedCharacter next = decode_utf8(text);
        if (next.length == 0 || is_control(next.code_point) || is_deceptive(next.code_point)) return true;
        text.remove_prefix(next.length);
    }
    return false;
}

}  // namespace hearsay::table_samples
