#include "render/table/table_formats.hpp"

#include "base/check.hpp"
#include "render/table/writers.hpp"

#include <algorithm>

namespace hearsay {

namespace {

constexpr TableFormat formats[] = {
    {"table", ".txt", "aligned columns for the terminal", table_writers::write_terminal},
    {"json", ".json", "one JSON object: command, rows, summary", table_writers::write_json},
    {"jsonl", ".jsonl", "one JSON object a line for each row", table_writers::write_json_lines},
    {"csv", ".csv", "comma-separated values for spreadsheets (RFC 4180)", table_writers::write_csv},
    {"tsv", ".tsv", "tab-separated values, one line a row, no quotes", table_writers::write_tsv},
    {"markdown", ".md", "a Markdown table for documents", table_writers::write_markdown},
};

const TableFormat* find(std::string_view wanted, std::string_view TableFormat::*field) {
    const TableFormat* found = std::ranges::find(formats, wanted, field);
    return found == std::end(formats) ? nullptr : found;
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
    return format.write(table, style);
}

}  // namespace hearsay
