#include "analysis/centrality/cohesion.hpp"

#include "analysis/undirected.hpp"

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

namespace hearsay::centrality {

namespace {

/// Vertices in order of what is left of their degrees, in one array cut into runs of equal degree: taking an
/// arc from a vertex swaps it with the first of its run and moves the border, O(1).
class DegreeQueue {
  public:
    explicit DegreeQueue(std::vector<std::uint32_t> degrees) : degrees_(std::move(degrees)) {
        std::uint32_t most = degrees_.empty() ? 0 : *std::ranges::max_element(degrees_);
        run_starts_.assign(std::size_t{most} + 2, 0);
        for (std::uint32_t degree : degrees_) ++run_starts_[degree + 1];
        std::partial_sum(run_starts_.begin(), run_starts_.end(), run_starts_.begin());
        std::vector<std::uint32_t> next = run_starts_;
        order_.resize(degrees_.size());
        place_.resize(degrees_.size());
        for (Vertex v = 0; v < degrees_.size(); ++v) {
            place_[v] = next[degrees_[v]]++;
            order_[place_[v]] = v;
        }
    }

    Vertex at(std::size_t place) const { return order_[place]; }
    std::uint32_t degree(Vertex v) const { return degrees_[v]; }

    void take_arc(Vertex v) {
        std::uint32_t& run = run_starts_[degrees_[v]];
        Vertex first = order_[run];
        std::swap(order_[run], order_[place_[v]]);
        std::swap(place_[first], place_[v]);
        ++run;
        --degrees_[v];
    }

  private:
    std::vector<std::uint32_t> degrees_;
    std::vector<std::uint32_t> run_starts_;
    std::vector<Vertex> order_;
    std::vector<std::uint32_t> place_;
};

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

std::vector<double> triangles(Adjacency rows) {
    const Oriented oriented = orient(rows);
    std::vector<double> count(rows.vertex_count(), 0.0);
    std::vector<Vertex> joined_to(rows.vertex_count(), rows.vertex_count());
    for (Vertex u = 0; u < rows.vertex_count(); ++u) {
        for (Vertex v : oriented.of(u)) joined_to[v] = u;
        for (Vertex v : oriented.of(u)) {
            for (Vertex w : oriented.of(v)) {
                if (joined_to[w] != u) continue;
                ++count[u];
                ++count[v];
                ++count[w];
            }
        }
    }
    return count;
}

}  // namespace

Scores core(const RelationGraph& graph, const MeasureOptions&) {
    DegreeQueue queue(total_degrees(graph));
    Scores scores;
    scores.values.resize(graph.vertex_count());
    for (std::size_t place = 0; place < graph.vertex_count(); ++place) {
        const Vertex v = queue.at(place);
        scores.values[v] = queue.degree(v);
        auto peel = [&](std::span<const Vertex> neighbours) {
            for (Vertex w : neighbours) {
                if (queue.degree(w) > queue.degree(v)) queue.take_arc(w);
            }
        };
        peel(graph.out().of(v));
        if (graph.directed()) peel(graph.in().of(v));
    }
    return scores;
}

Scores clustering(const RelationGraph& graph, const MeasureOptions& options) {
    if (graph.directed()) return clustering(undirected(graph), options);
    Scores scores{.values = triangles(graph.out())};
    for (Vertex v = 0; v < graph.vertex_count(); ++v) {
        const double degree = graph.out().degree(v);
        if (degree >= 2) scores.values[v] /= degree * (degree - 1) / 2;
    }
    return scores;
}

}  // namespace hearsay::centrality
