#pragma once

#include "cli/context.hpp"
#include "graph/relation_graph.hpp"

#include <cstddef>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace hearsay::cli {

/// What --edges and --columns name: pairs of names out of a file, without claims or speakers.
struct EdgeTable {
    std::vector<std::string_view> names;  ///< by vertex; views of the file's text, which `context` keeps
    std::vector<ArcInput> arcs;           ///< one for each record
    std::deque<std::string> unescaped;    ///< what other names are views of

    /// How many records join two different names.
    std::size_t pairs() const;

    /// Parallel records are joined, and their weights added; loops are left out. With progress on a terminal.
    RelationGraph graph(Context& context, bool directed) const;
};

/// Reads the file, with progress on a terminal. Prints what is wrong with it and throws `Stop`; throws
/// `Failure` for a filter, as a pair has nothing to filter by.
EdgeTable read_edge_table(Context& context);

}  // namespace hearsay::cli
