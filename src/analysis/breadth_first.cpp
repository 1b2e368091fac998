#include "analysis/breadth_first.hpp"

#include <cstddef>
#include <utility>

namespace hearsay {

namespace {

/// One search. A level is found either from its predecessors along their arcs or, when these are many, by
/// every vertex that is left, which stops at the first predecessor it sees.
class Search {
  public:
    Search(const RelationGraph& graph, Vertex source)
        : out_(graph.out()),
          in_(graph.in()),
          distance_(graph.vertex_count(), out_of_reach),
          level_(std::size_t{graph.vertex_count()} + 1),
          next_(std::size_t{graph.vertex_count()} + 1),
          arcs_left_(out_.columns.size()) {
        distance_[source] = 0;
        next_[found_++] = source;
        advance();
    }

    std::vector<std::uint32_t> run() {
        for (std::uint32_t steps = 1; size_ > 0; ++steps) {
            // Asking looks at all arcs into vertices that are left, some of which may never be reached.
            if (arcs_of_level_ > arcs_left_ + distance_.size()) {
                ask_all(steps);
            } else {
                follow(steps);
            }
            advance();
        }
        return std::move(distance_);
    }

  private:
    void follow(std::uint32_t steps) {
        for (std::size_t i = 0; i < size_; ++i) {
            for (Vertex w : out_.of(level_[i])) {
                // Written in any case and kept only when new: whether it is cannot be foretold, and a branch
                // that is guessed wrongly costs more than the store.
                const bool is_new = distance_[w] == out_of_reach;
                next_[found_] = w;
                found_ += is_new ? 1 : 0;
                distance_[w] = is_new ? steps : distance_[w];
            }
        }
    }

    void ask_all(std::uint32_t steps) {
        for (Vertex v = 0; v < distance_.size(); ++v) {
            if (distance_[v] != out_of_reach) continue;
            for (Vertex u : in_.of(v)) {
                if (distance_[u] != steps - 1) continue;
                distance_[v] = steps;
                next_[found_++] = v;
                break;
            }
        }
    }

    void advance() {
        std::swap(level_, next_);
        size_ = std::exchange(found_, 0);
        arcs_of_level_ = 0;
        for (std::size_t i = 0; i < size_; ++i) {
            arcs_of_level_ += out_.degree(level_[i]);
            arcs_left_ -= in_.degree(level_[i]);
        }
    }

    Adjacency out_;
    Adjacency in_;
    std::vector<std::uint32_t> distance_;
    std::vector<Vertex> level_;  // one longer than there are vertices: `follow` writes before it looks
    std::vector<Vertex> next_;
    std::size_t size_ = 0;   // of the level
    std::size_t found_ = 0;  // of the next one
    std::size_t arcs_left_;  // into vertices that are not found yet
    std::size_t arcs_of_level_ = 0;
};

}  // namespace

std::vector<std::uint32_t> distances_from(const RelationGraph& graph, Vertex source) {
    return Search(graph, source).run();
}

}  // namespace hearsay
