#include "analysis/centrality/betweenness.hpp"
#include "analysis/centrality/scaling.hpp"
#include "analysis/parallel.hpp"
#include "base/failure.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace hearsay::centrality {

namespace {

/// Brandes's algorithm from one source at a time, keeping what each arc carries (Brandes 2008, section 3.5).
class ArcFlow {
  public:
    explicit ArcFlow(const RelationGraph& graph)
        : out_(graph.out()),
          flow_(graph.arc_count(), 0.0),
          distance_(graph.vertex_count(), unreached),
          paths_(graph.vertex_count(), 0.0),
          depends_(graph.vertex_count(), 0.0) {}

    void add_source(Vertex source) {
        search(source);
        for (std::size_t i = order_.size(); i-- > 0;) {
            const Vertex v = order_[i];
            for (Arc arc = out_.starts[v]; arc < out_.starts[v + 1]; ++arc) {
                const Vertex w = out_.columns[arc];
                if (distance_[w] != distance_[v] + 1) continue;
                const double carried = paths_[v] / paths_[w] * (1 + depends_[w]);
                flow_[arc] += carried;
                depends_[v] += carried;
            }
        }
        for (Vertex v : order_) {
            distance_[v] = unreached;
            paths_[v] = depends_[v] = 0;
        }
    }

    const std::vector<double>& flow() const { return flow_; }

  private:
    static constexpr std::uint32_t unreached = std::numeric_limits<std::uint32_t>::max();

    void search(Vertex source) {
        order_.assign(1, source);
        distance_[source] = 0;
        paths_[source] = 1;
        for (std::size_t i = 0; i < order_.size(); ++i) {
            const Vertex v = order_[i];
            for (Vertex w : out_.of(v)) {
                if (distance_[w] == unreached) {
                    distance_[w] = distance_[v] + 1;
                    order_.push_back(w);
                }
                if (distance_[w] == distance_[v] + 1) paths_[w] += paths_[v];
            }
        }
    }

    Adjacency out_;
    std::vector<double> flow_;
    std::vector<std::uint32_t> distance_;
    std::vector<double> paths_;
    std::vector<double> depends_;
    std::vector<Vertex> order_;
};

std::vector<double> arc_flow(const RelationGraph& graph, const MeasureOptions& options) {
    const std::size_t chunks = graph.arc_count() < (1U << 22) ? 16 : 4;
    std::vector<std::vector<double>> partial(chunks);
    options.budget.expect(graph.vertex_count());
    for_each_chunk(options.threads, chunks, [&](std::size_t index, std::size_t) {
        ArcFlow arcs(graph);
        const Chunk chunk = chunk_of(graph.vertex_count(), chunks, index);
        for (std::size_t source = chunk.first; source < chunk.last && !options.budget.stopped(); ++source) {
            arcs.add_source(static_cast<Vertex>(source));
            options.budget.advance(1);
        }
        partial[index] = arcs.flow();
    });
    std::vector<double> flow(graph.arc_count(), 0.0);
    for (const std::vector<double>& part : partial) {
        for (std::size_t arc = 0; arc < flow.size(); ++arc) flow[arc] += part[arc];
    }
    return flow;
}

}  // namespace

Scores edge_betweenness(const RelationGraph& graph, const MeasureOptions& options) {
    const std::vector<double> flow = arc_flow(graph, options);
    if (options.budget.stopped()) return {.stopped = true};
    Scores scores;
    scores.values.assign(graph.edge_count(), 0.0);
    for (Arc arc = 0; arc < graph.arc_count(); ++arc) scores.values[graph.edge(arc)] += flow[arc];
    if (!std::ranges::all_of(scores.values, [](double score) { return std::isfinite(score); })) {
        throw Failure("there are more shortest paths than can be counted (1e308)", ExitCode::limit);
    }
    const double n = graph.vertex_count();
    const double halves = graph.directed() ? 1 : 2;
    divide(scores.values, options.normalized ? n * (n - 1) : halves);
    return scores;
}

}  // namespace hearsay::centrality
