#include "analysis/centrality/brandes_kernel.hpp"

namespace hearsay::brandes {

namespace {

/// The search from one source, as Brandes (2001) has it. `seen` holds levels, from 1.
class Search {
  public:
    Search(const Graph& graph, const Scratch& scratch) : graph_(graph), s_(scratch) {}

    void go_out(Vertex source) {
        s_.stack[0] = source;
        s_.seen[source] = 1;
        s_.paths[source] = 1;
        size_ = 1;
        for (std::uint64_t i = 0; i < size_; ++i) {
            const Vertex v = s_.stack[i];
            const std::uint32_t next = s_.seen[v] + 1;
            for (Arc arc = graph_.out_starts[v]; arc < graph_.out_starts[v + 1]; ++arc) {
                const Vertex w = graph_.out_columns[arc];
                if (s_.seen[w] == 0) {
                    s_.seen[w] = next;
                    s_.paths[w] = s_.paths[v];
                    s_.stack[size_++] = w;
                } else if (s_.seen[w] == next) {
                    s_.paths[w] += s_.paths[v];
                }
            }
        }
    }

    /// Adds what the source depends on the others, and returns how many targets it reaches.
    double come_back(double weight, const Totals& totals) {
        for (std::uint64_t i = size_; i-- > 1;) {
            const Vertex v = s_.stack[i];
            const double pulled = pulled_by(v);
            s_.share[v] = graph_.targets[v] / s_.paths[v] + pulled;
            totals.score[v] += s_.paths[v] * pulled * weight;
            if (totals.reaching != nullptr) totals.reaching[v] += weight;
        }
        return pulled_by(s_.stack[0]);
    }

    std::uint64_t clear() {
        for (std::uint64_t i = 0; i < size_; ++i) s_.seen[s_.stack[i]] = 0;
        return size_;
    }

  private:
    double pulled_by(Vertex v) const {
        double pulled = 0;
        for (Arc arc = graph_.out_starts[v]; arc < graph_.out_starts[v + 1]; ++arc) {
            const Vertex w = graph_.out_columns[arc];
            if (s_.seen[w] == s_.seen[v] + 1) pulled += s_.share[w];
        }
        return pulled;
    }

    const Graph& graph_;
    const Scratch& s_;
    std::uint64_t size_ = 0;
};

}  // namespace

std::uint64_t run_one_by_one(const Graph& graph, const Batch& batch, const Scratch& scratch,
                             const Totals& totals) {
    std::uint64_t visits = 0;
    for (std::uint32_t lane = 0; lane < batch.count; ++lane) {
        Search search(graph, scratch);
        search.go_out(batch.sources[lane]);
        totals.reached[lane] = search.come_back(batch.weights[lane], totals);
        visits += search.clear();
    }
    return visits;
}

}  // namespace hearsay::brandes
