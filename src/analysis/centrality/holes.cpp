#include "analysis/centrality/holes.hpp"

#include "analysis/parallel.hpp"
#include "analysis/undirected.hpp"

#include <algorithm>
#include <vector>

namespace hearsay::centrality {

namespace {

/// Ties both ways, unit or weighted, with what each vertex has in all and in its strongest.
struct Ties {
    RelationGraph graph;
    std::vector<double> strengths;  // by arc
    std::vector<double> totals;
    std::vector<double> strongest;
};

Ties mutual_ties(const RelationGraph& graph, bool weighted) {
    // Without weights an arc counts 1, so two arcs one each way tie twice as strongly as one. A tie of weight
    // 0 is none.
    std::vector<ArcInput> arcs;
    for (Vertex v = 0; v < graph.vertex_count(); ++v) {
        for (Arc arc = graph.out().starts[v]; arc < graph.out().starts[v + 1]; ++arc) {
            const double weight = weighted ? graph.weight(arc) : 1.0;
            if (weight > 0) arcs.push_back({v, graph.out().columns[arc], weight});
        }
    }
    Ties ties{RelationGraph(graph.vertex_count(), arcs, {.directed = false}), {}, {}, {}};
    const Adjacency rows = ties.graph.out();
    ties.strengths.resize(ties.graph.arc_count());
    ties.totals.assign(graph.vertex_count(), 0.0);
    ties.strongest.assign(graph.vertex_count(), 0.0);
    for (Vertex v = 0; v < graph.vertex_count(); ++v) {
        for (Arc arc = rows.starts[v]; arc < rows.starts[v + 1]; ++arc) {
            ties.strengths[arc] = ties.graph.weight(arc);
            ties.totals[v] += ties.strengths[arc];
            ties.strongest[v] = std::max(ties.strongest[v], ties.strengths[arc]);
        }
    }
    return ties;
}

/// Per neighbour j of a vertex, something summed over the third parties q; zero between vertices.
class Sums {
  public:
    explicit Sums(std::size_t vertices) : sums_(vertices, 0.0), is_neighbour_(vertices, 0) {}

    void open(std::span<const Vertex> neighbours) {
        for (Vertex j : neighbours) is_neighbour_[j] = 1;
    }
    void add(Vertex j, double amount) {
        if (is_neighbour_[j] != 0) sums_[j] += amount;
    }
    double of(Vertex j) const { return sums_[j]; }
    void close(std::span<const Vertex> neighbours) {
        for (Vertex j : neighbours) {
            is_neighbour_[j] = 0;
            sums_[j] = 0;
        }
    }

  private:
    std::vector<double> sums_;
    std::vector<char> is_neighbour_;
};

double constraint_of(const Ties& ties, Vertex i, Sums& sums) {
    const Adjacency rows = ties.graph.out();
    sums.open(rows.of(i));
    for (Arc iq = rows.starts[i]; iq < rows.starts[i + 1]; ++iq) {
        const Vertex q = rows.columns[iq];
        const double share = ties.strengths[iq] / ties.totals[i];
        for (Arc qj = rows.starts[q]; qj < rows.starts[q + 1]; ++qj) {
            sums.add(rows.columns[qj], share * (ties.strengths[qj] / ties.totals[q]));
        }
    }
    double constraint = 0;
    for (Arc ij = rows.starts[i]; ij < rows.starts[i + 1]; ++ij) {
        const double through = ties.strengths[ij] / ties.totals[i] + sums.of(rows.columns[ij]);
        constraint += through * through;
    }
    sums.close(rows.of(i));
    return constraint;
}

double effective_size_of(const Ties& ties, Vertex i, Sums& sums) {
    const Adjacency rows = ties.graph.out();
    sums.open(rows.of(i));
    for (Arc iq = rows.starts[i]; iq < rows.starts[i + 1]; ++iq) {
        const Vertex q = rows.columns[iq];
        const double share = ties.strengths[iq] / ties.totals[i];
        for (Arc qj = rows.starts[q]; qj < rows.starts[q + 1]; ++qj) {
            const Vertex j = rows.columns[qj];
            sums.add(j, share * (ties.strengths[qj] / ties.strongest[j]));
        }
    }
    double size = 0;
    for (Vertex j : rows.of(i)) size += 1 - sums.of(j);
    sums.close(rows.of(i));
    return size;
}

Scores of_each_vertex(const RelationGraph& graph, const MeasureOptions& options,
                      double (*score)(const Ties&, Vertex, Sums&)) {
    constexpr std::size_t chunks = 64;
    const Ties ties = mutual_ties(graph, options.weighted);
    Scores scores;
    scores.values.assign(graph.vertex_count(), 0.0);
    options.budget.expect(graph.vertex_count());
    for_each_chunk(options.threads, chunks, [&](std::size_t index, std::size_t) {
        const Chunk chunk = chunk_of(graph.vertex_count(), chunks, index);
        Sums sums(graph.vertex_count());
        for (std::size_t v = chunk.first; v < chunk.last && !options.budget.stopped(); ++v) {
            const Vertex vertex = static_cast<Vertex>(v);
            if (ties.totals[vertex] > 0) scores.values[v] = score(ties, vertex, sums);
            options.budget.advance(1);
        }
    });
    if (options.budget.stopped()) return {.stopped = true};
    return scores;
}

}  // namespace

Scores constraint(const RelationGraph& graph, const MeasureOptions& options) {
    return of_each_vertex(graph, options, constraint_of);
}

Scores effective_size(const RelationGraph& graph, const MeasureOptions& options) {
    return of_each_vertex(graph, options, effective_size_of);
}

}  // namespace hearsay::centrality
