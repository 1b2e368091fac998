#pragma once

#include "analysis/paths/find_paths.hpp"
#include "analysis/paths/time_bounds.hpp"

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace hearsay {

/// Where a search stands: at an actor, with so many relations of the sequence walked.
using State = std::uint32_t;
using StepId = std::uint32_t;

inline constexpr std::uint32_t unlimited_width = std::numeric_limits<std::uint32_t>::max();

/// All facts that lead from one state to another.
struct Step {
    State from = 0;
    State to = 0;
    std::uint32_t width = 0;  ///< independent groups behind it; `unlimited_width` where no claim is needed
    std::uint32_t first_fact = 0;
    std::uint32_t fact_count = 0;
};

/// What a path query may walk on: states and steps, with everything left out that no path of the query can
/// use. One state more stands before all actors of `from`, so that a search begins in one place; a path has
/// therefore one step more than hops. Steps are in order of (from, vertex of to, to).
class StepGraph {
  public:
    StepGraph(const Dossier& dossier, const Projected& projected, const PathQuery& query);

    State state_count() const { return root() + 1; }
    State root() const { return static_cast<State>(stages_ * vertices_); }
    /// The vertex of a state; of the root, one beyond all vertices.
    Vertex vertex(State state) const { return state == root() ? vertices_ : state % vertices_; }
    Vertex vertex_count() const { return vertices_ + 1; }
    bool is_target(State state) const { return target_[state]; }
    /// Whether an actor has several states, so that a walk without repeated states may still repeat an actor.
    bool has_stages() const { return stages_ > 1; }

    const Step& step(StepId id) const { return steps_[id]; }
    std::size_t step_count() const { return steps_.size(); }
    /// The steps out of `state` are those from `first_out(state)` to before `first_out(state + 1)`.
    StepId first_out(State state) const { return out_starts_[state]; }
    std::span<const StepId> steps_into(State state) const {
        return std::span<const StepId>(in_steps_).subspan(in_starts_[state],
                                                          in_starts_[state + 1] - in_starts_[state]);
    }
    /// Numbers of facts in `Projected::facts`.
    std::span<const std::uint32_t> facts(const Step& step) const {
        return std::span<const std::uint32_t>(facts_).subspan(step.first_fact, step.fact_count);
    }
    /// When the facts of `step` happened, in the order of `facts`.
    std::span<const TimeBounds> times(const Step& step) const {
        return std::span<const TimeBounds>(times_).subspan(step.first_fact, step.fact_count);
    }

    /// The different widths of steps, from the widest.
    const std::vector<std::uint32_t>& widths() const { return widths_; }

  private:
    struct Builder;

    Vertex vertices_ = 0;
    std::uint32_t stages_ = 1;
    std::vector<Step> steps_;
    std::vector<StepId> out_starts_;
    std::vector<std::uint32_t> in_starts_;
    std::vector<StepId> in_steps_;
    std::vector<std::uint32_t> facts_;
    std::vector<TimeBounds> times_;
    std::vector<bool> target_;
    std::vector<std::uint32_t> widths_;
};

/// The earliest moment up to which a path has come after `step`, when it had come to `before`: the start of
/// the earliest fact that did not end earlier for certain. `latest_moment` plus false when no fact fits.
struct Advance {
    bool possible = false;
    Moment moment = earliest_moment;
};
Advance advance(const StepGraph& graph, const Step& step, Moment before);

}  // namespace hearsay
