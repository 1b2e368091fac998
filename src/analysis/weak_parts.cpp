#include "analysis/weak_parts.hpp"

#include <limits>

namespace hearsay {

WeakParts weak_parts(const RelationGraph& graph) {
    constexpr Vertex nowhere = std::numeric_limits<Vertex>::max();
    WeakParts parts{std::vector<Vertex>(graph.vertex_count(), nowhere)};
    std::vector<Vertex> reached;
    reached.reserve(graph.vertex_count());
    auto visit = [&](Vertex v) {
        if (parts.of[v] != nowhere) return;
        parts.of[v] = parts.count;
        reached.push_back(v);
    };
    std::size_t next = 0;
    for (Vertex start = 0; start < graph.vertex_count(); ++start) {
        if (parts.of[start] != nowhere) continue;
        for (visit(start); next < reached.size(); ++next) {
            for (Vertex w : graph.out().of(reached[next])) visit(w);
            if (!graph.directed()) continue;
            for (Vertex w : graph.in().of(reached[next])) visit(w);
        }
        ++parts.count;
    }
    return parts;
}

}  // namespace hearsay
