#include "analysis/paths/reach.hpp"

#include <algorithm>
#include <utility>

namespace hearsay {

void Reach::clear() {
    for (State state : entered_) entries_[state].clear();
    entered_.clear();
    level_.clear();
}

void Reach::set_targets(const Limits& limits) {
    for (State state = 0; state < graph_.state_count(); ++state) {
        if (graph_.is_target(state) && !(*limits.taken)[graph_.vertex(state)])
            enter(state, {0, latest_moment});
    }
    level_.swap(next_level_);
}

/// Within a level the entry of a state only grows; a new level begins a new entry.
void Reach::enter(State state, Entry entry) {
    std::vector<Entry>& list = entries_[state];
    if (!list.empty() && list.back().latest >= entry.latest) return;
    if (list.empty()) entered_.push_back(state);
    if (!list.empty() && list.back().steps == entry.steps) {
        list.back() = entry;
        return;
    }
    list.push_back(entry);
    next_level_.push_back(state);
}

void Reach::spread(State state, const Limits& limits, std::uint32_t steps, WorkMeter& work) {
    // The state may have been entered for the next level already; then its entry of this level is the one
    // before.
    const std::vector<Entry>& list = entries_[state];
    Moment latest = list.back().steps == steps ? list.back().latest : list[list.size() - 2].latest;
    for (StepId id : graph_.steps_into(state)) {
        const Step& step = graph_.step(id);
        if (!work.spend(1 + step.fact_count)) return;
        if (step.width < limits.least_width) continue;
        if ((*limits.taken)[graph_.vertex(step.from)] && step.from != limits.start) continue;
        if (step.fact_count == 0) {
            enter(step.from, {steps + 1, latest});
            continue;
        }
        for (const TimeBounds& times : graph_.times(step)) {
            if (times.start_low <= latest) enter(step.from, {steps + 1, std::min(latest, times.end_high)});
        }
    }
}

void Reach::compute(const Limits& limits, WorkMeter& work) {
    clear();
    next_level_.clear();
    set_targets(limits);
    for (std::uint32_t steps = 0; steps < limits.most_steps && !level_.empty(); ++steps) {
        next_level_.clear();
        for (State state : level_) {
            // Nothing comes back to where the search sets out.
            if (state != limits.start) spread(state, limits, steps, work);
            if (work.exhausted()) return;
        }
        level_.swap(next_level_);
    }
}

}  // namespace hearsay
