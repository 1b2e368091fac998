#include "cli/context.hpp"
#include "cli/measure_options.hpp"
#include "cli/progress.hpp"
#include "cli/projection_options.hpp"
#include "cli/rank_edges.hpp"
#include "cli/runs.hpp"
#include "query/ranking.hpp"
#include "query/resolve.hpp"
#include "render/table/rank_table.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <utility>

namespace hearsay::cli {

namespace {

/// Whoever --seeds names: where the random walks of PageRank start again.
std::vector<ActorId> asked_seeds(Context& context) {
    std::vector<ActorId> seeds;
    for (std::string_view name : context.arguments().values("seeds")) {
        std::vector<ActorId> more = resolve_actor_set(context.dossier(), name, context.diagnostics());
        seeds.insert(seeds.end(), more.begin(), more.end());
    }
    context.stop_on_problems();
    return seeds;
}

std::string_view asked_kind_to_drop(const Context& context) {
    std::string_view kind = context.arguments().value("drop-each");
    if (kind.empty() || std::ranges::find(droppable_kinds, kind) != std::end(droppable_kinds)) return kind;
    throw Failure(
        fmt::format("--drop-each cannot be '{}'; it is one of {}", kind, fmt::join(droppable_kinds, ", ")),
        ExitCode::usage);
}

ExitCode rank_dossier(Context& context, const Measure& measure, const Projection& projection,
                      RankOptions options) {
    std::string_view kind = asked_kind_to_drop(context);
    if (!kind.empty() && measure.target == ScoreTarget::edges)
        throw Failure("--drop-each compares ranks of actors; choose a measure of actors", ExitCode::usage);
    options.seeds = asked_seeds(context);
    Selection selection = projected_selection(context, projection);
    const Dossier& dossier = context.dossier();
    Ranking ranking;
    std::vector<DropEffect> effects;
    run_with_progress(context, [&](const Budget& budget) {
        options.measure.budget = budget;
        if (kind.empty()) {
            ranking = rank_actors(dossier, selection.claims, projection, measure, options);
        } else {
            effects = rank_without_each(dossier, selection.claims, projection, measure, options, kind);
        }
    });
    if (!kind.empty()) return context.answer(drop_table(dossier, effects, measure));
    refuse_what_does_not_converge(measure, ranking.scores);
    bool seeded = std::ranges::any_of(ranking.rows, [&](const RankedRow& row) {
        return std::ranges::find(options.seeds, row.actor) != options.seeds.end();
    });
    if (!options.seeds.empty() && !seeded) {
        context.note("nobody whom --seeds names has a relation among these claims");
        return ExitCode::negative;
    }
    return context.answer(rank_table(dossier, ranking, measure));
}

}  // namespace

ExitCode run_rank(Context& context) {
    const Measure& measure = asked_measure(context);
    Projection projection = projection_of(context);
    const bool edges = context.arguments().has("edges");
    RankOptions options = asked_rank_options(context, edges || projection.weights != EdgeWeight::one);
    if (edges) return rank_edge_list(context, measure, options.measure, projection.directed);
    return rank_dossier(context, measure, projection, std::move(options));
}

}  // namespace hearsay::cli
