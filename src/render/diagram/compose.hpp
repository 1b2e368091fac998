#pragma once

#include <graphviz/cgraph.h>
#include <graphviz/gvc.h>

#include <string>

namespace hearsay {

/// Lays out `graph`, which was read from `dot`, with `engine`, sets its title above, and the nodes of its
/// `cluster_frame` below: the blocks of the legend side by side, then footnotes, then caption. Leaves all
/// places as attributes, for the engine "nop2" to draw. False when Graphviz refuses. For the child process of
/// `lay_out` only: it frees nothing.
///
/// How: picture and frame are laid out apart, the frame only to learn how large its texts are. Then the
/// frame's nodes are put into the picture at positions of ours.
bool compose(GVC_t* context, Agraph_t* graph, const std::string& dot, const std::string& engine);

}  // namespace hearsay
