#pragma once

#include "analysis/paths/step_graph.hpp"

#include <cstdint>
#include <limits>
#include <vector>

namespace hearsay {

inline constexpr std::uint32_t unreachable = std::numeric_limits<std::uint32_t>::max();

/// From where a target can still be reached: for each state, with how many steps, and having come up to which
/// moment at the latest. Found by breadth-first search backwards, in levels: a state is entered again only
/// where more steps allow a later moment, so without time it is entered once.
class Reach {
  public:
    explicit Reach(const StepGraph& graph) : graph_(graph), entries_(graph.state_count()) {}

    /// Which part of the graph may be walked.
    struct Limits {
        const std::vector<bool>* taken;  ///< by vertex: passed already; `start` is among them
        State start;                     ///< where the search will set out
        std::uint32_t least_width;
        std::uint32_t most_steps;
    };

    /// Computes the answers of the functions below. O(facts) without time, O(steps of the longest path x
    /// facts) with. When work runs out, they are those for the levels reached.
    void compute(const Limits& limits, WorkMeter& work);

    /// Whether a target may be reached from `state` by `steps` or fewer steps, having come up to `moment`.
    bool within(State state, std::uint32_t steps, Moment moment) const {
        for (const Entry& entry : entries_[state]) {
            if (entry.steps > steps) return false;
            if (entry.latest >= moment) return true;
        }
        return false;
    }

    /// The fewest steps to a target from `state`, having come up to `moment`; or `unreachable`.
    std::uint32_t fewest_steps(State state, Moment moment) const {
        for (const Entry& entry : entries_[state]) {
            if (entry.latest >= moment) return entry.steps;
        }
        return unreachable;
    }

  private:
    struct Entry {
        std::uint32_t steps;
        Moment latest;
    };

    void clear();
    void set_targets(const Limits& limits);
    void enter(State state, Entry entry);
    void spread(State state, const Limits& limits, std::uint32_t steps, WorkMeter& work);

    const StepGraph& graph_;
    std::vector<std::vector<Entry>> entries_;  // ascending in both
    std::vector<State> entered_;               // states with entries
    std::vector<State> level_;
    std::vector<State> next_level_;
};

}  // namespace hearsay
