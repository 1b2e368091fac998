#include "analysis/paths/best_path.hpp"

#include <algorithm>

namespace hearsay {

namespace {

std::uint32_t width_of(const StepGraph& graph, const std::vector<StepId>& steps) {
    std::uint32_t width = unlimited_width;
    for (StepId id : steps) width = std::min(width, graph.step(id).width);
    return width;
}

State end_of(const StepGraph& graph, const std::vector<StepId>& steps) {
    return steps.empty() ? graph.root() : graph.step(steps.back()).to;
}

}  // namespace

BestPathSearch::BestPathSearch(const StepGraph& graph, const PathQuery& query, WorkMeter& work)
    : graph_(graph), widest_(query.widest), work_(work), reach_(graph), taken_(graph.vertex_count(), false) {
    // No path is longer than there are actors, and one step leads from the root.
    std::uint32_t most_hops = std::min(query.max_hops, graph.vertex_count());
    most_steps_ = most_hops + 1;
}

bool BestPathSearch::better(const StepPath& a, const StepPath& b) const {
    if (widest_ && a.width != b.width) return a.width > b.width;
    if (a.steps.size() != b.steps.size()) return a.steps.size() < b.steps.size();
    auto vertex = [this](StepId id) { return graph_.vertex(graph_.step(id).to); };
    for (std::size_t i = 0; i < a.steps.size(); ++i) {
        if (vertex(a.steps[i]) != vertex(b.steps[i])) return vertex(a.steps[i]) < vertex(b.steps[i]);
    }
    return a.steps < b.steps;
}

std::optional<StepPath> BestPathSearch::find(const PathStart& start) {
    if (!widest_) return find_with_width(start, 0);
    // What the beginning narrows, no way on can widen: so first as wide as the beginning, then narrower.
    std::uint32_t width = width_of(graph_, start.steps);
    std::optional<StepPath> path = find_with_width(start, width);
    for (std::uint32_t narrower : graph_.widths()) {
        if (path || work_.exhausted()) break;
        if (narrower < width) path = find_with_width(start, narrower);
    }
    return path;
}

void BestPathSearch::compute_reach(const PathStart& start, std::uint32_t least_width) {
    std::fill(taken_.begin(), taken_.end(), false);
    taken_[graph_.vertex(graph_.root())] = true;
    for (StepId id : start.steps) taken_[graph_.vertex(graph_.step(id).to)] = true;
    auto walked = static_cast<std::uint32_t>(start.steps.size());
    reach_.compute({&taken_, end_of(graph_, start.steps), least_width, most_steps_ - walked}, work_);
}

/// From the end of `start` to a target, by steps that are not banned.
std::uint32_t BestPathSearch::fewest_steps(const PathStart& start, std::uint32_t least_width) const {
    State state = end_of(graph_, start.steps);
    Moment moment = moment_after(graph_, start.steps);
    std::uint32_t fewest = unreachable;
    for (StepId id = graph_.first_out(state); id < graph_.first_out(state + 1); ++id) {
        const Step& step = graph_.step(id);
        if (step.width < least_width || taken_[graph_.vertex(step.to)]) continue;
        if (std::ranges::find(start.banned, id) != start.banned.end()) continue;
        Advance advanced = advance(graph_, step, moment);
        if (!advanced.possible) continue;
        std::uint32_t steps = reach_.fewest_steps(step.to, advanced.moment);
        if (steps != unreachable) fewest = std::min(fewest, steps + 1);
    }
    return fewest;
}

std::optional<StepPath> BestPathSearch::find_with_width(const PathStart& start, std::uint32_t least_width) {
    if (start.steps.size() >= most_steps_) return std::nullopt;
    compute_reach(start, least_width);
    std::uint32_t most = most_steps_ - static_cast<std::uint32_t>(start.steps.size());
    std::uint32_t fewest = fewest_steps(start, least_width);
    if (work_.exhausted() || fewest > most) return std::nullopt;
    // With one state for each actor, the first walk of the fewest steps is a path. Else all of them may meet
    // an actor twice, and a longer one may not.
    if (!graph_.has_stages()) most = fewest;
    for (std::uint32_t steps = fewest; steps <= most && !work_.exhausted(); ++steps) {
        PathWalker walker(graph_, reach_, start, least_width, steps, work_);
        if (walker.next()) return StepPath{walker.steps(), width_of(graph_, walker.steps())};
    }
    return std::nullopt;
}

std::vector<StepPath> BestPathSearch::as_good_as(const StepPath& best, std::size_t count, bool& more) {
    PathStart start;
    std::uint32_t least_width = widest_ ? best.width : 0;
    compute_reach(start, least_width);
    PathWalker walker(graph_, reach_, start, least_width, static_cast<std::uint32_t>(best.steps.size()),
                      work_);
    std::vector<StepPath> paths;
    while (walker.next()) {
        more = paths.size() == count;
        if (more) break;
        paths.push_back({walker.steps(), width_of(graph_, walker.steps())});
    }
    return paths;
}

}  // namespace hearsay
