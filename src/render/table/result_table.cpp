#include "render/table/result_table.hpp"

namespace hearsay {

bool is_summary_only(const ResultTable& table) {
    return table.columns.empty() && !table.summary.empty();
}

ResultTable summary_as_row(const ResultTable& table) {
    ResultTable result;
    result.command = table.command;
    result.rows.emplace_back();
    for (const auto& [key, value] : table.summary) {
        result.columns.push_back({key, key, false});
        result.rows.front().push_back(value);
    }
    return result;
}

}  // namespace hearsay
