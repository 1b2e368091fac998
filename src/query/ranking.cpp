#include "query/ranking.hpp"

#include "query/filter.hpp"
#include "query/support.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

namespace hearsay {

namespace {

using Ends = std::pair<ActorId, ActorId>;

/// Scores this near to each other are one score: the last bits are rounding.
bool same_score(double a, double b) {
    return std::abs(a - b) <= 1e-9 * std::max({1.0, std::abs(a), std::abs(b)});
}

std::vector<std::uint32_t> groups_of_vertices(const Dossier& dossier, const Projected& projected) {
    std::vector<std::uint32_t> groups;
    for (ActorId actor : projected.actor_of_vertex) groups.push_back(dossier.actors()[actor].group.value);
    return groups;
}

/// The actors at the ends of each edge of the graph that measures see.
std::vector<Ends> ends_of_edges(const Projected& projected, const RelationGraph& graph) {
    std::vector<Ends> ends(graph.edge_count());
    for (Vertex from = 0; from < graph.vertex_count(); ++from) {
        for (Arc arc = graph.out().starts[from]; arc < graph.out().starts[from + 1]; ++arc) {
            Vertex to = graph.out().columns[arc];
            if (!graph.directed() && to < from) continue;
            ends[graph.edge(arc)] = {projected.actor_of_vertex[from], projected.actor_of_vertex[to]};
        }
    }
    return ends;
}

void sort_and_number(const Dossier& dossier, std::vector<RankedRow>& rows) {
    auto key = [&dossier](ActorId id) { return id ? dossier.actors()[id].key : std::string_view{}; };
    std::ranges::sort(rows, [&key](const RankedRow& a, const RankedRow& b) {
        if (!same_score(a.score, b.score)) return a.score > b.score;
        return std::pair(key(a.actor), key(a.other)) < std::pair(key(b.actor), key(b.other));
    });
    for (std::size_t at = 0; at < rows.size(); ++at) {
        bool tied = at > 0 && same_score(rows[at].score, rows[at - 1].score);
        rows[at].rank = tied ? rows[at - 1].rank : at + 1;
    }
}

std::set<Ends> relations_in(const Projected& projected) {
    std::set<Ends> relations;
    for (const Ends& ends : ends_of_edges(projected, projected.graph)) relations.insert(ends);
    return relations;
}

/// The ids of everything of `kind` behind `claims`, sorted.
std::set<std::string> droppable_ids(const Dossier& dossier, std::span<const ClaimId> claims,
                                    std::string_view kind) {
    std::set<std::string> ids;
    Support support = support_of(dossier, claims);
    if (kind == "source") {
        for (SourceId id : support.sources) ids.emplace(dossier.sources()[id].key);
    } else if (kind == "publisher") {
        for (PublisherId id : support.publishers) ids.emplace(dossier.publishers()[id].key);
    } else if (kind == "origin") {
        for (const Origin& origin : support.origins) ids.emplace(key_of(dossier, origin));
    } else if (kind == "group") {
        for (GroupId id : support.groups) ids.emplace(dossier.groups()[id].key);
    } else {
        for (ClaimId id : claims) {
            for (ActorId relay : dossier.list(dossier.claims()[id].relays))
                ids.emplace(dossier.actors()[relay].key);
        }
    }
    return ids;
}

std::vector<ClaimId> claims_without(const Dossier& dossier, std::span<const ClaimId> claims,
                                    const std::string& what) {
    Diagnostics unused;  // the id comes from the dossier itself
    Filter filter;
    filter.add(dossier, *find_filter_kind("drop"), what, unused);
    const Filter::Part& part = filter.parts().front();
    std::vector<ClaimId> left;
    for (ClaimId id : claims) {
        if (part.kind->matches(dossier, part.condition, id) == Truth::yes) left.push_back(id);
    }
    return left;
}

std::vector<DropEffect::Change> changes(const Ranking& before, const Ranking& after) {
    std::vector<DropEffect::Change> found;
    for (const RankedRow& row : before.rows) {
        auto same = std::ranges::find(after.rows, row.actor, &RankedRow::actor);
        std::size_t rank = same == after.rows.end() ? 0 : same->rank;
        if (rank != row.rank) found.push_back({row.actor, row.rank, rank});
    }
    return found;
}

}  // namespace

Ranking rank_actors(const Dossier& dossier, std::span<const ClaimId> claims, const Projection& projection,
                    const Measure& measure, MeasureOptions options) {
    Projected projected = project(dossier, claims, projection);
    std::vector<std::uint32_t> groups = groups_of_vertices(dossier, projected);
    if (options.groups.empty()) options.groups = groups;
    Ranking ranking;
    ranking.scores = measure.compute(projected.graph, options);
    ranking.vertices = projected.graph.vertex_count();
    ranking.edges = projected.graph.edge_count();
    ranking.claim_arcs = projected.claim_arcs;
    std::span<const double> values = ranking.scores.values;
    std::vector<Ends> ends;
    if (measure.target == ScoreTarget::edges) ends = ends_of_edges(projected, projected.graph.simplified());
    for (std::size_t at = 0; at < values.size(); ++at) {
        Ends of = ends.empty() ? Ends{projected.actor_of_vertex[at], {}} : ends[at];
        ranking.rows.push_back({0, of.first, of.second, values[at]});
    }
    sort_and_number(dossier, ranking.rows);
    return ranking;
}

std::vector<DropEffect> rank_without_each(const Dossier& dossier, std::span<const ClaimId> claims,
                                          const Projection& projection, const Measure& measure,
                                          const MeasureOptions& options, std::string_view kind) {
    Ranking before = rank_actors(dossier, claims, projection, measure, options);
    std::set<Ends> relations = relations_in(project(dossier, claims, projection));
    std::vector<DropEffect> effects;
    for (const std::string& id : droppable_ids(dossier, claims, kind)) {
        std::vector<ClaimId> left = claims_without(dossier, claims, fmt::format("{}:{}", kind, id));
        Ranking after = rank_actors(dossier, left, projection, measure, options);
        DropEffect effect{id, {}, changes(before, after), {}};
        for (const RankedRow& row : after.rows) effect.ranking.push_back(row.actor);
        std::set<Ends> kept = relations_in(project(dossier, left, projection));
        for (const Ends& ends : relations) {
            if (!kept.contains(ends)) effect.lost_relations.push_back({ends.first, ends.second});
        }
        effects.push_back(std::move(effect));
    }
    return effects;
}

}  // namespace hearsay
