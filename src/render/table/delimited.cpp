// CSV as in RFC 4180, but with LF for line ends, as every reader takes them and diff and grep want them; and
// TSV as registered with IANA: no quotes, so no tab and no line feed inside a value.
//
// Both are opened in spreadsheets, which run a cell that starts like a formula. Such a text gets an
// apostrophe in front, which spreadsheets take for "this is text" and most do not show; whoever needs the
// text itself reads JSON. Texts are cleaned (`clean_text`): a value is one line, without control or invisible
// characters.
#include "base/number_text.hpp"
#include "base/unicode.hpp"
#include "render/table/writers.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>

namespace hearsay::table_writers {

namespace {

struct Dialect {
    char separator;
    bool quotes;
};
constexpr Dialect csv{',', true};
constexpr Dialect tsv{'\t', false};

/// A sign, digits and points: a spreadsheet may take "-5" for a number, but it cannot do anything.
bool is_plain_number(std::string_view text) {
    bool has_digit = text.find_first_of("0123456789") != std::string_view::npos;
    return has_digit && text.substr(1).find_first_not_of("0123456789.") == std::string_view::npos;
}

/// Whether a spreadsheet would run `text`. The full-width forms are formulas in East Asian settings.
bool is_formula(std::string_view text) {
    static constexpr std::string_view starts[] = {"=", "@", "＝", "＋", "－", "＠"};
    if (text.starts_with('+') || text.starts_with('-')) return !is_plain_number(text);
    return std::ranges::any_of(starts, [=](std::string_view start) { return text.starts_with(start); });
}

/// `text` on one line and inert. In a dialect without quotes a leading one is defused, too: many readers of
/// such files would take it for the start of a quoted value and swallow what follows.
std::string inert(std::string_view text, Dialect dialect) {
    std::string clean = clean_text(text);
    bool misread = is_formula(clean) || (!dialect.quotes && clean.starts_with('"'));
    return misread ? "'" + clean : clean;
}

/// `item` as a part of a list, where a semicolon of its own would look like the end of it.
std::string list_item(std::string_view item, Dialect dialect) {
    std::string text = inert(item, dialect);
    std::ranges::replace(text, ';', ',');
    return text;
}

struct CellOf {
    Dialect dialect;

    std::string operator()(std::monostate) const { return {}; }
    std::string operator()(bool value) const { return value ? "true" : "false"; }
    std::string operator()(std::int64_t value) const { return fmt::format("{}", value); }
    std::string operator()(double value) const {
        return std::isfinite(value) ? shortest_number(value) : std::string();
    }
    std::string operator()(const std::string& value) const { return inert(value, dialect); }
    std::string operator()(const Value::List& list) const {
        std::string text;
        for (const std::string& item : list) {
            if (&item != &list.front()) text += ';';
            text += list_item(item, dialect);
        }
        return text;
    }
    /// Lists within a list are items whose own parts are joined by blanks.
    std::string operator()(const Value::Lists& lists) const {
        Value::List items;
        for (const Value::List& list : lists) items.push_back(fmt::format("{}", fmt::join(list, " ")));
        return (*this)(items);
    }
};

/// `cell` within quotes where it needs them. A semicolon does, too: where the comma is the decimal point,
/// spreadsheets split at semicolons, and what follows one could start like a formula.
std::string quoted(const std::string& cell) {
    if (cell.find_first_of(",;\"") == std::string::npos) return cell;
    std::string text = "\"";
    for (char c : cell) {
        if (c == '"') text += '"';
        text += c;
    }
    return text + "\"";
}

void append_cell(std::string& text, const Value& value, Dialect dialect) {
    std::string cell = std::visit(CellOf{dialect}, value.content);
    text += dialect.quotes ? quoted(cell) : cell;
}

std::string write_delimited(const ResultTable& table, Dialect dialect) {
    if (is_summary_only(table)) return write_delimited(summary_as_row(table), dialect);
    std::string text;
    if (table.columns.empty()) return text;
    for (const Column& column : table.columns) {
        if (&column != &table.columns.front()) text += dialect.separator;
        append_cell(text, column.key, dialect);
    }
    text += '\n';
    for (const std::vector<Value>& row : table.rows) {
        for (const Value& value : row) {
            if (&value != &row.front()) text += dialect.separator;
            append_cell(text, value, dialect);
        }
        text += '\n';
    }
    return text;
}

}  // namespace

std::string write_csv(const ResultTable& table, const TableStyle&) {
    return write_delimited(table, csv);
}

std::string write_tsv(const ResultTable& table, const TableStyle&) {
    return write_delimited(table, tsv);
}

}  // namespace hearsay::table_writers
