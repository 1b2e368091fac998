#include "analysis/centrality/closeness.hpp"

#include "analysis/centrality/distance_kernel.hpp"
#include "analysis/centrality/scaling.hpp"
#include "analysis/parallel.hpp"

#include <algorithm>
#include <memory>
#include <numeric>
#include <tuple>
#include <vector>

namespace hearsay::distances {

Kernel kernel(VectorWidth width) {
    if (width == VectorWidth::avx512) return run_avx512;
    return width == VectorWidth::avx2 ? run_avx2 : run_baseline;
}

}  // namespace hearsay::distances

namespace hearsay::centrality {

namespace {

struct Reach {
    std::vector<std::uint64_t> reaching;
    std::vector<std::uint64_t> farness;
    std::vector<double> harmonic;
};

enum class Wanted { farness, harmonic };

/// The memory of one worker.
class Workspace {
  public:
    explicit Workspace(std::size_t vertices) : sets_(vertices * 3), lists_(vertices * 2) {}

    distances::Scratch scratch() {
        const std::size_t n = lists_.size() / 2;
        return {sets_.data(), sets_.data() + n, sets_.data() + 2 * n, lists_.data(), lists_.data() + n};
    }

  private:
    std::vector<distances::Set> sets_;
    std::vector<Vertex> lists_;
};

/// Sources with the same first neighbours side by side: their searches meet the same vertices at the same
/// time.
std::vector<Vertex> neighbours_together(Adjacency out) {
    std::vector<Vertex> order(out.vertex_count());
    std::iota(order.begin(), order.end(), Vertex{0});
    std::ranges::stable_sort(order, {}, [&](Vertex v) { return out.degree(v) == 0 ? v : out.of(v).front(); });
    return order;
}

void add(Reach& into, const Reach& more) {
    for (std::size_t v = 0; v < more.farness.size(); ++v) {
        into.reaching[v] += more.reaching[v];
        into.farness[v] += more.farness[v];
    }
    for (std::size_t v = 0; v < more.harmonic.size(); ++v) into.harmonic[v] += more.harmonic[v];
}

Reach empty_reach(std::size_t vertices, Wanted wanted) {
    Reach reach;
    if (wanted == Wanted::farness) reach.reaching.assign(vertices, 0);
    if (wanted == Wanted::farness) reach.farness.assign(vertices, 0);
    if (wanted == Wanted::harmonic) reach.harmonic.assign(vertices, 0.0);
    return reach;
}

/// Distances from all vertices to each, added up. O(n m / 512) when the graph is not deep.
Reach search_distances(const RelationGraph& graph, const MeasureOptions& options, Wanted wanted) {
    const std::size_t n = graph.vertex_count();
    const distances::Graph rows{static_cast<std::uint32_t>(n), graph.out().starts.data(),
                                graph.out().columns.data(), graph.in().starts.data(),
                                graph.in().columns.data()};
    const distances::Kernel kernel = distances::kernel(options.vector_width.value_or(widest_vectors()));
    const std::vector<Vertex> order = neighbours_together(graph.out());
    const std::size_t batches = (n + distances::searches - 1) / distances::searches;
    const std::size_t chunks = std::min<std::size_t>(batches, n <= (1U << 18) ? 32 : 8);
    std::vector<Reach> partial(chunks);
    std::vector<std::unique_ptr<Workspace>> workspaces(
        static_cast<std::size_t>(std::max(options.threads, 1)));
    options.budget.expect(n);
    for_each_chunk(options.threads, chunks, [&](std::size_t index, std::size_t worker) {
        if (!workspaces[worker]) workspaces[worker] = std::make_unique<Workspace>(n);
        Reach& mine = partial[index] = empty_reach(n, wanted);
        const Chunk chunk = chunk_of(batches, chunks, index);
        for (std::size_t batch = chunk.first; batch < chunk.last && !options.budget.stopped(); ++batch) {
            const std::size_t first = batch * distances::searches;
            const auto count =
                static_cast<std::uint32_t>(std::min<std::size_t>(distances::searches, n - first));
            kernel(rows, {order.data() + first, count}, workspaces[worker]->scratch(),
                   {mine.reaching.data(), mine.farness.data(), mine.harmonic.data()});
            options.budget.advance(count);
        }
    });
    Reach reach = empty_reach(n, wanted);
    for (const Reach& part : partial) add(reach, part);
    return reach;
}

/// `score(r, sum of distances)` for each vertex that somebody reaches.
template <class Score>
Scores from_farness(const RelationGraph& graph, const MeasureOptions& options, Score score) {
    const Reach reach = search_distances(graph, options, Wanted::farness);
    if (options.budget.stopped()) return {.stopped = true};
    Scores scores;
    scores.values.assign(graph.vertex_count(), 0.0);
    for (Vertex v = 0; v < graph.vertex_count(); ++v) {
        if (reach.reaching[v] == 0) continue;
        scores.values[v] =
            score(static_cast<double>(reach.reaching[v]), static_cast<double>(reach.farness[v]));
    }
    return scores;
}

}  // namespace

Scores closeness(const RelationGraph& graph, const MeasureOptions& options) {
    const double most = others(graph);
    return from_farness(graph, options, [most](double reaching, double farness) {
        return reaching / most * (reaching / farness);
    });
}

Scores closeness_within(const RelationGraph& graph, const MeasureOptions& options) {
    return from_farness(graph, options, [](double reaching, double farness) { return reaching / farness; });
}

Scores harmonic(const RelationGraph& graph, const MeasureOptions& options) {
    Reach reach = search_distances(graph, options, Wanted::harmonic);
    if (options.budget.stopped()) return {.stopped = true};
    Scores scores{.values = std::move(reach.harmonic)};
    if (options.normalized) divide(scores.values, others(graph));
    return scores;
}

}  // namespace hearsay::centrality
