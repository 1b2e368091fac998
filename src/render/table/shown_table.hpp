#pragma once

#include "render/table/result_table.hpp"

#include <string>
#include <vector>

namespace hearsay {

/// What people see of a result, in any format for people: the columns with a title, every cell as cleaned
/// text on one line. A result without columns is shown as its summary, a line for each key, without headings.
struct ShownTable {
    struct Column {
        std::string title;
        bool flush_right = false;
    };

    std::vector<Column> columns;
    std::vector<std::vector<std::string>> rows;
    std::string caption;

    bool has_headings() const;
};

ShownTable shown_table(const ResultTable& table);

/// `value` for people: nothing when empty, yes and no, numbers with the decimals asked for, lists with
/// commas.
std::string shown_text(const Value& value);

}  // namespace hearsay
