#include "graph/relation_graph.hpp"

#include "base/check.hpp"
#include "base/failure.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>
#include <tuple>
#include <utility>

namespace hearsay {

/// The edges of a graph to be, in order of their ends, with the numbers of their facts.
struct EdgeDraft {
    std::vector<Vertex> from;
    std::vector<Vertex> to;
    std::vector<double> weights;
    std::vector<std::uint32_t> facts;
    std::vector<std::uint32_t> fact_starts;  // one more than edges

    std::size_t size() const { return from.size(); }

    void add_edge(Vertex source, Vertex target, double weight) {
        from.push_back(source);
        to.push_back(target);
        weights.push_back(weight);
        fact_starts.push_back(static_cast<std::uint32_t>(facts.size()));
    }
    void add_facts(std::span<const std::uint32_t> more) {
        facts.insert(facts.end(), more.begin(), more.end());
    }
    void finish() { fact_starts.push_back(static_cast<std::uint32_t>(facts.size())); }
    std::span<const std::uint32_t> facts_of(std::size_t edge) const {
        return std::span<const std::uint32_t>(facts).subspan(fact_starts[edge],
                                                             fact_starts[edge + 1] - fact_starts[edge]);
    }
};

namespace {

// An undirected edge has two arcs, and the numbers of facts leave a bit free.
constexpr std::size_t most_facts = std::size_t{1} << 31;
constexpr std::size_t longest_palette = std::size_t{std::numeric_limits<std::uint16_t>::max()} + 1;

struct Ends {
    Vertex from;
    Vertex to;
};

Ends ends_of(const ArcInput& arc, bool directed) {
    if (directed || arc.from <= arc.to) return {arc.from, arc.to};
    return {arc.to, arc.from};
}

/// `order` stably sorted by `key(entry)`, which is below `buckets`: a counting sort.
template <class Key>
std::vector<std::uint32_t> sorted_by(const std::vector<std::uint32_t>& order, Vertex buckets, Key key) {
    std::vector<std::uint32_t> next(std::size_t{buckets} + 1, 0);
    for (std::uint32_t entry : order) ++next[key(entry) + 1];
    std::partial_sum(next.begin(), next.end(), next.begin());
    std::vector<std::uint32_t> sorted(order.size());
    for (std::uint32_t entry : order) sorted[next[key(entry)]++] = entry;
    return sorted;
}

std::vector<std::uint32_t> kept_in_order(Vertex vertices, std::span<const ArcInput> arcs,
                                         const RelationGraphOptions& options, const Budget& budget) {
    std::vector<std::uint32_t> kept;
    kept.reserve(arcs.size());
    for (std::size_t i = 0; i < arcs.size(); ++i) {
        HEARSAY_CHECK(arcs[i].from < vertices && arcs[i].to < vertices);
        HEARSAY_CHECK(std::isfinite(arcs[i].weight));
        if (options.drop_loops && arcs[i].from == arcs[i].to) continue;
        kept.push_back(static_cast<std::uint32_t>(i));
    }
    kept = sorted_by(kept, vertices, [&](std::uint32_t i) { return ends_of(arcs[i], options.directed).to; });
    budget.advance(1);
    return sorted_by(kept, vertices,
                     [&](std::uint32_t i) { return ends_of(arcs[i], options.directed).from; });
}

/// The sum from the smallest to the largest: it must not depend on the order in which facts come.
double ordered_sum(std::span<double> weights) {
    std::ranges::sort(weights);
    return std::accumulate(weights.begin(), weights.end(), 0.0);
}

/// Joins runs of edges with the same ends.
EdgeDraft join_parallel(const EdgeDraft& edges) {
    EdgeDraft joined;
    std::vector<double> weights;
    for (std::size_t first = 0; first < edges.size();) {
        std::size_t last = first;
        weights.clear();
        for (; last < edges.size() && edges.from[last] == edges.from[first] &&
               edges.to[last] == edges.to[first];
             ++last) {
            weights.push_back(edges.weights[last]);
        }
        joined.add_edge(edges.from[first], edges.to[first], ordered_sum(weights));
        std::size_t facts_before = joined.facts.size();
        for (std::size_t edge = first; edge < last; ++edge) joined.add_facts(edges.facts_of(edge));
        std::sort(joined.facts.begin() + static_cast<std::ptrdiff_t>(facts_before), joined.facts.end());
        first = last;
    }
    joined.finish();
    return joined;
}

/// The arcs of undirected edges in order of (source, target, edge). Edges come by (lower end, higher end), so
/// a single pass puts each row's lower neighbours before its higher ones.
std::pair<std::vector<std::pair<Vertex, Vertex>>, std::vector<Edge>> both_ways(Vertex vertices,
                                                                               const EdgeDraft& edges) {
    std::vector<Arc> next(std::size_t{vertices} + 1, 0);
    for (std::size_t edge = 0; edge < edges.size(); ++edge) {
        ++next[edges.from[edge] + 1];
        ++next[edges.to[edge] + 1];
    }
    std::partial_sum(next.begin(), next.end(), next.begin());
    std::vector<std::pair<Vertex, Vertex>> arcs(edges.size() * 2);
    std::vector<Edge> edge_of(arcs.size());
    for (std::size_t edge = 0; edge < edges.size(); ++edge) {
        for (auto [source, target] :
             {std::pair{edges.from[edge], edges.to[edge]}, std::pair{edges.to[edge], edges.from[edge]}}) {
            Arc arc = next[source]++;
            arcs[arc] = {source, target};
            edge_of[arc] = static_cast<Edge>(edge);
        }
    }
    return {std::move(arcs), std::move(edge_of)};
}

bool is_simple(const EdgeDraft& edges) {
    for (std::size_t edge = 0; edge < edges.size(); ++edge) {
        if (edges.from[edge] == edges.to[edge]) return false;
        if (edge > 0 && edges.from[edge] == edges.from[edge - 1] && edges.to[edge] == edges.to[edge - 1])
            return false;
    }
    return true;
}

template <class T>
std::size_t bytes_of(const std::vector<T>& vector) {
    return vector.capacity() * sizeof(T);
}

}  // namespace

RelationGraph::RelationGraph(Vertex vertices, std::span<const ArcInput> arcs, RelationGraphOptions options,
                             const Budget& budget)
    : directed_(options.directed) {
    if (arcs.size() >= most_facts || vertices == std::numeric_limits<Vertex>::max()) {
        throw Failure("a graph of " + std::to_string(arcs.size()) + " arcs is too large", ExitCode::limit);
    }
    constexpr std::uint64_t passes = 5;
    budget.expect(passes);
    EdgeDraft draft;
    for (std::uint32_t i : kept_in_order(vertices, arcs, options, budget)) {
        Ends ends = ends_of(arcs[i], options.directed);
        draft.add_edge(ends.from, ends.to, arcs[i].weight);
        draft.facts.push_back(i);
    }
    draft.finish();
    budget.advance(2);
    if (options.merge_parallel) draft = join_parallel(draft);
    budget.advance(1);
    fill(vertices, draft);
}

RelationGraph RelationGraph::simplified() const {
    EdgeDraft draft;
    for (Vertex v = 0; v < vertex_count(); ++v) {
        for (Arc arc = out().starts[v]; arc < out().starts[v + 1]; ++arc) {
            Vertex w = out().columns[arc];
            if (w == v || (!directed_ && w < v)) continue;
            draft.add_edge(v, w, weight(arc));
            draft.add_facts(facts(edge(arc)));
        }
    }
    draft.finish();
    draft = join_parallel(draft);
    RelationGraph simple;
    simple.directed_ = directed_;
    simple.fill(vertex_count(), draft);
    return simple;
}

void RelationGraph::fill(Vertex vertices, EdgeDraft& draft) {
    simple_ = is_simple(draft);
    std::vector<std::pair<Vertex, Vertex>> arcs;
    if (directed_) {
        arcs.reserve(draft.size());
        for (std::size_t edge = 0; edge < draft.size(); ++edge)
            arcs.emplace_back(draft.from[edge], draft.to[edge]);
    } else {
        std::tie(arcs, edges_) = both_ways(vertices, draft);
    }
    store_facts(draft);
    store_weights(draft.weights);
    draft = {};
    // This constructor sorts by source and is stable, so rows keep the order of targets.
    csr_ = BoostGraph(boost::edges_are_unsorted_multi_pass, arcs.begin(), arcs.end(), vertices);
}

void RelationGraph::store_weights(const std::vector<double>& weights) {
    if (std::ranges::all_of(weights, [](double weight) { return weight == 1; })) return;
    palette_ = weights;
    std::ranges::sort(palette_);
    palette_.erase(std::unique(palette_.begin(), palette_.end()), palette_.end());
    if (palette_.size() > longest_palette) {
        palette_ = {};
        wide_weights_ = weights;
        return;
    }
    palette_.shrink_to_fit();
    weight_codes_.reserve(weights.size());
    for (double weight : weights) {
        auto place = std::ranges::lower_bound(palette_, weight);
        weight_codes_.push_back(static_cast<std::uint16_t>(place - palette_.begin()));
    }
}

void RelationGraph::store_facts(const EdgeDraft& draft) {
    facts_.reserve(draft.size());
    joined_starts_.push_back(0);
    for (std::size_t edge = 0; edge < draft.size(); ++edge) {
        std::span<const std::uint32_t> facts = draft.facts_of(edge);
        if (facts.size() == 1) {
            facts_.push_back(facts.front());
            continue;
        }
        facts_.push_back(joined_flag | static_cast<std::uint32_t>(joined_starts_.size() - 1));
        joined_facts_.insert(joined_facts_.end(), facts.begin(), facts.end());
        joined_starts_.push_back(static_cast<std::uint32_t>(joined_facts_.size()));
    }
    joined_facts_.shrink_to_fit();
    joined_starts_.shrink_to_fit();
}

std::size_t RelationGraph::memory_bytes() const {
    return bytes_of(csr_.m_forward.m_rowstart) + bytes_of(csr_.m_forward.m_column) +
           bytes_of(csr_.m_backward.m_rowstart) + bytes_of(csr_.m_backward.m_column) +
           bytes_of(csr_.m_backward.m_edge_properties) + bytes_of(edges_) + bytes_of(weight_codes_) +
           bytes_of(palette_) + bytes_of(wide_weights_) + bytes_of(facts_) + bytes_of(joined_starts_) +
           bytes_of(joined_facts_);
}

std::vector<std::pair<Vertex, Vertex>> ends_of_edges(const RelationGraph& graph) {
    std::vector<std::pair<Vertex, Vertex>> ends(graph.edge_count());
    for (Vertex from = 0; from < graph.vertex_count(); ++from) {
        for (Arc arc = graph.out().starts[from]; arc < graph.out().starts[from + 1]; ++arc) {
            const Vertex to = graph.out().columns[arc];
            if (graph.directed() || from <= to) ends[graph.edge(arc)] = {from, to};
        }
    }
    return ends;
}

}  // namespace hearsay
