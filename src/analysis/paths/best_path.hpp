#pragma once

#include "analysis/paths/path_walker.hpp"
#include "analysis/paths/reach.hpp"
#include "analysis/paths/step_graph.hpp"

#include <optional>
#include <vector>

namespace hearsay {

/// A path as steps from the root, and what decides how good it is.
struct StepPath {
    std::vector<StepId> steps;
    std::uint32_t width = unlimited_width;
};

/// Finds the best path among those that share a beginning.
class BestPathSearch {
  public:
    BestPathSearch(const StepGraph& graph, const PathQuery& query, WorkMeter& work);

    /// The best path that begins with `start`; nothing when there is none, or no work left.
    std::optional<StepPath> find(const PathStart& start);

    /// Whether `a` comes before `b`: wider if that is asked for, then shorter, then by vertices.
    bool better(const StepPath& a, const StepPath& b) const;

    /// Every path as good as `best`, which `find` returned for an empty beginning, in order, at most `count`.
    /// Sets `more` when there are further ones.
    std::vector<StepPath> as_good_as(const StepPath& best, std::size_t count, bool& more);

  private:
    std::optional<StepPath> find_with_width(const PathStart& start, std::uint32_t least_width);
    std::uint32_t fewest_steps(const PathStart& start, std::uint32_t least_width) const;
    void compute_reach(const PathStart& start, std::uint32_t least_width);

    const StepGraph& graph_;
    bool widest_;
    std::uint32_t most_steps_;  // of a whole path, the step from the root counted
    WorkMeter& work_;
    Reach reach_;
    std::vector<bool> taken_;
};

}  // namespace hearsay
