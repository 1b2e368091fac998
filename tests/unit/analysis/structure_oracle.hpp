/// Structure by trying everything, and graphs to try it on.
#pragma once

#include "analysis/structure/partition.hpp"
#include "graph/relation_graph.hpp"

#include <cstdint>
#include <random>
#include <set>
#include <utility>
#include <vector>

namespace hearsay::test {

using Matrix = std::vector<std::vector<double>>;

/// weights[v][w]; 0 is no arc.
inline Matrix matrix_of(const RelationGraph& graph) {
    Matrix weights(graph.vertex_count(), std::vector<double>(graph.vertex_count(), 0));
    for (Vertex v = 0; v < graph.vertex_count(); ++v) {
        for (Arc arc = graph.out().starts[v]; arc < graph.out().starts[v + 1]; ++arc)
            weights[v][graph.out().columns[arc]] += graph.weight(arc);
    }
    return weights;
}

/// reached[v][w]: whether arcs lead from v to w, also when there are none to walk.
inline std::vector<std::vector<bool>> closure(const Matrix& weights, bool both_ways) {
    std::size_t n = weights.size();
    std::vector<std::vector<bool>> reached(n, std::vector<bool>(n, false));
    for (std::size_t v = 0; v < n; ++v) {
        for (std::size_t w = 0; w < n; ++w)
            reached[v][w] = v == w || weights[v][w] > 0 || (both_ways && weights[w][v] > 0);
    }
    for (std::size_t over = 0; over < n; ++over) {
        for (std::size_t v = 0; v < n; ++v) {
            for (std::size_t w = 0; w < n; ++w)
                reached[v][w] = reached[v][w] || (reached[v][over] && reached[over][w]);
        }
    }
    return reached;
}

/// How many components the vertices of `kept` form.
inline std::size_t component_count(const Matrix& weights, const std::vector<bool>& kept) {
    Matrix left = weights;
    for (std::size_t v = 0; v < left.size(); ++v) {
        for (std::size_t w = 0; w < left.size(); ++w) {
            if (!kept[v] || !kept[w]) left[v][w] = 0;
        }
    }
    std::set<std::vector<bool>> different;
    auto reached = closure(left, true);
    for (std::size_t v = 0; v < left.size(); ++v) {
        if (kept[v]) different.insert(reached[v]);
    }
    return different.size();
}

/// All graphs of four vertices by number: bit i is one of the 12 arcs, or of the 6 edges.
inline RelationGraph graph_of_four(unsigned number, bool directed) {
    std::vector<ArcInput> arcs;
    unsigned bit = 0;
    for (Vertex v = 0; v < 4; ++v) {
        for (Vertex w = directed ? 0 : v + 1; w < 4; ++w) {
            if (v != w && (number >> bit++ & 1U) != 0) arcs.push_back({v, w, 1});
        }
    }
    return RelationGraph(4, arcs, {.directed = directed});
}

inline RelationGraph random_graph(unsigned seed, Vertex most_vertices, bool directed, bool weighted) {
    std::mt19937 random(seed);
    Vertex n = 1 + static_cast<Vertex>(random() % most_vertices);
    unsigned arcs = static_cast<unsigned>(random() % (2 * n + 1));
    std::vector<ArcInput> facts;
    for (unsigned i = 0; i < arcs; ++i) {
        facts.push_back({static_cast<Vertex>(random() % n), static_cast<Vertex>(random() % n),
                         weighted ? 0.5 + static_cast<double>(random() % 8) : 1.0});
    }
    return RelationGraph(n, facts, {.directed = directed});
}

/// From the definition: over all pairs of vertices in the same part.
inline double naive_modularity(const Matrix& weights, const std::vector<std::uint32_t>& part,
                               double resolution) {
    double total = 0;
    std::vector<double> strength(weights.size(), 0);
    for (std::size_t v = 0; v < weights.size(); ++v) {
        for (double weight : weights[v]) {
            strength[v] += weight;
            total += weight;
        }
    }
    double sum = 0;
    for (std::size_t v = 0; v < weights.size(); ++v) {
        for (std::size_t w = 0; w < weights.size(); ++w) {
            if (part[v] == part[w]) sum += weights[v][w] - resolution * strength[v] * strength[w] / total;
        }
    }
    return total > 0 ? sum / total : 0;
}

/// The highest modularity of any partition. For up to eight vertices or so.
inline double best_modularity(const Matrix& weights, double resolution,
                              std::vector<std::uint32_t> part = {}) {
    if (part.size() == weights.size()) return naive_modularity(weights, part, resolution);
    std::uint32_t parts = 0;
    for (std::uint32_t number : part) parts = std::max(parts, number + 1);
    double best = -2;
    part.push_back(0);
    for (part.back() = 0; part.back() <= parts; ++part.back())
        best = std::max(best, best_modularity(weights, resolution, part));
    return best;
}

}  // namespace hearsay::test
