#include "analysis/paths/find_paths.hpp"

#include "analysis/paths/best_path.hpp"
#include "analysis/paths/step_graph.hpp"
#include "base/check.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

namespace hearsay {

namespace {

/// The paths that share the first `fixed` steps of `best` and do not go on with one of `banned`; `best` is
/// the best of them.
struct Subspace {
    StepPath best;
    std::size_t fixed = 0;
    std::vector<StepId> banned;
};

/// Subspaces by their best paths, at most as many as paths are still wanted: what comes after those cannot be
/// asked for any more.
class Candidates {
  public:
    explicit Candidates(const BestPathSearch& search) : subspaces_(Order{&search}) {}

    void add(Subspace subspace, std::size_t wanted) {
        subspaces_.insert(std::move(subspace));
        if (subspaces_.size() > wanted) subspaces_.erase(std::prev(subspaces_.end()));
    }
    bool empty() const { return subspaces_.empty(); }
    Subspace take_best() { return std::move(subspaces_.extract(subspaces_.begin()).value()); }

  private:
    struct Order {
        const BestPathSearch* search;
        bool operator()(const Subspace& a, const Subspace& b) const { return search->better(a.best, b.best); }
    };
    std::set<Subspace, Order> subspaces_;
};

/// Adds what is left of `subspace` without its best path: for each step of it, the paths that part from it
/// there.
void add_parts(const Subspace& subspace, std::size_t wanted, BestPathSearch& search, WorkMeter& work,
               Candidates& candidates) {
    const std::vector<StepId>& steps = subspace.best.steps;
    for (std::size_t fixed = subspace.fixed; fixed < steps.size() && !work.exhausted(); ++fixed) {
        PathStart start;
        start.steps.assign(steps.begin(), steps.begin() + static_cast<std::ptrdiff_t>(fixed));
        if (fixed == subspace.fixed) start.banned = subspace.banned;
        start.banned.push_back(steps[fixed]);
        if (std::optional<StepPath> best = search.find(start))
            candidates.add({std::move(*best), fixed, std::move(start.banned)}, wanted);
    }
}

std::vector<StepPath> best_paths(std::size_t count, StepPath first, BestPathSearch& search, WorkMeter& work) {
    std::vector<StepPath> paths;
    Candidates candidates(search);
    candidates.add({std::move(first), 0, {}}, count);
    while (!candidates.empty()) {
        Subspace subspace = candidates.take_best();
        paths.push_back(subspace.best);
        std::size_t wanted = count - paths.size();
        if (wanted == 0) break;
        add_parts(subspace, wanted, search, work, candidates);
        // A part that was not searched to the end may hold a better path than those found.
        if (work.exhausted()) break;
    }
    return paths;
}

/// Leaves out of every hop of `path` the facts that cannot have their place in time.
std::vector<std::vector<std::uint32_t>> facts_in_order(const StepGraph& graph,
                                                       const std::vector<StepId>& steps) {
    // Up to which moment what comes after the step leaves room.
    std::vector<Moment> room(steps.size() + 1, latest_moment);
    for (std::size_t i = steps.size(); i-- > 0;) {
        const Step& step = graph.step(steps[i]);
        if (step.fact_count == 0) {
            room[i] = room[i + 1];
            continue;
        }
        room[i] = earliest_moment;
        for (const TimeBounds& times : graph.times(step)) {
            if (times.start_low > room[i + 1]) continue;
            room[i] = std::max(room[i], std::min(room[i + 1], times.end_high));
        }
    }
    std::vector<std::vector<std::uint32_t>> kept(steps.size());
    Moment before = earliest_moment;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const Step& step = graph.step(steps[i]);
        for (std::size_t fact = 0; fact < step.fact_count; ++fact) {
            const TimeBounds& times = graph.times(step)[fact];
            if (times.end_high >= before && times.start_low <= room[i + 1])
                kept[i].push_back(graph.facts(step)[fact]);
        }
        before = advance(graph, step, before).moment;
    }
    return kept;
}

/// Whether a fact of each step can be chosen so that none lies before an earlier one for certain not: always
/// the one that surely began first, of those that surely ended late enough.
bool surely_in_order(const StepGraph& graph, const std::vector<StepId>& steps) {
    Moment before = earliest_moment;
    for (StepId id : steps) {
        const Step& step = graph.step(id);
        if (step.fact_count == 0) continue;
        Advance best;
        for (const TimeBounds& times : graph.times(step)) {
            if (times.end_low < before) continue;
            Moment moment = std::max(before, times.start_high);
            if (!best.possible || moment < best.moment) best = {true, moment};
        }
        if (!best.possible) return false;
        before = best.moment;
    }
    return true;
}

Path path_of(const StepGraph& graph, const std::vector<StepId>& steps, bool in_time_order) {
    Path path;
    std::vector<std::vector<std::uint32_t>> facts = facts_in_order(graph, steps);
    for (std::size_t i = 1; i < steps.size(); ++i) {  // without the step from the root
        const Step& step = graph.step(steps[i]);
        path.hops.push_back({graph.vertex(step.from), graph.vertex(step.to), std::move(facts[i])});
    }
    if (in_time_order) path.in_order = surely_in_order(graph, steps) ? Truth::yes : Truth::unknown;
    return path;
}

}  // namespace

PathAnswer find_paths(const Dossier& dossier, const Projected& projected, const PathQuery& query) {
    HEARSAY_CHECK(query.count > 0);
    StepGraph graph(dossier, projected, query);
    WorkMeter work(query.limit);
    BestPathSearch search(graph, query, work);
    PathAnswer answer;
    std::vector<StepPath> found;
    if (std::optional<StepPath> first = search.find({})) {
        found = query.all_best ? search.as_good_as(*first, query.count, answer.more)
                               : best_paths(query.count, std::move(*first), search, work);
    }
    for (const StepPath& path : found)
        answer.paths.push_back(path_of(graph, path.steps, query.in_time_order));
    answer.gave_up = work.exhausted();
    return answer;
}

}  // namespace hearsay
