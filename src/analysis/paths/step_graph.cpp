#include "analysis/paths/step_graph.hpp"

#include <algorithm>
#include <functional>
#include <numeric>

namespace hearsay {

namespace {

/// Goes before and after everything.
constexpr TimeBounds timeless{earliest_moment, earliest_moment, latest_moment, latest_moment};

std::vector<bool> flags(std::size_t size, const std::vector<Vertex>& set) {
    std::vector<bool> flags(size, false);
    for (Vertex v : set) flags[v] = true;
    return flags;
}

}  // namespace

struct StepGraph::Builder {
    StepGraph& graph;
    const Dossier& dossier;
    const Projected& projected;
    const PathQuery& query;
    std::vector<bool> from = flags(projected.graph.vertex_count(), query.from);
    std::vector<bool> to = flags(projected.graph.vertex_count(), query.to);
    std::vector<bool> avoid = flags(projected.graph.vertex_count(), query.avoid);

    State state(Vertex v, std::uint32_t stage) const { return stage * graph.vertices_ + v; }

    void build() {
        graph.target_.assign(graph.root() + 1, false);
        for (std::uint32_t stage = 0; stage < graph.stages_; ++stage) {
            for (Vertex v = 0; v < graph.vertices_; ++v) add_steps_of(v, stage);
        }
        add_steps_of_root();
        for (Vertex v = 0; v < graph.vertices_; ++v) {
            if (to[v] && !from[v] && !avoid[v]) graph.target_[state(v, graph.stages_ - 1)] = true;
        }
        index_steps();
    }

    void add_steps_of(Vertex v, std::uint32_t stage) {
        graph.out_starts_.push_back(static_cast<StepId>(graph.steps_.size()));
        if (avoid[v] || (to[v] && !from[v])) return;
        Adjacency out = projected.graph.out();
        for (Arc arc = out.starts[v]; arc < out.starts[v + 1];) {
            Vertex w = out.columns[arc];
            std::vector<std::uint32_t> facts;
            for (; arc < out.starts[v + 1] && out.columns[arc] == w; ++arc) {
                std::span<const std::uint32_t> more = projected.graph.facts(projected.graph.edge(arc));
                facts.insert(facts.end(), more.begin(), more.end());
            }
            if (avoid[w] || from[w] || w == v) continue;
            std::ranges::sort(facts);
            add_steps_between(v, w, stage, facts);
        }
    }

    /// Without a sequence, one step with all facts. With one, the parts stay in their stage and the claims of
    /// the stage's relation lead on to the next.
    void add_steps_between(Vertex v, Vertex w, std::uint32_t stage, const std::vector<std::uint32_t>& facts) {
        if (query.sequence.empty()) return add_step(state(v, 0), state(w, 0), facts);
        std::vector<std::uint32_t> parts;
        std::vector<std::uint32_t> claims;
        for (std::uint32_t number : facts) {
            const ArcFact& fact = projected.facts[number];
            if (fact.kind != FactKind::claim) {
                parts.push_back(number);
            } else if (stage < query.sequence.size() &&
                       query.sequence[stage][dossier.claims()[fact.claim].relation.value]) {
                claims.push_back(number);
            }
        }
        if (!parts.empty()) add_step(state(v, stage), state(w, stage), parts);
        if (!claims.empty()) add_step(state(v, stage), state(w, stage + 1), claims);
    }

    void add_steps_of_root() {
        graph.out_starts_.push_back(static_cast<StepId>(graph.steps_.size()));
        for (Vertex v = 0; v < graph.vertices_; ++v) {
            if (!from[v] || avoid[v]) continue;
            graph.steps_.push_back({graph.root(), state(v, 0), unlimited_width, 0, 0});
        }
        graph.out_starts_.push_back(static_cast<StepId>(graph.steps_.size()));
    }

    void add_step(State source, State target, const std::vector<std::uint32_t>& facts) {
        auto first = static_cast<std::uint32_t>(graph.facts_.size());
        graph.steps_.push_back(
            {source, target, width_of(facts), first, static_cast<std::uint32_t>(facts.size())});
        graph.facts_.insert(graph.facts_.end(), facts.begin(), facts.end());
        for (std::uint32_t number : facts) graph.times_.push_back(times_of(projected.facts[number]));
    }

    TimeBounds times_of(const ArcFact& fact) const {
        if (!query.in_time_order || fact.kind != FactKind::claim) return timeless;
        return time_bounds(dossier.claims()[fact.claim].date);
    }

    std::uint32_t width_of(const std::vector<std::uint32_t>& facts) const {
        std::vector<GroupId> groups;
        for (std::uint32_t number : facts) {
            const ArcFact& fact = projected.facts[number];
            if (fact.kind != FactKind::claim) return unlimited_width;
            for (const Origin& origin : dossier.list(dossier.claims()[fact.claim].origins)) {
                GroupId group = dossier.independent_group(origin);
                if (group && std::ranges::find(groups, group) == groups.end()) groups.push_back(group);
            }
        }
        return static_cast<std::uint32_t>(groups.size());
    }

    void index_steps() {
        graph.in_starts_.assign(graph.state_count() + 1, 0);
        for (const Step& step : graph.steps_) ++graph.in_starts_[step.to + 1];
        std::partial_sum(graph.in_starts_.begin(), graph.in_starts_.end(), graph.in_starts_.begin());
        graph.in_steps_.resize(graph.steps_.size());
        std::vector<std::uint32_t> next = graph.in_starts_;
        for (StepId id = 0; id < graph.steps_.size(); ++id) graph.in_steps_[next[graph.steps_[id].to]++] = id;

        for (const Step& step : graph.steps_) graph.widths_.push_back(step.width);
        std::ranges::sort(graph.widths_, std::greater{});
        graph.widths_.erase(std::unique(graph.widths_.begin(), graph.widths_.end()), graph.widths_.end());
    }
};

StepGraph::StepGraph(const Dossier& dossier, const Projected& projected, const PathQuery& query)
    : vertices_(projected.graph.vertex_count()),
      stages_(static_cast<std::uint32_t>(query.sequence.size()) + 1) {
    Builder{*this, dossier, projected, query}.build();
}

Advance advance(const StepGraph& graph, const Step& step, Moment before) {
    if (step.fact_count == 0) return {true, before};
    Advance best;
    for (const TimeBounds& times : graph.times(step)) {
        if (times.end_high < before) continue;
        Moment moment = std::max(before, times.start_low);
        if (!best.possible || moment < best.moment) best = {true, moment};
    }
    return best;
}

}  // namespace hearsay
