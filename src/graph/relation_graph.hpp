#pragma once

#include "base/budget.hpp"

#include <boost/graph/compressed_sparse_row_graph.hpp>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <utility>
#include <vector>

namespace hearsay {

/// A vertex of a `RelationGraph`: 0 to vertex_count() - 1. What it stands for is known to whoever built the
/// graph.
using Vertex = std::uint32_t;

/// The place of an arc in the graph's columns, in order of (source, target, edge): 0 to arc_count() - 1.
using Arc = std::uint32_t;

/// What an arc belongs to: 0 to edge_count() - 1. In a directed graph an edge is one arc with the same
/// number; in an undirected graph it is two arcs, one each way, and edges are numbered by (lower end, higher
/// end).
using Edge = std::uint32_t;

/// One fact that a graph is built from: "from" does something to "to".
struct ArcInput {
    Vertex from = 0;
    Vertex to = 0;
    double weight = 1;  ///< finite
};

struct RelationGraphOptions {
    bool directed = true;
    /// Join the facts between the same two vertices (in an undirected graph: either way round) to one edge
    /// whose weight is the sum of theirs.
    bool merge_parallel = true;
    bool drop_loops = true;
};

/// The rows of one direction of a graph, as its arrays: the neighbours of vertex v are
/// `columns[starts[v]] .. columns[starts[v + 1] - 1]`, in ascending order.
struct Adjacency {
    std::span<const Arc> starts;
    std::span<const Vertex> columns;

    std::span<const Vertex> of(Vertex v) const { return columns.subspan(starts[v], degree(v)); }
    std::uint32_t degree(Vertex v) const { return starts[v + 1] - starts[v]; }
    Vertex vertex_count() const { return static_cast<Vertex>(starts.size() - 1); }
};

struct EdgeDraft;

/// A frozen graph of vertices, arcs, weights, and the numbers of the facts behind each edge. The facts
/// themselves stay where they are. Never changes after construction, so any number of threads may read it.
///
/// Memory: at most 20 bytes for an arc when there are no more than 65,536 different weights and at least as
/// many arcs as ten times the vertices (row starts, 8 bytes for a vertex, are counted in); see
/// `memory_bytes()`.
class RelationGraph {
  public:
    using BoostGraph =
        boost::compressed_sparse_row_graph<boost::bidirectionalS, boost::no_property, boost::no_property,
                                           boost::no_property, Vertex, Arc>;

    /// Builds the graph in O(vertices + arcs), apart from sorting the weights of parallel facts. Fact i of an
    /// edge is `arcs[i]`. The ends must be below `vertices` and the weights finite. Throws `Failure` when
    /// there are too many arcs for 32-bit numbers. Its work is passes, of which it tells `budget`.
    RelationGraph(Vertex vertices, std::span<const ArcInput> arcs, RelationGraphOptions options = {},
                  const Budget& budget = {});

    bool directed() const { return directed_; }
    /// No parallel arcs and no loops.
    bool simple() const { return simple_; }
    /// Every weight is 1.
    bool unit_weights() const { return weight_codes_.empty() && wide_weights_.empty(); }

    Vertex vertex_count() const { return static_cast<Vertex>(boost::num_vertices(csr_)); }
    /// Arcs as stored: an edge of an undirected graph counts twice.
    std::size_t arc_count() const { return csr_.m_forward.m_column.size(); }
    std::size_t edge_count() const { return directed_ ? arc_count() : arc_count() / 2; }

    /// Where arcs lead to, and where they come from. The same neighbours in an undirected graph.
    Adjacency out() const { return {csr_.m_forward.m_rowstart, csr_.m_forward.m_column}; }
    Adjacency in() const { return {csr_.m_backward.m_rowstart, csr_.m_backward.m_column}; }
    /// The arc behind each entry of `in().columns`.
    std::span<const Arc> in_arcs() const { return csr_.m_backward.m_edge_properties; }

    Edge edge(Arc arc) const { return directed_ ? arc : edges_[arc]; }
    double weight(Arc arc) const { return edge_weight(edge(arc)); }
    double edge_weight(Edge edge) const {
        if (!weight_codes_.empty()) return palette_[weight_codes_[edge]];
        return wide_weights_.empty() ? 1.0 : wide_weights_[edge];
    }
    /// The numbers of the facts that were joined to this edge, ascending; never empty.
    std::span<const std::uint32_t> facts(Edge edge) const {
        std::uint32_t entry = facts_[edge];
        if ((entry & joined_flag) == 0) return std::span<const std::uint32_t>(facts_).subspan(edge, 1);
        std::uint32_t list = entry & ~joined_flag;
        return std::span<const std::uint32_t>(joined_facts_)
            .subspan(joined_starts_[list], joined_starts_[list + 1] - joined_starts_[list]);
    }

    /// For the algorithms of Boost.Graph.
    const BoostGraph& boost_graph() const { return csr_; }

    /// What the arrays of this graph take.
    std::size_t memory_bytes() const;

    /// The same vertices with parallel arcs joined and loops left out; `facts()` keeps its meaning.
    RelationGraph simplified() const;

  private:
    static constexpr std::uint32_t joined_flag = 1U << 31;

    RelationGraph() = default;
    void fill(Vertex vertices, EdgeDraft& draft);
    void store_weights(const std::vector<double>& weights);
    void store_facts(const EdgeDraft& draft);

    BoostGraph csr_;
    std::vector<Edge> edges_;  // empty when directed
    // Weights of edges: as numbers into the palette of different weights when that is short, else in full.
    // Both are empty when all are 1.
    std::vector<std::uint16_t> weight_codes_;
    std::vector<double> palette_;
    std::vector<double> wide_weights_;
    // The only fact of an edge, or joined_flag and the number of its list: most edges have one fact.
    std::vector<std::uint32_t> facts_;
    std::vector<std::uint32_t> joined_starts_;
    std::vector<std::uint32_t> joined_facts_;
    bool directed_ = true;
    bool simple_ = true;
};

/// Both ends of each edge; in an undirected graph the lower one first. O(vertices + arcs).
std::vector<std::pair<Vertex, Vertex>> ends_of_edges(const RelationGraph& graph);

}  // namespace hearsay
