#pragma once

#include "base/budget.hpp"
#include "base/diagnostics.hpp"

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hearsay {

/// A column of a table: by its heading where there is a name, else by its number, from 1.
struct EdgeColumn {
    unsigned number = 0;
    std::string name = {};
};

/// Which columns of an edge list name the two ends, and the weight if there is one.
struct EdgeColumns {
    EdgeColumn from{1};
    EdgeColumn to{2};
    std::optional<EdgeColumn> weight = {};
};

/// Pairs of names out of a table, one pair a record: what a graph is made of when there is no dossier. Names
/// are numbered in the order of their first appearance; they are views of the text, or of `unescaped`.
struct EdgeList {
    struct Row {
        std::uint32_t from = 0;
        std::uint32_t to = 0;
    };

    std::vector<std::string_view> names;
    std::vector<Row> rows;
    std::vector<double> weights;        ///< one for each row; empty when no column was asked for
    std::deque<std::string> unescaped;  ///< names that had quotation marks of their own
};

/// Reads the text of `file`, a table as `DelimitedText` describes it. Its first record is a heading where a
/// column is named, or where it says "from,to", "source,target" or "subject,object" in the asked columns.
/// Reports names that are no heading, records with too few fields or broken quotation marks, and weights that
/// are no numbers from 0 to 10^15; nothing comes back when there was an error. O(bytes). Its work is bytes;
/// when stopped, nothing comes back and nothing is reported.
std::optional<EdgeList> read_edge_list(FileId file, const EdgeColumns& columns, Diagnostics& diagnostics,
                                       const Budget& budget = {});

}  // namespace hearsay
