#include "analysis/centrality/walks.hpp"

#include "analysis/centrality/scaling.hpp"
#include "analysis/convergence_meter.hpp"
#include "analysis/parallel.hpp"
#include "analysis/structure/components.hpp"
#include "base/check.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>
#include <span>
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

/// `what(v)` added up over the vertices of each part. Neighbouring numbers are mostly in the same part, so a
/// few at a time are added plainly, and their sum exactly.
template <class What>
std::vector<double> sums_of_parts(const Partition& parts, What what) {
    constexpr std::size_t at_a_time = 32;
    std::vector<ExactSum> exact(parts.count);
    for (std::size_t v = 0; v < parts.part_of.size();) {
        const std::uint32_t part = parts.part_of[v];
        const std::size_t end = std::min(v + at_a_time, parts.part_of.size());
        double sum = 0;
        for (; v < end && parts.part_of[v] == part; ++v) sum += what(v);
        exact[part].add(sum);
    }
    std::vector<double> sums;
    for (const ExactSum& sum : exact) sums.push_back(sum.value());
    return sums;
}

/// The vertices, those with as few arcs in side by side: a processor foretells the ends of rows that are
/// equally long, which takes a third off the time of small graphs. Long rows stay in order, and large graphs,
/// where fetching rows from here and there costs more.
std::vector<Vertex> sweep_order(Adjacency in, bool large) {
    constexpr std::uint32_t long_row = 32;
    const auto length = [&](Vertex v) { return large ? 0 : std::min(in.degree(v), long_row); };
    std::array<std::size_t, long_row + 2> next{};
    for (Vertex v = 0; v < in.vertex_count(); ++v) ++next[length(v) + 1];
    std::partial_sum(next.begin(), next.end(), next.begin());
    std::vector<Vertex> order(in.vertex_count());
    for (Vertex v = 0; v < in.vertex_count(); ++v) order[next[length(v)]++] = v;
    return order;
}

class WalkSolver {
  public:
    WalkSolver(const WalkSystem& system, int threads)
        : system_(system),
          threads_(threads),
          blocks_(system.in.columns.size() > most_arcs_in_one_block ? blocks_of_large_graphs : 1),
          order_(sweep_order(system.in, blocks_ > 1)),
          values_(system.base),
          scaled_(system.base.size()),
          last_scaled_(blocks_ > 1 ? system.base.size() : 0),
          sums_(blocks_) {
        for (std::size_t v = 0; v < values_.size(); ++v) scaled_[v] = values_[v] * system.scale[v];
        if (balances()) coming_ = sums_of_parts(system.parts, [&](std::size_t v) { return system.base[v]; });
    }

    struct Sums {
        double change = 0;  // of absolute changes
        double value = 0;
    };

    /// One sweep over all vertices.
    Sums round() {
        if (balances() && rounds_++ % 2 == 0) balance();
        if (blocks_ > 1) std::ranges::copy(scaled_, last_scaled_.begin());
        for_each_chunk(threads_, blocks_,
                       [this](std::size_t block, std::size_t) { sums_[block] = sweep(block); });
        Sums all;
        for (const Sums& sums : sums_) {
            all.change += sums.change;
            all.value += sums.value;
        }
        return all;
    }

    const std::vector<double>& values() const { return values_; }

  private:
    bool balances() const { return !system_.leak.empty(); }

    /// What comes into a part must leak out of it: scaling each part so that it does removes at once the
    /// error that sweeps take away most slowly (aggregation and disaggregation, as in multigrid).
    void balance() {
        const std::vector<double> leaking =
            sums_of_parts(system_.parts, [this](std::size_t v) { return system_.leak[v] * values_[v]; });
        std::vector<double> factor(leaking.size(), 1.0);
        for (std::size_t part = 0; part < factor.size(); ++part) {
            if (leaking[part] > 0) factor[part] = coming_[part] / leaking[part];
        }
        for (std::size_t v = 0; v < values_.size(); ++v) {
            values_[v] *= factor[system_.parts.part_of[v]];
            scaled_[v] *= factor[system_.parts.part_of[v]];
        }
    }

    Sums sweep(std::size_t block) {
        const bool weighted = !system_.weights.empty();
        if (blocks_ > 1) return weighted ? sweep<true, true>(block) : sweep<false, true>(block);
        return weighted ? sweep<true, false>(block) : sweep<false, false>(block);
    }

    template <bool weighted, bool several_blocks>
    Sums sweep(std::size_t block) {
        const Chunk own = chunk_of(values_.size(), blocks_, block);
        Sums sums;
        for (const Vertex v : std::span(order_).subspan(own.first, own.last - own.first)) {
            double value = system_.base[v];
            for (Arc entry = system_.in.starts[v]; entry < system_.in.starts[v + 1]; ++entry) {
                const Vertex u = system_.in.columns[entry];
                const bool mine = !several_blocks || u - own.first < own.last - own.first;
                const double flow = mine ? scaled_[u] : last_scaled_[u];
                value += weighted ? flow * system_.weights[entry] : flow;
            }
            sums.change += std::fabs(value - values_[v]);
            sums.value += value;
            values_[v] = value;
            scaled_[v] = value * system_.scale[v];
        }
        return sums;
    }

    const WalkSystem& system_;
    int threads_;
    std::size_t blocks_;
    std::vector<Vertex> order_;
    std::vector<double> values_;
    std::vector<double> scaled_;
    std::vector<double> last_scaled_;
    std::vector<Sums> sums_;      // by block
    std::vector<double> coming_;  // by part
    std::uint32_t rounds_ = 0;
};

Scores solve(const WalkSystem& system, const MeasureOptions& options) {
    WalkSolver solver(system, options.threads);
    Scores scores{.converged = false};
    const double left = system.contraction < 1 ? system.contraction / (1 - system.contraction) : 1.0;
    // Where rounding allows no better, or values grow for ever, the change stops falling.
    constexpr std::uint32_t patience = 200;
    double least_change = std::numeric_limits<double>::infinity();
    std::uint32_t least_at = 0;
    ConvergenceMeter meter(options.budget, options.tolerance);
    while (!scores.converged && scores.iterations < options.iterations &&
           scores.iterations - least_at <= patience) {
        if (options.budget.stopped()) return {.stopped = true};
        const auto [change, sum] = solver.round();
        ++scores.iterations;
        if (!std::isfinite(sum)) break;
        if (change < least_change) {
            least_change = change;
            least_at = scores.iterations;
        }
        scores.error_bound = sum > 0 ? left * change / sum : 0;
        meter.note(scores.error_bound);
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
