#include "analysis/centrality/spectral.hpp"

#include "analysis/centrality/lanczos.hpp"
#include "analysis/centrality/scaling.hpp"
#include "analysis/convergence_meter.hpp"
#include "analysis/parallel.hpp"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace hearsay::centrality {

namespace {

/// y = A x for one direction of a graph: y_v is the sum of x over v's row.
class RowSums {
  public:
    RowSums(const RelationGraph& graph, Adjacency rows, bool incoming, const MeasureOptions& options)
        : rows_(rows), threads_(options.threads) {
        if (!options.weighted || graph.unit_weights()) return;
        weights_.reserve(graph.arc_count());
        for (Arc entry = 0; entry < graph.arc_count(); ++entry) {
            weights_.push_back(graph.weight(incoming ? graph.in_arcs()[entry] : entry));
        }
    }

    void operator()(std::span<const double> x, std::span<double> y) const {
        constexpr std::size_t chunks = 64;
        const bool small = rows_.columns.size() < (1U << 16);
        for_each_chunk(small ? 1 : threads_, small ? 1 : chunks, [&](std::size_t index, std::size_t) {
            const Chunk chunk = chunk_of(x.size(), small ? 1 : chunks, index);
            for (std::size_t v = chunk.first; v < chunk.last; ++v) y[v] = row_sum(v, x);
        });
    }

  private:
    double row_sum(std::size_t v, std::span<const double> x) const {
        double sum = 0;
        for (Arc entry = rows_.starts[v]; entry < rows_.starts[v + 1]; ++entry) {
            const double value = x[rows_.columns[entry]];
            sum += weights_.empty() ? value : value * weights_[entry];
        }
        return sum;
    }

    Adjacency rows_;
    int threads_;
    std::vector<double> weights_;
};

Scores scores_of(const RelationGraph& graph, Eigenpair pair, const MeasureOptions& options) {
    if (options.budget.stopped()) return {.stopped = true};
    Scores scores{.values = std::move(pair.vector), .iterations = pair.products};
    if (scores.values.empty()) {
        scores.values.assign(graph.vertex_count(), 0.0);
        return scores;
    }
    // The vector is that of Perron and Frobenius: what is negative is rounding.
    const double sign = sum_of(scores.values) < 0 ? -1 : 1;
    for (double& value : scores.values) value = std::max(0.0, sign * value);
    scores.error_bound = pair.error;
    constexpr double what_rounding_allows = 1e-10;
    scores.converged = pair.error <= std::max(options.tolerance, what_rounding_allows);
    return scores;
}

bool has_cycle(const RelationGraph& graph) {
    std::vector<std::uint32_t> waiting(graph.vertex_count());
    std::vector<Vertex> ready;
    for (Vertex v = 0; v < graph.vertex_count(); ++v) {
        waiting[v] = graph.in().degree(v);
        if (waiting[v] == 0) ready.push_back(v);
    }
    for (std::size_t next = 0; next < ready.size(); ++next) {
        for (Vertex w : graph.out().of(ready[next])) {
            if (--waiting[w] == 0) ready.push_back(w);
        }
    }
    return ready.size() < graph.vertex_count();
}

/// Powers of I + A: the identity keeps a cycle from swinging for ever.
Scores directed_eigenvector(const RelationGraph& graph, const MeasureOptions& options) {
    const std::size_t size = graph.vertex_count();
    const RowSums multiply(graph, graph.in(), true, options);
    Scores scores{.converged = false};
    std::vector<double> vector(size, 1 / std::sqrt(static_cast<double>(size)));
    std::vector<double> next(size);
    double last_change = 0;
    ConvergenceMeter meter(options.budget, options.tolerance);
    while (!scores.converged && scores.iterations < options.iterations) {
        if (options.budget.stopped()) return {.stopped = true};
        multiply(vector, next);
        for (std::size_t v = 0; v < size; ++v) next[v] += vector[v];
        divide(next, length_of(next));
        double change = 0;
        for (std::size_t v = 0; v < size; ++v) change += std::fabs(next[v] - vector[v]);
        std::swap(vector, next);
        ++scores.iterations;
        // What is still to come of a series that falls by a constant factor.
        const double factor = last_change > 0 ? change / last_change : 1.0;
        scores.error_bound = factor < 1 ? change * factor / (1 - factor) : change;
        meter.note(scores.error_bound);
        scores.converged = change == 0 || (factor < 1 && scores.error_bound <= options.tolerance);
        last_change = change;
    }
    scores.values = std::move(vector);
    return scores;
}

Scores undirected_eigenvector(const RelationGraph& graph, const MeasureOptions& options) {
    const RowSums multiply(graph, graph.out(), false, options);
    return scores_of(graph,
                     largest_eigenpair(graph.vertex_count(), options.tolerance, options.iterations, multiply,
                                       options.budget),
                     options);
}

/// The largest eigenvector of the product of A and its transpose: first `inner`, then `outer`.
Scores largest_of_product(const RelationGraph& graph, const RowSums& inner, const RowSums& outer,
                          const MeasureOptions& options) {
    std::vector<double> between(graph.vertex_count());
    auto multiply = [&](std::span<const double> x, std::span<double> y) {
        inner(x, between);
        outer(between, y);
    };
    Scores scores = scores_of(graph,
                              largest_eigenpair(graph.vertex_count(), options.tolerance, options.iterations,
                                                multiply, options.budget),
                              options);
    divide(scores.values, options.normalized ? largest_of(scores.values) : sum_of(scores.values));
    return scores;
}

}  // namespace

Scores eigenvector(const RelationGraph& graph, const MeasureOptions& options) {
    if (graph.arc_count() == 0 || (graph.directed() && !has_cycle(graph))) {
        return {.values = std::vector<double>(graph.vertex_count(), 0.0)};
    }
    Scores scores =
        graph.directed() ? directed_eigenvector(graph, options) : undirected_eigenvector(graph, options);
    divide(scores.values, options.normalized ? largest_of(scores.values) : length_of(scores.values));
    return scores;
}

Scores hubs(const RelationGraph& graph, const MeasureOptions& options) {
    if (graph.arc_count() == 0) return {.values = std::vector<double>(graph.vertex_count(), 0.0)};
    const RowSums to_authorities(graph, graph.in(), true, options);
    const RowSums to_hubs(graph, graph.out(), false, options);
    return largest_of_product(graph, to_authorities, to_hubs, options);
}

Scores authorities(const RelationGraph& graph, const MeasureOptions& options) {
    if (graph.arc_count() == 0) return {.values = std::vector<double>(graph.vertex_count(), 0.0)};
    const RowSums to_hubs(graph, graph.out(), false, options);
    const RowSums to_authorities(graph, graph.in(), true, options);
    return largest_of_product(graph, to_hubs, to_authorities, options);
}

}  // namespace hearsay::centrality
