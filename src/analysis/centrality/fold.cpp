#include "analysis/centrality/fold.hpp"

#include <algorithm>
#include <limits>

namespace hearsay {

namespace {

constexpr Vertex nobody = std::numeric_limits<Vertex>::max();

bool contains(std::span<const Vertex> row, Vertex vertex) {
    return std::ranges::binary_search(row, vertex);
}

/// How many different vertices are in two ascending rows.
std::uint32_t count_union(std::span<const Vertex> a, std::span<const Vertex> b) {
    std::uint32_t shared = 0;
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        if (a[i] == b[j]) ++shared;
        const bool step_a = a[i] <= b[j];
        const bool step_b = b[j] <= a[i];
        i += step_a ? 1 : 0;
        j += step_b ? 1 : 0;
    }
    return static_cast<std::uint32_t>(a.size() + b.size()) - shared;
}

}  // namespace

Folded::Folded(const RelationGraph& graph)
    : directed_(graph.directed()), neighbours_left_(graph.vertex_count()), counts_(graph.vertex_count()) {
    remove_trees(graph);
    number_core(graph);
}

void Folded::remove_trees(const RelationGraph& graph) {
    std::vector<Vertex> single;
    for (Vertex v = 0; v < graph.vertex_count(); ++v) {
        neighbours_left_[v] =
            directed_ ? count_union(graph.out().of(v), graph.in().of(v)) : graph.out().degree(v);
        if (neighbours_left_[v] == 1) single.push_back(v);
    }
    auto find_parent = [&](Vertex v) {
        for (std::span<const Vertex> row : {graph.out().of(v), graph.in().of(v)}) {
            for (Vertex w : row) {
                if (neighbours_left_[w] != 0) return w;
            }
        }
        return nobody;
    };
    for (std::size_t next = 0; next < single.size(); ++next) {
        const Vertex v = single[next];
        if (neighbours_left_[v] == 0) continue;  // the last of a tree: its only neighbour was folded into it
        neighbours_left_[v] = 0;
        const Vertex parent = find_parent(v);
        remove(graph, v, parent);
        if (--neighbours_left_[parent] == 1) single.push_back(parent);
    }
}

void Folded::remove(const RelationGraph& graph, Vertex vertex, Vertex parent) {
    const bool up = contains(graph.out().of(vertex), parent);
    const bool down = directed_ ? contains(graph.in().of(vertex), parent) : up;
    removed_.push_back({vertex, parent, up, down});
    const double sources = up ? counts_[vertex].sources + 1 : 0;
    const double targets = down ? counts_[vertex].targets + 1 : 0;
    counts_[parent].sources += sources;
    counts_[parent].targets += targets;
    counts_[parent].same += sources * targets;
}

void Folded::number_core(const RelationGraph& graph) {
    for (Vertex v = 0; v < graph.vertex_count(); ++v) {
        if (neighbours_left_[v] != 0) core_.push_back(v);
    }
    std::ranges::stable_sort(core_,
                             [&](Vertex a, Vertex b) { return neighbours_left_[a] > neighbours_left_[b]; });
    std::vector<Vertex> number(graph.vertex_count(), nobody);
    for (Vertex i = 0; i < core_.size(); ++i) {
        number[core_[i]] = i;
        core_sources_.push_back(counts_[core_[i]].sources + 1);
        core_targets_.push_back(counts_[core_[i]].targets + 1);
    }
    out_ = core_rows(graph.out(), number);
    if (directed_) in_ = core_rows(graph.in(), number);
}

Rows Folded::core_rows(Adjacency rows, const std::vector<Vertex>& number) const {
    Rows kept;
    for (Vertex v : core_) {
        for (Vertex w : rows.of(v)) {
            if (number[w] != nobody) kept.columns.push_back(number[w]);
        }
        std::sort(kept.columns.begin() + kept.starts.back(), kept.columns.end());
        kept.starts.push_back(static_cast<Arc>(kept.columns.size()));
    }
    return kept;
}

std::vector<double> Folded::unfold(const std::vector<double>& score, const std::vector<double>& reaching,
                                   const std::vector<double>& reached) const {
    std::vector<double> all(counts_.size());
    std::vector<double> outside_sources(counts_.size(), 0.0);
    std::vector<double> outside_targets(counts_.size(), 0.0);
    for (Vertex i = 0; i < core_.size(); ++i) {
        outside_sources[core_[i]] = reaching[i];
        outside_targets[core_[i]] = reached[i];
        all[core_[i]] = score[i];
    }
    // Parents were removed after their children, so backwards each parent's surroundings are known.
    for (auto it = removed_.rbegin(); it != removed_.rend(); ++it) {
        const auto [v, parent, up, down] = *it;
        if (down) {
            const double own = up ? counts_[v].sources + 1 : 0;
            outside_sources[v] = counts_[parent].sources + 1 + outside_sources[parent] - own;
        }
        if (up) {
            const double own = down ? counts_[v].targets + 1 : 0;
            outside_targets[v] = counts_[parent].targets + 1 + outside_targets[parent] - own;
        }
    }
    for (Vertex v = 0; v < all.size(); ++v)
        all[v] += counts_[v].pairs(outside_sources[v], outside_targets[v]);
    return all;
}

}  // namespace hearsay
