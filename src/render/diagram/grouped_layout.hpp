#pragma once

#include <graphviz/cgraph.h>
#include <graphviz/gvc.h>

#include <string_view>

namespace hearsay {

inline constexpr std::string_view grouped_engine = "grouped";

/// Our engine for networks in boxes, which none of Graphviz's draws well: `dot` needs metres of paper for a
/// network with cycles, `sfdp` knows no boxes, `fdp` lets labels overlap. First each box of `graph` is laid
/// out by itself, then all boxes as large nodes together with what is in none. Labels of edges are nodes (see
/// `DotOptions::free_layout`), so that nothing overlaps; then they move back to the lines of their edges
/// where there is room. Last, edges are routed around nodes, or straight when there are too many to do so in
/// time. Leaves the result as attributes; false when Graphviz refuses.
bool lay_out_grouped(GVC_t* context, Agraph_t* graph);

}  // namespace hearsay
