#include "render/diagram/diagram.hpp"

#include "base/check.hpp"

#include <algorithm>
#include <tuple>

namespace hearsay {
namespace {

auto marks_key(const DiagramMarks& marks) {
    return std::make_tuple(marks.single_origin, marks.disputed, marks.planned, marks.unstated);
}

/// Everything that is drawn counts, so that two runs cannot order unequal edges differently.
auto edge_key(const DiagramEdge& edge) {
    return std::make_tuple(std::tie(edge.from, edge.to, edge.role, edge.label, edge.claims, edge.confidence,
                                    edge.notes, edge.sources, edge.url, edge.tooltip, edge.emphasis,
                                    edge.counted, edge.both_ways, edge.arrow, edge.constraint),
                           marks_key(edge.marks));
}

template <class Row>
void sort_unique_ids(std::vector<Row>& rows) {
    std::ranges::sort(rows, {}, &Row::id);
    const auto twin = std::ranges::adjacent_find(rows, {}, &Row::id);
    HEARSAY_CHECK(twin == rows.end());
}

template <class Row>
bool has_id(const std::vector<Row>& rows, const std::string& id) {
    return std::ranges::binary_search(rows, id, {}, &Row::id);
}

}  // namespace

Diagram sorted(Diagram diagram) {
    sort_unique_ids(diagram.nodes);
    sort_unique_ids(diagram.clusters);
    for (const DiagramNode& node : diagram.nodes)
        HEARSAY_CHECK(node.cluster.empty() || has_id(diagram.clusters, node.cluster));
    for (const DiagramEdge& edge : diagram.edges)
        HEARSAY_CHECK(has_id(diagram.nodes, edge.from) && has_id(diagram.nodes, edge.to));
    std::ranges::sort(diagram.edges,
                      [](const DiagramEdge& a, const DiagramEdge& b) { return edge_key(a) < edge_key(b); });
    std::ranges::sort(diagram.notes, [](const DiagramNote& a, const DiagramNote& b) {
        return std::tie(a.number, a.text, a.url) < std::tie(b.number, b.text, b.url);
    });
    return diagram;
}

}  // namespace hearsay
