#pragma once

#include "render/diagram/geometry.hpp"

#include <graphviz/cgraph.h>
#include <graphviz/gvc.h>

#include <string>
#include <string_view>
#include <vector>

namespace hearsay {

/// What we need of cgraph, with strings and lists of ours. For the child process of `lay_out` only.

/// cgraph takes names as `char*` but never writes to them.
inline char* name_of(const char* text) {
    return const_cast<char*>(text);
}

/// The value of an attribute of a graph, node or edge; empty when it has none.
std::string attribute(void* object, const char* name);

/// Sets an attribute and declares it where it is new.
void set_attribute(void* object, const char* name, const std::string& value);

/// The number at the start of `text`, 0 when there is none.
double leading_number(std::string_view text);

/// The numbers of "1,2.5,3" or "1 2.5 3".
std::vector<double> numbers_in(std::string_view text);

inline constexpr double points_per_inch = 72;

/// Where a node stands and how large it is, by its attributes.
Rectangle place_of(Agnode_t* node);

/// In the order in which they were read.
std::vector<Agnode_t*> nodes_of(Agraph_t* graph);
std::vector<Agedge_t*> edges_of(Agraph_t* graph);
std::vector<Agraph_t*> subgraphs_of(Agraph_t* graph);

/// Gives `target` in `to` the attributes that `source` has in `from`; `kind` is AGNODE or AGEDGE.
void copy_attributes(Agraph_t* from, void* source, Agraph_t* to, void* target, int kind);

/// Lays out `graph` and keeps the result as attributes (pos, width, height, bb ...). False when Graphviz
/// refuses.
bool lay_out_attributes(GVC_t* context, Agraph_t* graph, const char* engine);

}  // namespace hearsay
