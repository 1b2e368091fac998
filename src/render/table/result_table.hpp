#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace hearsay {

/// One cell of a result: nothing, a truth value, a number, a text, a list of texts, or a list of such lists.
/// A number may carry how many decimals people should see; JSON always gets it in full.
struct Value {
    using List = std::vector<std::string>;
    using Lists = std::vector<List>;

    std::variant<std::monostate, bool, std::int64_t, double, std::string, List, Lists> content;
    int decimals = -1;  ///< of a double, for people; -1: as many as needed

    Value() = default;
    Value(bool value) : content(value) {}
    Value(int value) : content(std::int64_t{value}) {}
    Value(std::int64_t value) : content(value) {}
    Value(std::size_t value) : content(static_cast<std::int64_t>(value)) {}
    Value(std::uint32_t value) : content(std::int64_t{value}) {}
    Value(double value, int shown_decimals = -1) : content(value), decimals(shown_decimals) {}
    Value(std::string value) : content(std::move(value)) {}
    Value(std::string_view value) : content(std::string(value)) {}
    Value(const char* value) : content(std::string(value)) {}
    Value(List value) : content(std::move(value)) {}
    Value(Lists value) : content(std::move(value)) {}

    bool empty() const { return std::holds_alternative<std::monostate>(content); }
};

/// A column of a result. `key` is part of the contract of the JSON and CSV outputs.
struct Column {
    std::string key;
    std::string title;       ///< heading for people; empty: this column is not shown to people
    bool is_number = false;  ///< set flush right
};

/// Claims that a filter left out because they do not say enough to be judged by it.
struct Caveat {
    std::string
        question;        ///< what cannot be decided, in English and ahead of the values: "they were said by"
    std::string values;  ///< "2025-05"
    std::vector<std::string> claims;  ///< their ids

    bool operator==(const Caveat&) const = default;
};

/// The answer of a command: rows, and a summary of them. What it looks like is up to a table format. A result
/// without columns is nothing but its summary, which then takes the place of the rows.
struct ResultTable {
    std::string command;
    std::vector<Column> columns;
    std::vector<std::vector<Value>> rows;                ///< as many values as columns
    std::vector<std::pair<std::string, Value>> summary;  ///< by JSON key
    std::string caption;  ///< one or more sentences for people under the table: what the rows amount to
    std::vector<Caveat> caveats;  ///< for people, behind the caption
    std::string rows_are;         ///< what a list lists, for sentences: "actors"
};

/// Whether `table` is a result without columns that has a summary.
bool is_summary_only(const ResultTable& table);

/// The summary as a result of one row, with a column for each key, for formats that know only rows.
ResultTable summary_as_row(const ResultTable& table);

}  // namespace hearsay
