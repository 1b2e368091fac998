#pragma once

#include <graphviz/cgraph.h>

#include <string>

namespace hearsay {

/// Reads `dot` like `agmemread`, except that names have ascending numbers where cgraph uses addresses. It
/// orders subgraphs by these, so that with addresses the same text is laid out and drawn in another order now
/// and then. Null when `dot` is no graph.
Agraph_t* read_graph(const std::string& dot);

}  // namespace hearsay
