#pragma once

#include "base/budget.hpp"
#include "base/diagnostics.hpp"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace hearsay {

/// Which columns of an edge list name the two ends and the weight; from 1, 0 for none.
struct EdgeColumns {
    unsigned from = 1;
    unsigned to = 2;
    unsigned weight = 0;
};

/// Pairs of names out of a table, one pair a line: what a graph is made of when there is no dossier. Names
/// are views of the text, numbered in the order of their first appearance.
struct EdgeList {
    struct Row {
        std::uint32_t from = 0;
        std::uint32_t to = 0;
    };

    std::vector<std::string_view> names;
    std::vector<Row> rows;
    std::vector<double> weights;  ///< one for each row; empty when no column was asked for
};

/// Reads the text of `file`: comma-separated where the first line has a comma and no tab, else tab-separated.
/// Plain fields only; a quoted field is refused. A first line that says "from,to", "source,target" or
/// "subject,object" in the asked columns is a heading. Empty lines and lines that start with '#' are passed
/// over. Reports lines with too few fields and weights that are no numbers from 0 to 10^15; nothing when
/// there was an error. O(bytes). Its work is bytes; when stopped, nothing comes back and nothing is reported.
std::optional<EdgeList> read_edge_list(FileId file, const EdgeColumns& columns, Diagnostics& diagnostics,
                                       const Budget& budget = {});

}  // namespace hearsay
