// A GitHub table. Cells are not padded to the width of their column: in a report under version control, one
// longer name would change every line of the table.
#include "render/table/markdown_text.hpp"
#include "render/table/shown_table.hpp"
#include "render/table/writers.hpp"

namespace hearsay::table_writers {

namespace {

void append_row(std::string& text, const std::vector<std::string>& cells) {
    text += '|';
    for (const std::string& cell : cells) text.append(" ").append(cell).append(cell.empty() ? "|" : " |");
    text += '\n';
}

void append_headings(std::string& text, const ShownTable& table) {
    std::vector<std::string> titles;
    std::vector<std::string> rule;
    for (const ShownTable::Column& column : table.columns) {
        titles.push_back(markdown_text(column.title));
        rule.push_back(column.flush_right ? "---:" : "---");
    }
    append_row(text, titles);
    append_row(text, rule);
}

}  // namespace

std::string write_markdown(const ResultTable& result, const TableStyle&) {
    ShownTable table = shown_table(result);
    std::string text;
    if (!table.columns.empty() && !table.rows.empty()) {
        append_headings(text, table);
        for (const std::vector<std::string>& row : table.rows) {
            std::vector<std::string> cells;
            for (const std::string& cell : row) cells.push_back(markdown_text(cell));
            append_row(text, cells);
        }
    }
    if (table.caption.empty()) return text;
    if (!text.empty()) text += '\n';
    return text + markdown_paragraph(table.caption) + "\n";
}

}  // namespace hearsay::table_writers
