#include "analysis/centrality/brokerage.hpp"

#include "base/check.hpp"

#include <vector>

namespace hearsay::centrality {

namespace {

enum class Role { coordinator, consultant, gatekeeper, representative, liaison };

class Groups {
  public:
    Groups(const RelationGraph& graph, std::span<const std::uint32_t> groups) : groups_(groups) {
        HEARSAY_CHECK(groups.empty() || groups.size() == graph.vertex_count());
    }

    Role role(Vertex from, Vertex broker, Vertex to) const {
        const bool before = same(from, broker);
        const bool after = same(broker, to);
        if (before && after) return Role::coordinator;
        if (before) return Role::representative;
        if (after) return Role::gatekeeper;
        return same(from, to) ? Role::consultant : Role::liaison;
    }

  private:
    bool same(Vertex a, Vertex b) const {
        return groups_.empty() || (groups_[a] == groups_[b] && groups_[a] != no_group);
    }

    std::span<const std::uint32_t> groups_;
};

template <class Counts>
Scores count_pairs(const RelationGraph& graph, const MeasureOptions& options, Counts counts) {
    const Adjacency out = graph.out();
    Scores scores;
    scores.values.assign(graph.vertex_count(), 0.0);
    std::vector<Vertex> reached_from(graph.vertex_count(), graph.vertex_count());
    options.budget.expect(graph.vertex_count());
    for (Vertex from = 0; from < graph.vertex_count(); ++from) {
        if (options.budget.stopped()) return {.stopped = true};
        reached_from[from] = from;
        for (Vertex to : out.of(from)) reached_from[to] = from;
        for (Vertex broker : out.of(from)) {
            for (Vertex to : out.of(broker)) {
                if (reached_from[to] != from && counts(from, broker, to)) ++scores.values[broker];
            }
        }
        options.budget.advance(1);
    }
    return scores;
}

Scores in_role(const RelationGraph& graph, const MeasureOptions& options, Role role) {
    const Groups groups(graph, options.groups);
    return count_pairs(graph, options, [&](Vertex from, Vertex broker, Vertex to) {
        return groups.role(from, broker, to) == role;
    });
}

}  // namespace

Scores brokerage(const RelationGraph& graph, const MeasureOptions& options) {
    return count_pairs(graph, options, [](Vertex, Vertex, Vertex) { return true; });
}

Scores coordinator(const RelationGraph& graph, const MeasureOptions& options) {
    return in_role(graph, options, Role::coordinator);
}

Scores consultant(const RelationGraph& graph, const MeasureOptions& options) {
    return in_role(graph, options, Role::consultant);
}

Scores gatekeeper(const RelationGraph& graph, const MeasureOptions& options) {
    return in_role(graph, options, Role::gatekeeper);
}

Scores representative(const RelationGraph& graph, const MeasureOptions& options) {
    return in_role(graph, options, Role::representative);
}

Scores liaison(const RelationGraph& graph, const MeasureOptions& options) {
    return in_role(graph, options, Role::liaison);
}

}  // namespace hearsay::centrality
