#include "analysis/structure/components.hpp"

#include "base/check.hpp"

#include <boost/graph/biconnected_components.hpp>

#include <algorithm>
#include <iterator>
#include <limits>
#include <numeric>
#include <utility>

namespace hearsay {

namespace {

/// The representative of `v`, halving the way there.
Vertex find(std::vector<Vertex>& above, Vertex v) {
    while (above[v] != v) v = above[v] = above[above[v]];
    return v;
}

/// Strong components with one number for each vertex (D. J. Pearce, "A space-efficient algorithm for finding
/// strongly connected components", Information Processing Letters 116, 2016). The number is 0 before the
/// visit; then the lowest place in the search that the vertex is known to reach back to; and for good, when
/// its component is complete, that of the component, counted down from n: above every place in the search.
class StrongSearch {
  public:
    explicit StrongSearch(const RelationGraph& graph)
        : out_(graph.out()), number_(graph.vertex_count(), 0), component_(graph.vertex_count()) {}

    Partition run() {
        for (Vertex v = 0; v < number_.size(); ++v) {
            if (number_[v] != 0) continue;
            enter(v);
            while (!path_.empty()) step();
        }
        for (std::uint32_t& number : number_) --number;
        return partition_by(number_);
    }

  private:
    /// A vertex on the way from the root of the search.
    struct Visit {
        Vertex vertex;
        Arc next;             // the arc to look at
        std::uint32_t place;  // in the search
    };

    void enter(Vertex v) {
        path_.push_back({v, out_.starts[v], place_});
        number_[v] = place_++;
    }

    /// Goes on with the last vertex of the path: to a new one, or back.
    void step() {
        Visit& visit = path_.back();
        const Arc end = out_.starts[visit.vertex + 1];
        std::uint32_t lowest = number_[visit.vertex];
        while (visit.next < end) {
            const Vertex w = out_.columns[visit.next++];
            const std::uint32_t number = number_[w];
            if (number == 0) {
                number_[visit.vertex] = lowest;
                return enter(w);
            }
            lowest = std::min(lowest, number);
        }
        number_[visit.vertex] = lowest;
        leave();
    }

    void leave() {
        const Visit visit = path_.back();
        path_.pop_back();
        const std::uint32_t lowest = number_[visit.vertex];
        if (!path_.empty()) {
            std::uint32_t& before = number_[path_.back().vertex];
            before = std::min(before, lowest);
        }
        if (lowest < visit.place) {
            waiting_.push_back(visit.vertex);
        } else {
            complete(visit);
        }
    }

    /// The component of a vertex that reaches nothing before it: itself and who waits for it.
    void complete(const Visit& visit) {
        while (!waiting_.empty() && number_[waiting_.back()] >= visit.place) {
            number_[waiting_.back()] = component_;
            waiting_.pop_back();
            --place_;
        }
        number_[visit.vertex] = component_--;
        --place_;
    }

    Adjacency out_;
    std::vector<std::uint32_t> number_;
    std::uint32_t component_;
    std::uint32_t place_ = 1;
    std::vector<Visit> path_;
    std::vector<Vertex> waiting_;  // left, but of a component that is not complete
};

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

// Boost's strong_components keeps four arrays and visits through property maps; this takes about half its
// time.
Partition strong_components(const RelationGraph& graph) {
    return StrongSearch(graph).run();
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
