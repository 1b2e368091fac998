// Columns apart by two blanks. Where the table is wider than the terminal, its widest columns of text are
// narrowed and their cells wrapped at blanks. Only where that is not enough are words broken, in as few
// columns as possible, but not ids, dates and numbers. Where that is not enough either, each row becomes a
// block of lines, one for each cell. A row of several lines has a blank line before and after it.
#include "base/unicode.hpp"
#include "render/table/shown_table.hpp"
#include "render/table/wrap.hpp"
#include "render/table/writers.hpp"

#include <algorithm>
#include <limits>

namespace hearsay::table_writers {

namespace {

constexpr std::size_t gap = 2;
constexpr std::size_t narrowest_text = 8;      // below this, reading down a column is no pleasure
constexpr std::size_t longest_kept_word = 24;  // ids are longer than words, but rarely longer than this
constexpr std::size_t unlimited = std::numeric_limits<std::size_t>::max();

constexpr std::string_view bold = "\x1b[1m";
constexpr std::string_view plain = "\x1b[0m";

using Widths = std::vector<std::size_t>;
using Cells = std::vector<std::string>;

/// Calls `use` with each word of `text`.
template <class Use>
void for_each_word(std::string_view text, Use use) {
    while (!text.empty()) {
        std::string_view word = text.substr(0, text.find(' '));
        use(word);
        text.remove_prefix(std::min(text.size(), word.size() + 1));
    }
}

std::size_t widest_word(std::string_view text) {
    std::size_t widest = 0;
    for_each_word(text, [&](std::string_view word) { widest = std::max(widest, display_width(word)); });
    return widest;
}

/// Whether a word is an id, a date or a number: broken in two, it can be neither read nor searched for.
bool is_code(std::string_view word) {
    return std::ranges::any_of(word, [](char c) { return (c >= '0' && c <= '9') || c == '_'; });
}

/// How narrow a column can get.
struct ColumnNeeds {
    std::size_t natural = 0;      ///< nothing is wrapped
    std::size_t whole = 0;        ///< wrapped at blanks only
    std::size_t comfortable = 0;  ///< the same but for very long words
    std::size_t codes = 0;        ///< words are broken, too, but not ids and dates
    std::size_t least = 0;        ///< these are broken, too; numbers and words of headings are not
};

/// What the column needs at least for `word` of a cell.
void need_word(std::string_view word, ColumnNeeds& needs) {
    std::size_t width = display_width(word);
    std::size_t kept = std::min(width, longest_kept_word);
    std::size_t broken = std::min(width, narrowest_text);
    needs.whole = std::max(needs.whole, width);
    needs.comfortable = std::max(needs.comfortable, kept);
    needs.codes = std::max(needs.codes, is_code(word) ? kept : broken);
    needs.least = std::max(needs.least, broken);
}

ColumnNeeds needs_of(const ShownTable& table, std::size_t column) {
    const ShownTable::Column& heading = table.columns[column];
    ColumnNeeds needs;
    needs.natural = display_width(heading.title);
    const std::size_t title = widest_word(heading.title);
    needs.whole = needs.comfortable = needs.codes = needs.least = title;
    for (const Cells& row : table.rows) {
        std::size_t width = display_width(row[column]);
        needs.natural = std::max(needs.natural, width);
        if (!heading.flush_right) {
            for_each_word(row[column], [&needs](std::string_view word) { need_word(word, needs); });
            continue;
        }
        for (std::size_t* need : {&needs.whole, &needs.comfortable, &needs.codes, &needs.least})
            *need = std::max(*need, width);
    }
    return needs;
}

std::size_t total_width(const Widths& widths) {
    std::size_t total = widths.empty() ? 0 : gap * (widths.size() - 1);
    for (std::size_t width : widths) total += width;
    return total;
}

/// The widths when no column may be wider than `limit` unless it has to.
Widths limited_widths(const std::vector<ColumnNeeds>& needs, std::size_t limit,
                      std::size_t ColumnNeeds::*floor) {
    Widths widths;
    for (const ColumnNeeds& column : needs) {
        widths.push_back(std::max(column.*floor, std::min(column.natural, limit)));
    }
    return widths;
}

/// The `comfortable` widths, of which those columns that can give most are narrowed down to `floor` until all
/// fit into `width`, so that words break in few columns.
Widths narrowed_widths(const std::vector<ColumnNeeds>& needs, std::size_t width,
                       std::size_t ColumnNeeds::*floor) {
    Widths widths = limited_widths(needs, 0, &ColumnNeeds::comfortable);
    auto slack = [&](std::size_t column) { return widths[column] - needs[column].*floor; };
    while (total_width(widths) > width) {
        std::size_t most = 0;
        for (std::size_t column = 1; column < widths.size(); ++column) {
            if (slack(column) > slack(most)) most = column;
        }
        if (slack(most) == 0) break;
        widths[most] -= std::min(slack(most), total_width(widths) - width);
    }
    return widths;
}

/// The widest widths above `floor` that fit into `width`, found by halving; the narrowest where none do.
Widths fitted_widths(const std::vector<ColumnNeeds>& needs, std::size_t width,
                     std::size_t ColumnNeeds::*floor) {
    std::size_t fits = 0;
    std::size_t too_wide = width + 1;
    while (fits + 1 < too_wide) {
        std::size_t middle = fits + (too_wide - fits) / 2;
        bool is_fine = total_width(limited_widths(needs, middle, floor)) <= width;
        (is_fine ? fits : too_wide) = middle;
    }
    return limited_widths(needs, fits, floor);
}

/// The widths of the columns beside each other; wider than `width` in all where they do not fit.
Widths column_widths(const std::vector<ColumnNeeds>& needs, std::size_t width) {
    Widths natural = limited_widths(needs, unlimited, &ColumnNeeds::natural);
    if (total_width(natural) <= width) return natural;
    for (std::size_t ColumnNeeds::*floor : {&ColumnNeeds::whole, &ColumnNeeds::comfortable}) {
        Widths widths = fitted_widths(needs, width, floor);
        if (total_width(widths) <= width) return widths;
    }
    return narrowed_widths(needs, width, &ColumnNeeds::codes);
}

/// The lines of one row, without blanks at their ends.
class RowWriter {
  public:
    RowWriter(const ShownTable& table, Widths widths) : columns_(table.columns), widths_(std::move(widths)) {}

