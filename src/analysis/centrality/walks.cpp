#include "analysis/centrality/walks.hpp"

#include "analysis/centrality/scaling.hpp"
#include "analysis/parallel.hpp"
#include "analysis/structure/components.hpp"
#include "base/check.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace hearsay::centrality {

namespace {

/// y_v = base_v + sum over arcs u -> v of weight(u -> v) * scale_u * y_u, everything >= 0.
struct WalkSystem {
    Adjacency in;
    std::vector<double> weights;  // by entry of `in`; empty = all 1
    std::vector<double> scale;
    std::vector<double> base;
    double contraction = 0;  // an error shrinks by this in a round, when below 1
    Partition parts = {};    // set together with `leak`
    std::vector<double> leak =
        {};  // how much of a vertex's value does not go on: 1 - scale * sum of weights out
};

/// Graphs above this many arcs are solved in blocks of vertices, each by Gauss-Seidel on the last round's
/// values of the others, so that threads can share the work. Below, one block needs fewer rounds.
constexpr std::size_t most_arcs_in_one_block = std::size_t{1} << 22;
constexpr std::size_t blocks_of_large_graphs = 16;

/// A sum that keeps what rounding takes from it (Kahan 1965): an error here would come back in every round.
class ExactSum {
  public:
    void add(double value) {
        const double whole = value - lost_;
        const double sum = sum_ + whole;
        lost_ = (sum - sum_) - whole;
        sum_ = sum;
    }
    double value() const { return sum_; }

  private:
    double sum_ = 0;
    double lost_ = 0;
};

class WalkSolver {
  public:
    WalkSolver(const WalkSystem& system, int threads)
        : system_(system),
          threads_(threads),
          blocks_(system.in.columns.size() > most_arcs_in_one_block ? blocks_of_large_graphs : 1),
          values_(system.base),
          scaled_(system.base.size()),
          last_scaled_(blocks_ > 1 ? system.base.size() : 0),
          changes_(blocks_, 0.0) {
        for (std::size_t v = 0; v < values_.size(); ++v) scaled_[v] = values_[v] * system.scale[v];
    }

    /// One sweep over all vertices; returns the sum of absolute changes.
    double round() {
        if (!system_.leak.empty()) balance();
        if (blocks_ > 1) std::ranges::copy(scaled_, last_scaled_.begin());
        for_each_chunk(threads_, blocks_, [this](std::size_t block, std::size_t) {
            changes_[block] = system_.weights.empty() ? sweep<false>(block) : sweep<true>(block);
        });
        return sum_of(changes_);
    }

    const std::vector<double>& values() const { return values_; }

  private:
    /// What comes into a part must leak out of it: scaling each part so that it does removes at once the
    /// error that sweeps take away most slowly (aggregation and disaggregation, as in multigrid).
    void balance() {
        std::vector<ExactSum> coming(system_.parts.count);
        std::vector<ExactSum> leaking(system_.parts.count);
        for (std::size_t v = 0; v < values_.size(); ++v) {
            coming[system_.parts.part_of[v]].add(system_.base[v]);
            leaking[system_.parts.part_of[v]].add(system_.leak[v] * values_[v]);
        }
        std::vector<double> factor(system_.parts.count, 1.0);
        for (std::size_t part = 0; part < factor.size(); ++part) {
            if (leaking[part].value() > 0) factor[part] = coming[part].value() / leaking[part].value();
        }
        for (std::size_t v = 0; v < values_.size(); ++v) {
            values_[v] *= factor[system_.parts.part_of[v]];
            scaled_[v] *= factor[system_.parts.part_of[v]];
        }
    }

    template <bool weighted>
    double sweep(std::size_t block) {
        const Chunk own = chunk_of(values_.size(), blocks_, block);
        double change = 0;
        for (std::size_t v = own.first; v < own.last; ++v) {
            double value = system_.base[v];
            for (Arc entry = system_.in.starts[v]; entry < system_.in.starts[v + 1]; ++entry) {
                const Vertex u = system_.in.columns[entry];
                const bool mine = blocks_ == 1 || u - own.first < own.last - own.first;
                const double flow = mine ? scaled_[u] : last_scaled_[u];
                value += weighted ? flow * system_.weights[entry] : flow;
            }
            change += std::fabs(value - values_[v]);
            values_[v] = value;
            scaled_[v] = value * system_.scale[v];
        }
        return change;
    }

