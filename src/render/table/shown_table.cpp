#include "render/table/shown_table.hpp"

#include "base/number_text.hpp"
#include "base/unicode.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>

namespace hearsay {

namespace {

std::string shown_number(double value, int decimals) {
    if (std::isnan(value)) return {};
    if (std::isinf(value)) return value < 0 ? "-∞" : "∞";
    return decimals < 0 ? shortest_number(value) : fixed_number(value, decimals);
}

struct ShownTextOf {
    int decimals;

    std::string operator()(std::monostate) const { return {}; }
    std::string operator()(bool value) const { return value ? "yes" : "no"; }
    std::string operator()(std::int64_t value) const { return fmt::format("{}", value); }
    std::string operator()(double value) const { return shown_number(value, decimals); }
    std::string operator()(const std::string& value) const { return clean_text(value); }
    std::string operator()(const Value::List& list) const {
        std::string text;
        for (const std::string& item : list) {
            if (&item != &list.front()) text += ", ";
            text += clean_text(item);
        }
        return text;
    }
    std::string operator()(const Value::Lists& lists) const {
        std::string text;
        for (const Value::List& list : lists) {
            if (&list != &lists.front()) text += ", ";
            text += clean_text(fmt::format("{}", fmt::join(list, " ")));
        }
        return text;
    }
};

std::string words_of_key(std::string_view key) {
    std::string words = clean_text(key);
    std::ranges::replace(words, '_', ' ');
    return words;
}

void show_summary(ShownTable& shown, const ResultTable& table) {
    shown.columns = {{}, {}};
    for (const auto& [key, value] : table.summary) {
        shown.rows.push_back({words_of_key(key), shown_text(value)});
    }
}

void show_rows(ShownTable& shown, const ResultTable& table) {
    std::vector<std::size_t> columns;
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        const Column& source = table.columns[column];
        if (source.title.empty()) continue;
        columns.push_back(column);
        shown.columns.push_back({clean_text(source.title), source.is_number});
    }
    for (const std::vector<Value>& row : table.rows) {
        std::vector<std::string>& cells = shown.rows.emplace_back();
        for (std::size_t column : columns) cells.push_back(shown_text(row[column]));
    }
}

}  // namespace

bool ShownTable::has_headings() const {
    return std::ranges::any_of(columns, [](const Column& column) { return !column.title.empty(); });
}

ShownTable shown_table(const ResultTable& table) {
    ShownTable shown;
    shown.caption = clean_text(table.caption);
    if (is_summary_only(table)) {
        show_summary(shown, table);
    } else {
        show_rows(shown, table);
    }
    return shown;
}

std::string shown_text(const Value& value) {
    return std::visit(ShownTextOf{value.decimals}, value.content);
}

}  // namespace hearsay