    std::vector<std::string> lines(const Cells& cells) const {
        std::vector<std::vector<std::string>> wrapped;
        std::size_t height = 1;
        for (std::size_t column = 0; column < cells.size(); ++column) {
            wrapped.push_back(wrap_text(cells[column], widths_[column]));
            height = std::max(height, wrapped.back().size());
        }
        std::vector<std::string> lines(height);
        for (std::size_t column = 0; column < cells.size(); ++column) {
            for (std::size_t line = 0; line < wrapped[column].size(); ++line) {
                place(lines[line], wrapped[column][line], column);
            }
        }
        return lines;
    }

    /// A line of dashes under every column.
    std::string rule() const {
        std::string line;
        for (std::size_t column = 0; column < widths_.size(); ++column) {
            place(line, std::string(widths_[column], '-'), column);
        }
        return line;
    }

  private:
    /// Adds `cell` to `line`, which so far holds cells to the left of `column` only.
    void place(std::string& line, const std::string& cell, std::size_t column) const {
        if (cell.empty()) return;
        std::size_t start = 0;
        for (std::size_t before = 0; before < column; ++before) start += widths_[before] + gap;
        std::size_t width = display_width(cell);
        if (columns_[column].flush_right && width < widths_[column]) start += widths_[column] - width;
        std::size_t used = display_width(line);
        bool overlaps = !line.empty() && used >= start;  // only a character wider than its column does that
        line.append(overlaps ? 1 : start - used, ' ');
        line += cell;
    }

