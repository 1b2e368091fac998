#include "render/table/table_formats.hpp"

#include "base/check.hpp"
#include "render/table/table_words.hpp"
#include "render/table/writers.hpp"

#include <algorithm>

namespace hearsay {

namespace {

constexpr TableFormat formats[] = {
    {"table", ".txt", "aligned columns for the terminal", true, table_writers::write_terminal},
    {"json", ".json", "one JSON object: command, rows, summary", false, table_writers::write_json},
    {"jsonl", ".jsonl", "one JSON object a line for each row", false, table_writers::write_json_lines},
    {"csv", ".csv", "comma-separated values for spreadsheets (RFC 4180)", false, table_writers::write_csv},
    {"tsv", ".tsv", "tab-separated values, one line a row, no quotes", false, table_writers::write_tsv},
    {"markdown", ".md", "a Markdown table for documents", true, table_writers::write_markdown},
};

const TableFormat* find(std::string_view wanted, std::string_view TableFormat::*field) {
    const TableFormat* found = std::ranges::find(formats, wanted, field);
    return found == std::end(formats) ? nullptr : found;
}

/// `table` without the columns that have no key and are there for people only.
ResultTable keyed_columns(const ResultTable& table) {
    ResultTable keyed;
    keyed.command = table.command;
    keyed.summary = table.summary;
    keyed.rows.resize(table.rows.size());
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        if (table.columns[column].key.empty()) continue;
        keyed.columns.push_back(table.columns[column]);
        for (std::size_t row = 0; row < table.rows.size(); ++row)
            keyed.rows[row].push_back(table.rows[row][column]);
    }
    return keyed;
}

bool has_unkeyed_column(const ResultTable& table) {
    return std::ranges::any_of(table.columns, [](const Column& column) { return column.key.empty(); });
}

}  // namespace

std::span<const TableFormat> table_formats() {
    return formats;
}

const TableFormat* find_table_format(std::string_view name) {
    return find(name, &TableFormat::name);
}

const TableFormat* find_table_format_for_ending(std::string_view ending) {
    return find(ending, &TableFormat::ending);
}

std::string write_table(const ResultTable& table, const TableFormat& format, const TableStyle& style) {
    for (const std::vector<Value>& row : table.rows) HEARSAY_CHECK(row.size() == table.columns.size());
    if (!format.for_people && has_unkeyed_column(table)) return format.write(keyed_columns(table), style);
    if (format.for_people && (style.language != "en" || !table.caveats.empty()))
        return format.write(in_language(table, style.language), style);
    return format.write(table, style);
}

}  // namespace hearsay
