#include "render/weave/document_table.hpp"

#include "base/check.hpp"
#include "render/table/markdown_text.hpp"
#include "render/table/shown_table.hpp"
#include "render/weave/document_text.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace hearsay {

namespace {

/// A table whose cells are markup already.
struct MarkupTable {
    std::vector<std::string> titles;
    std::vector<bool> flush_right;
    std::vector<std::vector<std::string>> rows;
    std::string caption;
    bool has_headings = false;
};

MarkupTable markup_of(const ResultTable& result, DocumentKind kind, const MarkupColumn* more) {
    ShownTable shown = shown_table(result);
    MarkupTable table;
    table.has_headings = shown.has_headings();
    for (const ShownTable::Column& column : shown.columns) {
        table.titles.push_back(document_text(column.title, kind));
        table.flush_right.push_back(column.flush_right);
    }
    for (const std::vector<std::string>& row : shown.rows) {
        std::vector<std::string>& cells = table.rows.emplace_back();
        for (const std::string& cell : row) cells.push_back(document_text(cell, kind));
    }
    if (more && table.has_headings) {
        table.titles.push_back(document_text(more->title, kind));
        table.flush_right.push_back(false);
        HEARSAY_CHECK(more->cells.size() == table.rows.size());
        for (std::size_t row = 0; row < table.rows.size(); ++row) table.rows[row].push_back(more->cells[row]);
    }
    bool markdown = kind == DocumentKind::markdown || kind == DocumentKind::mdx;
    table.caption = markdown ? markdown_paragraph(shown.caption) : document_text(shown.caption, kind);
    return table;
}

std::string markdown_table(const MarkupTable& table) {
    std::string text = fmt::format("| {} |\n|", fmt::join(table.titles, " | "));
    for (bool right : table.flush_right) text += right ? " ---: |" : " --- |";
    text += '\n';
    for (const auto& row : table.rows) text += fmt::format("| {} |\n", fmt::join(row, " | "));
    return text;
}

std::string html_row(const MarkupTable& table, const std::vector<std::string>& cells, std::string_view tag) {
    std::string text = "<tr>";
    for (std::size_t column = 0; column < cells.size(); ++column) {
        std::string_view style = table.flush_right[column] ? " style=\"text-align: right\"" : "";
        text += fmt::format("<{0}{1}>{2}</{0}>", tag, style, cells[column]);
    }
    return text + "</tr>\n";
}

/// On a phone, a wide table scrolls by itself and not the whole page with it.
std::string html_table(const MarkupTable& table) {
    std::string text = "<div style=\"overflow-x: auto\">\n<table>\n";
    if (table.has_headings) text += "<thead>\n" + html_row(table, table.titles, "th") + "</thead>\n";
    text += "<tbody>\n";
    for (const auto& row : table.rows) text += html_row(table, row, "td");
    return text + "</tbody>\n</table>\n</div>\n";
}

std::string latex_table(const MarkupTable& table) {
    std::string columns;
    for (bool right : table.flush_right) columns += right ? 'r' : 'l';
    std::string text = fmt::format(
        "\\begin{{center}}\n\\resizebox{{\\ifdim\\width>\\linewidth\\linewidth\\else\\width\\fi}}{{!}}{{%\n"
        "\\begin{{tabular}}{{{}}}\n\\hline\n",
        columns);
    if (table.has_headings) text += fmt::format("{} \\\\\n\\hline\n", fmt::join(table.titles, " & "));
    for (const auto& row : table.rows) text += fmt::format("{} \\\\\n", fmt::join(row, " & "));
    return text + "\\hline\n\\end{tabular}}\n\\end{center}\n";
}

std::string asciidoc_table(const MarkupTable& table) {
    std::string columns;
    for (bool right : table.flush_right) columns += right ? ">," : "<,";
    columns.pop_back();
    std::string text =
        fmt::format("[cols=\"{}\"{}]\n|===\n", columns, table.has_headings ? ",options=\"header\"" : "");
    if (table.has_headings) text += fmt::format("|{}\n\n", fmt::join(table.titles, " |"));
    for (const auto& row : table.rows) text += fmt::format("|{}\n", fmt::join(row, " |"));
    return text + "|===\n";
}

std::string typst_table(const MarkupTable& table) {
    std::string aligns;
    for (bool right : table.flush_right) aligns += right ? "right, " : "left, ";
    std::string text = fmt::format("#table(\n  columns: {},\n  align: ({}),\n", table.titles.size(), aligns);
    if (table.has_headings) text += fmt::format("  [{}],\n", fmt::join(table.titles, "], ["));
    for (const auto& row : table.rows) text += fmt::format("  [{}],\n", fmt::join(row, "], ["));
    return text + ")\n";
}

std::string org_table(const MarkupTable& table) {
    std::string text;
    if (table.has_headings) {
        text = fmt::format("| {} |\n|", fmt::join(table.titles, " | "));
        for (std::size_t column = 0; column < table.titles.size(); ++column)
            text += column > 0 ? "+---" : "---";
        text += "|\n";
    }
    for (const auto& row : table.rows) text += fmt::format("| {} |\n", fmt::join(row, " | "));
    return text;
}

std::string rows_text(const MarkupTable& table, DocumentKind kind) {
    switch (kind) {
        case DocumentKind::markdown:
        case DocumentKind::mdx: return markdown_table(table);
        case DocumentKind::html: return html_table(table);
        case DocumentKind::latex: return latex_table(table);
        case DocumentKind::asciidoc: return asciidoc_table(table);
        case DocumentKind::typst: return typst_table(table);
        case DocumentKind::org: return org_table(table);
    }
    return {};
}

/// The caption with no mark of a paragraph, which `{}` of a document of commands would need.
std::string paragraph(const std::string& text, DocumentKind kind) {
    return kind == DocumentKind::html ? fmt::format("<p>{}</p>\n", text) : text + "\n";
}

}  // namespace

std::string document_table(const ResultTable& result, DocumentKind kind, const MarkupColumn* more) {
    MarkupTable table = markup_of(result, kind, more);
    std::string text = table.rows.empty() ? "" : rows_text(table, kind);
    if (table.caption.empty()) return text;
    if (!text.empty()) text += '\n';
    return text + paragraph(table.caption, kind);
}

std::string document_list(const std::vector<std::string>& items, DocumentKind kind) {
    bool html = kind == DocumentKind::html, latex = kind == DocumentKind::latex;
    std::string text = html ? "<ul>\n" : latex ? "\\begin{itemize}\n" : "";
    for (const std::string& item : items) {
        std::string_view mark = latex ? "\\item " : kind == DocumentKind::asciidoc ? "* " : "- ";
        text += html ? fmt::format("<li>{}</li>\n", item) : fmt::format("{}{}\n", mark, item);
    }
    return text + (html ? "</ul>\n" : latex ? "\\end{itemize}\n" : "");
}

}  // namespace hearsay