    const std::vector<ShownTable::Column>& columns_;
    Widths widths_;
};

void append_lines(std::string& text, const std::vector<std::string>& lines) {
    for (const std::string& line : lines) text.append(line).append("\n");
}

void append_headings(std::string& text, const ShownTable& table, const RowWriter& writer, bool colour) {
    Cells titles;
    for (const ShownTable::Column& column : table.columns) titles.push_back(column.title);
    for (const std::string& line : writer.lines(titles)) {
        text += colour ? std::string(bold).append(line).append(plain) : line;
        text += '\n';
    }
    text.append(writer.rule()).append("\n");
}

void append_rows(std::string& text, const ShownTable& table, const RowWriter& writer) {
    std::size_t height_before = 1;
    for (const Cells& row : table.rows) {
        std::vector<std::string> lines = writer.lines(row);
        bool is_first = &row == &table.rows.front();
        if (!is_first && std::max(height_before, lines.size()) > 1) text += '\n';
        append_lines(text, lines);
        height_before = lines.size();
    }
}

std::string in_columns(const ShownTable& table, Widths widths, bool colour) {
    std::string text;
    RowWriter writer(table, std::move(widths));
    if (table.has_headings()) append_headings(text, table, writer, colour);
    append_rows(text, table, writer);
    return text;
}

/// Each row as a block of lines, its headings on the left, without cells in which nothing stands.
std::string in_blocks(const ShownTable& table, std::size_t headings, std::size_t width) {
    ShownTable lines;
    lines.columns = {{}, {}};
    RowWriter writer(lines, {headings, width - headings - gap});
    std::string text;
    for (const Cells& row : table.rows) {
        if (!text.empty()) text += '\n';
        for (std::size_t column = 0; column < row.size(); ++column) {
            if (!row[column].empty())
                append_lines(text, writer.lines({table.columns[column].title, row[column]}));
        }
    }
    return text;
}

/// `table` without the columns in which nothing stands: room that others need.
ShownTable without_blank_columns(const ShownTable& table) {
    ShownTable kept;
    kept.rows.resize(table.rows.size());
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        auto blank = [column](const Cells& row) { return row[column].empty(); };
        if (std::ranges::all_of(table.rows, blank)) continue;
        kept.columns.push_back(table.columns[column]);
        for (std::size_t row = 0; row < table.rows.size(); ++row)
            kept.rows[row].push_back(table.rows[row][column]);
    }
    return kept;
}

std::string write_rows(const ShownTable& table, std::size_t width, bool colour) {
    std::vector<ColumnNeeds> needs;
    std::size_t headings = 0;
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        needs.push_back(needs_of(table, column));
        headings = std::max(headings, display_width(table.columns[column].title));
    }
    Widths widths = column_widths(needs, width);
    if (total_width(widths) <= width) return in_columns(table, std::move(widths), colour);
    ShownTable less = without_blank_columns(table);
    if (!less.columns.empty() && less.columns.size() < table.columns.size())
        return write_rows(less, width, colour);
    if (table.has_headings() && headings + gap + narrowest_text <= width)
        return in_blocks(table, headings, width);
    return in_columns(table, narrowed_widths(needs, width, &ColumnNeeds::least), colour);
}

}  // namespace

std::string write_terminal(const ResultTable& result, const TableStyle& style) {
    ShownTable table = shown_table(result);
    std::size_t width = style.width > 0 ? static_cast<std::size_t>(style.width) : unlimited;
    std::string text;
    if (!table.columns.empty() && !table.rows.empty()) text = write_rows(table, width, style.colour);
    if (table.caption.empty()) return text;
    if (!text.empty()) text += '\n';
    append_lines(text, wrap_text(table.caption, width));
    return text;
}

}  // namespace hearsay::table_writers
