#include "analysis/structure/components.hpp"

#include "base/check.hpp"

#include <boost/graph/biconnected_components.hpp>
#include <boost/graph/strong_components.hpp>

#include <algorithm>
#include <iterator>
#include <limits>
#include <numeric>
#include <utility>

namespace hearsay {

namespace {

template <class T>
auto vertex_map(std::vector<T>& values, const RelationGraph& graph) {
    return boost::make_iterator_property_map(values.begin(), get(boost::vertex_index, graph.boost_graph()));
}

/// The representative of `v`, halving the way there.
Vertex find(std::vector<Vertex>& above, Vertex v) {
    while (above[v] != v) v = above[v] = above[above[v]];
    return v;
}

}  // namespace

// Boost's connected_components takes undirected graph types only, and would need a copy of a directed one.
// Joining sets along the arcs (Tarjan 1975, with halving) needs an array, and one pass.
Partition weak_components(const RelationGraph& graph) {
    std::vector<Vertex> above(graph.vertex_count());
    std::iota(above.begin(), above.end(), Vertex{0});
    for (Vertex v = 0; v < graph.vertex_count(); ++v) {
        Vertex top = find(above, v);
        for (Vertex w : graph.out().of(v)) {
            if (above[w] == top) continue;
            if (w > v && !graph.directed()) break;  // the arc back from w will do
            // The smaller one stays on top: as good as by size in practice, and the labels are stable.
            const Vertex other = find(above, w);
            above[std::max(top, other)] = std::min(top, other);
            top = std::min(top, other);
        }
    }
    for (Vertex v = 0; v < graph.vertex_count(); ++v) above[v] = find(above, v);
    return partition_by(above);
}

Partition strong_components(const RelationGraph& graph) {
    std::vector<std::uint32_t> labels(graph.vertex_count());
    boost::strong_components(graph.boost_graph(), vertex_map(labels, graph));
    return partition_by(labels);
}

// Boost's algorithm is meant for undirected graph types. Ours stores an edge as an arc each way: the second
// arc of a tree edge leads to the parent, which the algorithm skips by vertex (right, as there are no
// parallel edges), and that of a back edge leads down to a finished vertex, which it never looks at. So every
// edge gets its block over exactly one of its arcs.
WeakPoints weak_points(const RelationGraph& graph) {
    HEARSAY_CHECK(!graph.directed() && graph.simple());
    constexpr std::size_t unset = std::numeric_limits<std::size_t>::max();
    std::vector<std::size_t> block_of_arc(graph.arc_count(), unset);
    std::vector<Vertex> cut;
    const RelationGraph::BoostGraph& boost_graph = graph.boost_graph();
    boost::biconnected_components(
        boost_graph,
        boost::make_iterator_property_map(block_of_arc.begin(), get(boost::edge_index, boost_graph)),
        std::back_inserter(cut));

    std::vector<std::size_t> block_of_edge(graph.edge_count(), unset);
    std::vector<std::size_t> size_of_block;
    for (Arc arc = 0; arc < graph.arc_count(); ++arc) {
        std::size_t block = block_of_arc[arc];
        if (block == unset) continue;
        block_of_edge[graph.edge(arc)] = block;
        if (size_of_block.size() <= block) size_of_block.resize(block + 1, 0);
        ++size_of_block[block];
    }

    WeakPoints points;
    std::ranges::sort(cut);
    for (Vertex v : cut) {
        // A vertex that is taken away leaves one piece for each block it was in.
        std::vector<std::size_t> blocks;
        for (Arc arc = graph.out().starts[v]; arc < graph.out().starts[v + 1]; ++arc)
            blocks.push_back(block_of_edge[graph.edge(arc)]);
        std::ranges::sort(blocks);
        auto different = std::unique(blocks.begin(), blocks.end()) - blocks.begin();
        points.cut_vertices.push_back({v, static_cast<std::uint32_t>(different)});
    }
    for (Edge edge = 0; edge < graph.edge_count(); ++edge) {
        if (size_of_block[block_of_edge[edge]] == 1) points.bridges.push_back(edge);
    }
    return points;
}

std::vector<std::vector<Vertex>> pieces_without(const RelationGraph& graph, Vertex vertex) {
    HEARSAY_CHECK(!graph.directed());
    std::vector<bool> seen(graph.vertex_count(), false);
    seen[vertex] = true;
    std::vector<std::vector<Vertex>> pieces;
    for (Vertex start : graph.out().of(vertex)) {
        if (seen[start]) continue;
        seen[start] = true;
        std::vector<Vertex> piece{start};
        for (std::size_t next = 0; next < piece.size(); ++next) {
            for (Vertex w : graph.out().of(piece[next])) {
                if (seen[w]) continue;
                seen[w] = true;
                piece.push_back(w);
            }
        }
        std::ranges::sort(piece);
        pieces.push_back(std::move(piece));
    }
    std::ranges::sort(pieces, [](const auto& a, const auto& b) {
        return a.size() != b.size() ? a.size() > b.size() : a < b;
    });
    return pieces;
}

}  // namespace hearsay
