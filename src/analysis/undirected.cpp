#include "analysis/undirected.hpp"

#include <vector>

namespace hearsay {

RelationGraph undirected(const RelationGraph& graph) {
    if (!graph.directed()) return graph;
    const Adjacency out = graph.out();
    std::vector<ArcInput> arcs;
    arcs.reserve(graph.arc_count());
    for (Vertex v = 0; v < graph.vertex_count(); ++v) {
        for (Arc arc = out.starts[v]; arc < out.starts[v + 1]; ++arc) {
            arcs.push_back({v, out.columns[arc], graph.weight(arc)});
        }
    }
    return RelationGraph(graph.vertex_count(), arcs, {.directed = false});
}

}  // namespace hearsay
