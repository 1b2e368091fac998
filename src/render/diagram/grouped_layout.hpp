#pragma once

#include <graphviz/cgraph.h>
#include <graphviz/gvc.h>

#include <string_view>

namespace hearsay {

inline constexpr std::string_view grouped_engine = "grouped";

/// Our engine for networks in boxes, which none of Graphviz's draws well: `dot` needs metres of paper for a
/// network with cycles, `sfdp` knows no boxes, `fdp` lets labels overlap. First `neato` places all nodes as
/// if there were no boxes, except that those of one box attract each other; so each gets the side of its box
/// that looks to what it is joined to. Then overlaps are removed, inside each box, and between the boxes and
/// what is in none. Labels of edges are nodes all the while (see `DotOptions::free_layout`) and keep room
/// free. What is in the way of a line all the same, or too near to its neighbour, moves a little, see
/// `shift_nodes`. Last, edges become curves with their labels on them, see `draw_curved_edges`. Leaves the
/// result as attributes; false when Graphviz refuses.
bool lay_out_grouped(GVC_t* context, Agraph_t* graph);

}  // namespace hearsay
