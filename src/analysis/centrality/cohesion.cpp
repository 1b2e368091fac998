#include "analysis/centrality/cohesion.hpp"

#include "analysis/undirected.hpp"

#include <algorithm>
#include <numeric>
#include <span>
#include <utility>
#include <vector>

namespace hearsay::centrality {

namespace {

std::vector<std::uint32_t> total_degrees(const RelationGraph& graph) {
    std::vector<std::uint32_t> degrees(graph.vertex_count());
    for (Vertex v = 0; v < graph.vertex_count(); ++v) {
        degrees[v] = graph.out().degree(v) + (graph.directed() ? graph.in().degree(v) : 0);
    }
    return degrees;
}

/// Each edge once, from the end with fewer neighbours to the end with more: no row is longer than sqrt(2 m).
struct Oriented {
    std::vector<Arc> starts{0};
    std::vector<Vertex> columns;

    std::span<const Vertex> of(Vertex v) const {
        return std::span<const Vertex>(columns).subspan(starts[v], starts[v + 1] - starts[v]);
    }
};

Oriented orient(Adjacency rows) {
    Oriented oriented;
    oriented.columns.reserve(rows.columns.size() / 2);
    for (Vertex v = 0; v < rows.vertex_count(); ++v) {
        for (Vertex w : rows.of(v)) {
            if (std::pair(rows.degree(v), v) < std::pair(rows.degree(w), w)) oriented.columns.push_back(w);
        }
        oriented.starts.push_back(static_cast<Arc>(oriented.columns.size()));
    }
    return oriented;
}

std::vector<double> triangles(Adjacency rows, const Budget& budget) {
    const Oriented oriented = orient(rows);
    budget.expect(oriented.columns.size());
    std::vector<double> count(rows.vertex_count(), 0.0);
    std::vector<Vertex> joined_to(rows.vertex_count(), rows.vertex_count());
    for (Vertex u = 0; u < rows.vertex_count() && !budget.stopped(); ++u) {
        for (Vertex v : oriented.of(u)) joined_to[v] = u;
        for (Vertex v : oriented.of(u)) {
            for (Vertex w : oriented.of(v)) {
                if (joined_to[w] != u) continue;
                ++count[u];
                ++count[v];
                ++count[w];
            }
        }
        budget.advance(oriented.of(u).size());
    }
    return count;
}

}  // namespace

// Level by level: whoever has no more than k arcs to those that are left is taken away, and so is everybody
// who comes down to k by that. Batagelj and Zaversnik (2003) keep vertices sorted by degree; looking through
// those that are left once for each level costs no more, as a vertex is left for as many levels as its core
// number and has at least as many arcs, and touches memory in order. O(n + m).
//
// Whether a neighbour is left, and whether it comes down to k, cannot be foretold: without branches the loop
// over arcs takes half the time.
Scores core(const RelationGraph& graph, const MeasureOptions&) {
    std::vector<std::uint32_t> degrees = total_degrees(graph);
    std::vector<Vertex> left(graph.vertex_count());
    std::iota(left.begin(), left.end(), Vertex{0});
    std::vector<Vertex> taken(graph.vertex_count() + std::size_t{1});  // nobody is taken twice
    std::size_t count = 0;
    for (std::uint32_t k = 0; !left.empty(); ++k) {
        std::erase_if(left, [&](Vertex v) {
            if (degrees[v] == k) taken[count++] = v;
            return degrees[v] <= k;  // below k: taken a level ago
        });
        auto take_arcs = [&](std::span<const Vertex> neighbours) {
            for (Vertex w : neighbours) {
                const std::uint32_t degree = degrees[w];
                degrees[w] = degree - static_cast<std::uint32_t>(degree > k);
                taken[count] = w;
                count += static_cast<std::size_t>(degree == k + 1);
            }
        };
        while (count > 0) {
            const Vertex v = taken[--count];
            take_arcs(graph.out().of(v));
            if (graph.directed()) take_arcs(graph.in().of(v));
        }
    }
    return {.values = {degrees.begin(), degrees.end()}};
}

Scores clustering(const RelationGraph& graph, const MeasureOptions& options) {
    if (graph.directed()) return clustering(undirected(graph), options);
    Scores scores{.values = triangles(graph.out(), options.budget)};
    if (options.budget.stopped()) return {.stopped = true};
    for (Vertex v = 0; v < graph.vertex_count(); ++v) {
        const double degree = graph.out().degree(v);
        if (degree >= 2) scores.values[v] /= degree * (degree - 1) / 2;
    }
    return scores;
}

}  // namespace hearsay::centrality