    const WalkSystem& system_;
    int threads_;
    std::size_t blocks_;
    std::vector<double> values_;
    std::vector<double> scaled_;
    std::vector<double> last_scaled_;
    std::vector<double> changes_;
};

Scores solve(const WalkSystem& system, const MeasureOptions& options) {
    WalkSolver solver(system, options.threads);
    Scores scores{.converged = false};
    const double left = system.contraction < 1 ? system.contraction / (1 - system.contraction) : 1.0;
    // Where rounding allows no better, or values grow for ever, the change stops falling.
    constexpr std::uint32_t patience = 200;
    double least_change = std::numeric_limits<double>::infinity();
    std::uint32_t least_at = 0;
    while (!scores.converged && scores.iterations < options.iterations &&
           scores.iterations - least_at <= patience) {
        if (options.budget.stopped()) return {.stopped = true};
        const double change = solver.round();
        const double sum = sum_of(solver.values());
        ++scores.iterations;
        options.budget.advance(1);
        if (!std::isfinite(sum)) break;
        if (change < least_change) {
            least_change = change;
            least_at = scores.iterations;
        }
        scores.error_bound = sum > 0 ? left * change / sum : 0;
        scores.converged = scores.error_bound <= options.tolerance;
    }
    scores.values = solver.values();
    return scores;
}

std::vector<double> entry_weights(const RelationGraph& graph, bool weighted) {
    std::vector<double> weights;
    if (!weighted || graph.unit_weights()) return weights;
    weights.reserve(graph.arc_count());
    for (Arc arc : graph.in_arcs()) weights.push_back(graph.weight(arc));
    return weights;
}

std::vector<double> restart(const RelationGraph& graph, std::span<const double> personalization) {
    std::vector<double> shares(personalization.begin(), personalization.end());
    if (shares.empty()) shares.assign(graph.vertex_count(), 1.0);
    HEARSAY_CHECK(shares.size() == graph.vertex_count());
    divide(shares, sum_of(shares));
    return shares;
}

/// What each vertex gives away: the number or weight of its arcs out.
std::vector<double> outflow(const RelationGraph& graph, bool weighted) {
    std::vector<double> flow(graph.vertex_count(), 0.0);
    for (Vertex v = 0; v < graph.vertex_count(); ++v) {
        if (!weighted) flow[v] = graph.out().degree(v);
        for (Arc arc = graph.out().starts[v]; weighted && arc < graph.out().starts[v + 1]; ++arc) {
            flow[v] += graph.weight(arc);
        }
    }
    return flow;
}

/// The largest sum of what comes in to one vertex.
double most_inflow(const WalkSystem& system) {
    double most = 0;
    for (Vertex v = 0; v < system.in.vertex_count(); ++v) {
        double inflow = system.weights.empty() ? system.in.degree(v) : 0;
        for (Arc entry = system.in.starts[v]; !system.weights.empty() && entry < system.in.starts[v + 1];
             ++entry) {
            inflow += system.weights[entry];
        }
        most = std::max(most, inflow);
    }
    return most;
}

}  // namespace

Scores pagerank(const RelationGraph& graph, const MeasureOptions& options) {
    HEARSAY_CHECK(options.damping >= 0 && options.damping < 1);
    if (graph.vertex_count() == 0) return {};
    // Walkers who are stuck start again like those who are bored, so the share of the stuck is a factor
    // common to all scores: solve without them, then scale to the sum 1.
    WalkSystem system{graph.in(), entry_weights(graph, options.weighted), outflow(graph, options.weighted),
                      restart(graph, options.personalization), options.damping};
    system.parts = weak_components(graph);
    for (double& scale : system.scale) {
        system.leak.push_back(scale > 0 ? 1 - options.damping : 1.0);
        scale = scale > 0 ? options.damping / scale : 0.0;
    }
    Scores scores = solve(system, options);
    scores.error_bound *= 2;  // the sum that we divide by is off as well
    divide(scores.values, sum_of(scores.values));
    return scores;
}

Scores katz(const RelationGraph& graph, const MeasureOptions& options) {
    WalkSystem system{graph.in(), entry_weights(graph, options.weighted), {}, {}, 0};
    const double most = most_inflow(system);
    const double alpha = options.katz_alpha > 0 ? options.katz_alpha : 1 / (1 + most);
    system.scale.assign(graph.vertex_count(), alpha);
    system.base.assign(graph.vertex_count(), 1.0);
    system.contraction = alpha * most;
    Scores scores = solve(system, options);
    if (options.normalized) divide(scores.values, length_of(scores.values));
    return scores;
}

}  // namespace hearsay::centrality
