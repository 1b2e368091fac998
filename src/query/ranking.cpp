#include "query/ranking.hpp"

#include "query/filter.hpp"
#include "query/rank_rows.hpp"
#include "query/support.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

namespace hearsay {

namespace {

using Ends = std::pair<ActorId, ActorId>;

/// The side of each vertex.
std::vector<std::uint32_t> sides_of_vertices(const Dossier& dossier, const Projected& projected,
                                             Sides sides) {
    std::vector<std::uint32_t> numbers;
    for (ActorId actor : projected.actor_of_vertex) {
        numbers.push_back(sides == Sides::groups ? dossier.actors()[actor].group.value
                                                 : dossier.top_of(actor).value);
    }
    return numbers;
}

/// 1 for the vertices where a walk starts again.
std::vector<double> starts_of_walks(const Projected& projected, std::span<const ActorId> seeds) {
    std::vector<double> starts(projected.graph.vertex_count(), 0.0);
    for (ActorId seed : seeds) {
        if (projected.vertex(seed) != no_vertex) starts[projected.vertex(seed)] = 1;
    }
    return starts;
}

/// The actors at the ends of each edge of `graph`.
std::vector<Ends> actors_of_edges(const Projected& projected, const RelationGraph& graph) {
    std::vector<Ends> ends;
    for (const auto& [from, to] : ends_of_edges(graph))
        ends.emplace_back(projected.actor_of_vertex[from], projected.actor_of_vertex[to]);
    return ends;
}

void sort_and_number(const Dossier& dossier, std::vector<RankedRow>& rows) {
    auto key = [&dossier](ActorId id) { return id ? dossier.actors()[id].key : std::string_view{}; };
    rank_rows(rows, [&key](const RankedRow& a, const RankedRow& b) {
        return std::pair(key(a.actor), key(a.other)) < std::pair(key(b.actor), key(b.other));
    });
}

std::set<Ends> relations_in(const Projected& projected) {
    std::vector<Ends> relations = actors_of_edges(projected, projected.graph);
    return {relations.begin(), relations.end()};
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

/// The rank of each actor, by row of the actor; 0 = not ranked.
std::vector<std::size_t> ranks_of_actors(const Dossier& dossier, const Ranking& ranking) {
    std::vector<std::size_t> ranks(dossier.actors().size(), 0);
    for (const RankedRow& row : ranking.rows) ranks[row.actor.value] = row.rank;
    return ranks;
}

std::vector<DropEffect::Change> changes(const Dossier& dossier, const Ranking& before, const Ranking& after) {
    const std::vector<std::size_t> ranks = ranks_of_actors(dossier, after);
    std::vector<DropEffect::Change> found;
    for (const RankedRow& row : before.rows) {
        const std::size_t rank = ranks[row.actor.value];
        if (rank != row.rank) found.push_back({row.actor, row.rank, rank});
    }
    return found;
}

Ranking rank_projected(const Dossier& dossier, const Projected& projected, const Measure& measure,
                       const RankOptions& options) {
    std::vector<std::uint32_t> groups = sides_of_vertices(dossier, projected, options.sides);
    std::vector<double> starts = starts_of_walks(projected, options.seeds);
    MeasureOptions measured = options.measure;
    measured.groups = groups;
    if (!options.seeds.empty()) measured.personalization = starts;
    Ranking ranking;
    ranking.scores = measure.compute(projected.graph, measured);
    ranking.vertices = projected.graph.vertex_count();
    ranking.edges = projected.graph.edge_count();
    ranking.claim_arcs = projected.claim_arcs;
    std::vector<std::vector<double>> parts;
    for (std::string_view part : measure.parts)
        parts.push_back(find_measure(part)->compute(projected.graph, measured).values);
    if (measured.budget.stopped()) return {};
    std::span<const double> values = ranking.scores.values;
    std::vector<Ends> ends;
    if (measure.target == ScoreTarget::edges) ends = actors_of_edges(projected, projected.graph.simplified());
    for (std::size_t at = 0; at < values.size(); ++at) {
        Ends of = ends.empty() ? Ends{projected.actor_of_vertex[at], {}} : ends[at];
        ranking.rows.push_back({0, of.first, of.second, values[at]});
        for (const std::vector<double>& part : parts) ranking.rows.back().parts.push_back(part[at]);
    }
    sort_and_number(dossier, ranking.rows);
    return ranking;
}

}  // namespace

Ranking rank_actors(const Dossier& dossier, std::span<const ClaimId> claims, const Projection& projection,
                    const Measure& measure, const RankOptions& options) {
    return rank_projected(dossier, project(dossier, claims, projection), measure, options);
}

std::vector<DropEffect> rank_without_each(const Dossier& dossier, std::span<const ClaimId> claims,
                                          const Projection& projection, const Measure& measure,
                                          const RankOptions& options, std::string_view kind) {
    const Budget& budget = options.measure.budget;
    std::set<std::string> ids = droppable_ids(dossier, claims, kind);
    budget.expect(ids.size());
    RankOptions each = options;
    each.measure.budget = {.stop = budget.stop};  // what counts here are things, not a measure's steps
    Projected whole = project(dossier, claims, projection);
    Ranking before = rank_projected(dossier, whole, measure, each);
    std::set<Ends> relations = relations_in(whole);
    std::vector<DropEffect> effects;
    for (const std::string& id : ids) {
        std::vector<ClaimId> claims_left = claims_without(dossier, claims, fmt::format("{}:{}", kind, id));
        Projected left = project(dossier, claims_left, projection);
        Ranking after = rank_projected(dossier, left, measure, each);
        if (budget.stopped()) return {};
        DropEffect effect{id, {}, changes(dossier, before, after), {}};
        for (const RankedRow& row : after.rows) effect.ranking.push_back(row.actor);
        std::set<Ends> kept = relations_in(left);
        for (const Ends& ends : relations) {
            if (!kept.contains(ends)) effect.lost_relations.push_back({ends.first, ends.second});
        }
        effects.push_back(std::move(effect));
        budget.advance(1);
    }
    return effects;
}

}  // namespace hearsay
