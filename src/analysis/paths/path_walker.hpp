#pragma once

#include "analysis/paths/reach.hpp"
#include "analysis/paths/step_graph.hpp"

#include <cstdint>
#include <vector>

namespace hearsay {

/// The beginning that all paths of a search share, and where they must part from others.
struct PathStart {
    std::vector<StepId> steps;   ///< from the root on
    std::vector<StepId> banned;  ///< steps that may not come next
};

/// Lists the ways from the end of a beginning to a target with an exact number of steps, in order of the
/// vertices along them, by depth-first search that only goes where a target is still within reach. Where
/// every actor has one state and the number of steps is the smallest there is, it never turns back in vain.
class PathWalker {
  public:
    /// `reach` must have been computed for the end of `start`, with at least `steps` steps, and stay as it
    /// is.
    PathWalker(const StepGraph& graph, const Reach& reach, const PathStart& start, std::uint32_t least_width,
               std::uint32_t steps, WorkMeter& work);

    /// Goes to the next way; false when there is none, or no work left.
    bool next();

    /// The steps from the root to the target.
    const std::vector<StepId>& steps() const { return path_; }

  private:
    struct Frame {
        StepId next;
        StepId end;
        Moment moment;
    };

    void open_frame(State state, Moment moment);
    bool enter_next_of_top();
    void leave_top();
    bool may_take(StepId id, const Frame& frame, Advance& advanced) const;

    const StepGraph& graph_;
    const Reach& reach_;
    const PathStart& start_;
    std::uint32_t least_width_;
    std::uint32_t steps_;
    WorkMeter& work_;
    std::vector<bool> taken_;
    std::vector<Frame> frames_;  // one more than steps walked beyond the beginning
    std::vector<StepId> path_;
};

/// The moment up to which a path has come after `steps`. All of them must be possible one after the other.
Moment moment_after(const StepGraph& graph, const std::vector<StepId>& steps);

}  // namespace hearsay
