#include "analysis/paths/path_walker.hpp"

#include "base/check.hpp"

#include <algorithm>

namespace hearsay {

PathWalker::PathWalker(const StepGraph& graph, const Reach& reach, const PathStart& start,
                       std::uint32_t least_width, std::uint32_t steps, WorkMeter& work)
    : graph_(graph),
      reach_(reach),
      start_(start),
      least_width_(least_width),
      steps_(steps),
      work_(work),
      taken_(graph.vertex_count(), false),
      path_(start.steps) {
    taken_[graph.vertex(graph.root())] = true;
    for (StepId id : path_) taken_[graph.vertex(graph.step(id).to)] = true;
    open_frame(path_.empty() ? graph.root() : graph.step(path_.back()).to, moment_after(graph, path_));
}

void PathWalker::open_frame(State state, Moment moment) {
    frames_.push_back({graph_.first_out(state), graph_.first_out(state + 1), moment});
}

void PathWalker::leave_top() {
    frames_.pop_back();
    if (frames_.empty()) return;
    taken_[graph_.vertex(graph_.step(path_.back()).to)] = false;
    path_.pop_back();
}

bool PathWalker::may_take(StepId id, const Frame& frame, Advance& advanced) const {
    const Step& step = graph_.step(id);
    if (step.width < least_width_ || taken_[graph_.vertex(step.to)]) return false;
    bool first = frames_.size() == 1;
    if (first && std::ranges::find(start_.banned, id) != start_.banned.end()) return false;
    advanced = advance(graph_, step, frame.moment);
    auto left = steps_ - static_cast<std::uint32_t>(frames_.size());
    return advanced.possible && reach_.within(step.to, left, advanced.moment);
}

/// Walks the next step that the last frame allows; false when it has none left.
bool PathWalker::enter_next_of_top() {
    while (frames_.back().next < frames_.back().end) {
        StepId id = frames_.back().next++;
        if (!work_.spend(1 + graph_.step(id).fact_count)) return false;
        Advance advanced;
        if (!may_take(id, frames_.back(), advanced)) continue;
        State state = graph_.step(id).to;
        path_.push_back(id);
        taken_[graph_.vertex(state)] = true;
        open_frame(state, advanced.moment);
        return true;
    }
    return false;
}

bool PathWalker::next() {
    while (!frames_.empty() && !work_.exhausted()) {
        bool complete = frames_.size() == std::size_t{steps_} + 1;
        if (complete || !enter_next_of_top()) {
            leave_top();
        } else if (frames_.size() == std::size_t{steps_} + 1 &&
                   graph_.is_target(graph_.step(path_.back()).to)) {
            return true;
        }
    }
    return false;
}

Moment moment_after(const StepGraph& graph, const std::vector<StepId>& steps) {
    Moment moment = earliest_moment;
    for (StepId id : steps) {
        Advance advanced = advance(graph, graph.step(id), moment);
        HEARSAY_CHECK(advanced.possible);
        moment = advanced.moment;
    }
    return moment;
}

}  // namespace hearsay
