#pragma once

#include <graphviz/cgraph.h>

#include <string>

namespace hearsay::test {

/// What Graphviz finds in a DOT text.
struct DotCounts {
    int nodes = -1;
    int edges = -1;
    bool clean = false;  ///< read without an error

    friend bool operator==(const DotCounts&, const DotCounts&) = default;
};

inline DotCounts read_dot(const std::string& dot) {
    agseterr(AGMAX);
    agreseterrors();
    Agraph_t* graph = agmemread(dot.c_str());
    DotCounts counts;
    counts.clean = graph != nullptr && agerrors() == 0;
    if (graph == nullptr) return counts;
    counts.nodes = agnnodes(graph);
    counts.edges = agnedges(graph);
    agclose(graph);
    return counts;
}

}  // namespace hearsay::test
