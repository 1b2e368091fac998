#include "analysis/breadth_first.hpp"

#include <cstddef>
#include <utility>

namespace hearsay {

namespace {

/// One search. A level is found either from its predecessors along their arcs or, when these have more arcs
/// than a share of those that are left, by every vertex that is left, which stops at the first predecessor it
/// sees.
class Search {
  public:
    Search(const RelationGraph& graph, Vertex source)
        : out_(graph.out()), in_(graph.in()), distance_(graph.vertex_count(), out_of_reach) {
        level_.reserve(graph.vertex_count());
        next_.reserve(graph.vertex_count());
        arcs_left_ = out_.columns.size();
        find(source, 0);
        advance();
    }

    std::vector<std::uint32_t> run() {
        for (std::uint32_t steps = 1; !level_.empty(); ++steps) {
            constexpr std::size_t share = 14;
            if (arcs_of_level_ > arcs_left_ / share) {
                ask_all(steps);
            } else {
                follow(steps);
            }
            advance();
        }
        return std::move(distance_);
    }

  private:
    void find(Vertex v, std::uint32_t steps) {
        distance_[v] = steps;
        next_.push_back(v);
        arcs_found_ += out_.degree(v);
    }

    void follow(std::uint32_t steps) {
        for (Vertex v : level_) {
            for (Vertex w : out_.of(v)) {
                if (distance_[w] == out_of_reach) find(w, steps);
            }
        }
    }

    void ask_all(std::uint32_t steps) {
        for (Vertex v = 0; v < distance_.size(); ++v) {
            if (distance_[v] != out_of_reach) continue;
            for (Vertex u : in_.of(v)) {
                if (distance_[u] != steps - 1) continue;
                find(v, steps);
                break;
            }
        }
    }

    void advance() {
        arcs_left_ -= arcs_found_;
        arcs_of_level_ = std::exchange(arcs_found_, 0);
        std::swap(level_, next_);
        next_.clear();
    }

    Adjacency out_;
    Adjacency in_;
    std::vector<std::uint32_t> distance_;
    std::vector<Vertex> level_;
    std::vector<Vertex> next_;
    std::size_t arcs_left_ = 0;  // out of vertices that are not found yet
    std::size_t arcs_of_level_ = 0;
    std::size_t arcs_found_ = 0;
};

}  // namespace

std::vector<std::uint32_t> distances_from(const RelationGraph& graph, Vertex source) {
    return Search(graph, source).run();
}

}  // namespace hearsay
