#include "analysis/centrality/betweenness.hpp"

#include "analysis/centrality/brandes.hpp"
#include "analysis/centrality/fold.hpp"
#include "analysis/centrality/scaling.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>
#include <vector>

namespace hearsay::centrality {

namespace {

VectorWidth width_of(const MeasureOptions& options) {
    return options.vector_width.value_or(widest_vectors());
}

/// Numbers from a state by Steele, Lea and Flood's SplitMix64 (2014): ours, as those of std differ between
/// libraries.
class Random {
  public:
    explicit Random(std::uint64_t seed) : state_(seed) {}

    /// Below `bound`, without bias.
    std::uint64_t below(std::uint64_t bound) {
        const std::uint64_t refused = (0 - bound) % bound;
        std::uint64_t number = next();
        while (number < refused) number = next();
        return number % bound;
    }

  private:
    std::uint64_t next() {
        std::uint64_t z = (state_ += 0x9e3779b97f4a7c15U);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
        return z ^ (z >> 31);
    }

    std::uint64_t state_;
};

std::vector<Vertex> draw(Vertex vertices, std::uint32_t samples, std::uint64_t seed) {
    Random random(seed);
    std::vector<Vertex> drawn(vertices);
    std::iota(drawn.begin(), drawn.end(), Vertex{0});
    for (std::uint32_t i = 0; i < samples; ++i) std::swap(drawn[i], drawn[i + random.below(vertices - i)]);
    drawn.resize(samples);
    std::ranges::sort(drawn);
    return drawn;
}

/// How many ordered pairs a vertex can be between.
double pairs_of_others(const RelationGraph& graph) {
    const double n = graph.vertex_count();
    return n > 2 ? (n - 1) * (n - 2) : 0;
}

/// For n vertices, each of which depends on a vertex by 0 to n - 2, and the mean of k of them.
double serfling_bound(double n, double k, double confidence) {
    const double left = 1 - (k - 1) / n;
    return n * (n - 2) * std::sqrt(left * std::log(2 * n / (1 - confidence)) / (2 * k));
}

Scores exact(const RelationGraph& graph, const MeasureOptions& options) {
    const Folded folded(graph);
    std::vector<Vertex> sources(folded.core_size());
    std::iota(sources.begin(), sources.end(), Vertex{0});
    brandes::Result core =
        brandes::accumulate({folded.out().view(), folded.in().view(), sources, folded.sources(),
                             folded.targets(), options.threads, width_of(options), options.budget});
    if (core.stopped) return {.stopped = true};
    return {.values = folded.unfold(core.score, core.reaching, core.reached)};
}

Scores sampled(const RelationGraph& graph, const MeasureOptions& options) {
    const double n = graph.vertex_count();
    const double k = options.samples;
    const std::vector<Vertex> sources = draw(graph.vertex_count(), options.samples, options.seed);
    const std::vector<double> ones(graph.vertex_count(), 1.0);
    brandes::Result result = brandes::accumulate(
        {graph.out(), graph.in(), sources, ones, ones, options.threads, width_of(options), options.budget});
    if (result.stopped) return {.stopped = true};
    Scores scores{.values = std::move(result.score), .samples = options.samples};
    for (double& value : scores.values) value *= n / k;
    scores.error_bound = serfling_bound(n, k, options.confidence);
    return scores;
}

}  // namespace

Scores betweenness(const RelationGraph& graph, const MeasureOptions& options) {
    const bool draws = options.samples > 0 && options.samples < graph.vertex_count();
    Scores scores = draws ? sampled(graph, options) : exact(graph, options);
    const double halves = graph.directed() ? 1 : 2;
    const double divisor = options.normalized ? pairs_of_others(graph) : halves;
    divide(scores.values, divisor);
    if (divisor > 0) scores.error_bound /= divisor;
    return scores;
}

}  // namespace hearsay::centrality
