#include "analysis/structure/figures.hpp"

#include "base/check.hpp"

#include <algorithm>
#include <span>

namespace hearsay {

double density(const RelationGraph& graph) {
    HEARSAY_CHECK(graph.simple());
    double n = graph.vertex_count();
    return n < 2 ? 0 : static_cast<double>(graph.arc_count()) / (n * (n - 1));
}

double reciprocity(const RelationGraph& graph) {
    HEARSAY_CHECK(graph.directed() && graph.simple());
    if (graph.arc_count() == 0) return 0;
    std::size_t answered = 0;
    for (Vertex v = 0; v < graph.vertex_count(); ++v) {
        for (Vertex w : graph.out().of(v)) {
            if (std::ranges::binary_search(graph.out().of(w), v)) ++answered;
        }
    }
    return static_cast<double>(answered) / static_cast<double>(graph.arc_count());
}

}  // namespace hearsay
