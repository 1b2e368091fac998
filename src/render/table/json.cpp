#include "render/table/json_text.hpp"
#include "render/table/writers.hpp"

namespace hearsay::table_writers {

namespace {

/// A row up to so many bytes is one line: easy to scan by eye and by grep.
constexpr std::size_t longest_row = 100;

using Keys = std::vector<std::string>;

Keys json_keys(const ResultTable& table) {
    Keys keys;
    for (const Column& column : table.columns) keys.push_back(json_string(column.key));
    return keys;
}

/// The object of one row with `between` ahead of every key but the first.
std::string object(const Keys& keys, const std::vector<Value>& row, std::string_view between) {
    std::string json;
    for (std::size_t column = 0; column < keys.size(); ++column) {
        if (column > 0) json.append(",").append(between);
        json.append(keys[column]).append(": ").append(json_value(row[column]));
    }
    return json;
}

std::string row_object(const Keys& keys, const std::vector<Value>& row) {
    std::string line = object(keys, row, " ");
    if (line.size() <= longest_row) return "    {" + line + "}";
    return "    {\n      " + object(keys, row, "\n      ") + "\n    }";
}

std::string rows_array(const ResultTable& table) {
    if (table.rows.empty()) return "[]";
    Keys keys = json_keys(table);
    std::string json = "[\n";
    for (const std::vector<Value>& row : table.rows) {
        if (&row != &table.rows.front()) json += ",\n";
        json += row_object(keys, row);
    }
    return json + "\n  ]";
}

std::string summary_object(const ResultTable& table) {
    if (table.summary.empty()) return "{}";
    std::string json = "{";
    for (const auto& [key, value] : table.summary) {
        json.append(json.size() > 1 ? ",\n    " : "\n    ");
        json.append(json_string(key)).append(": ").append(json_value(value));
    }
    return json + "\n  }";
}

}  // namespace

std::string write_json(const ResultTable& table, const TableStyle&) {
    std::string json = "{\n  \"command\": " + json_string(table.command);
    json.append(",\n  \"rows\": ").append(rows_array(table));
    json.append(",\n  \"summary\": ").append(summary_object(table));
    return json + "\n}\n";
}

std::string write_json_lines(const ResultTable& table, const TableStyle& style) {
    if (is_summary_only(table)) return write_json_lines(summary_as_row(table), style);
    Keys keys = json_keys(table);
    std::string json;
    for (const std::vector<Value>& row : table.rows)
        json.append("{").append(object(keys, row, " ")).append("}\n");
    return json;
}

}  // namespace hearsay::table_writers
