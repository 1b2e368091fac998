#include "base/number_text.hpp"
#include "base/suggest.hpp"
#include "cli/choices.hpp"
#include "cli/context.hpp"
#include "cli/progress.hpp"
#include "cli/projection_options.hpp"
#include "cli/rank_edges.hpp"
#include "cli/runs.hpp"
#include "query/ranking.hpp"
#include "render/table/rank_table.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace hearsay::cli {

namespace {

const Measure& asked_measure(const Context& context) {
    std::string_view name = context.arguments().value("measure");
    if (name.empty()) name = "betweenness";
    if (const Measure* measure = find_measure(name)) return *measure;
    std::vector<std::string_view> names;
    for (const Measure& measure : measures()) names.push_back(measure.name);
    throw Failure(
        fmt::format("no measure '{}'{}; 'hearsay list measures' shows them", name, did_you_mean(name, names)),
        ExitCode::usage);
}

MeasureOptions asked_options(const Context& context, const Projection& projection) {
    MeasureOptions options;
    options.normalized = context.arguments().has("normalized");
    options.weighted = projection.weights != EdgeWeight::one || context.arguments().has("edges");
    options.samples = static_cast<std::uint32_t>(whole_number(context, "samples", 0, 1, 1'000'000'000));
    options.threads = static_cast<int>(whole_number(context, "threads", 1, 1, 256));
    return options;
}

}  // namespace

ExitCode run_rank(Context& context) {
    const Measure& measure = asked_measure(context);
    Projection projection = projection_of(context);
    MeasureOptions options = asked_options(context, projection);
    if (context.arguments().has("edges"))
        return rank_edge_list(context, measure, options, projection.directed);
    std::string_view kind = context.arguments().value("drop-each");
    if (!kind.empty() && std::ranges::find(droppable_kinds, kind) == std::end(droppable_kinds)) {
        throw Failure(fmt::format("--drop-each cannot be '{}'; it is one of {}", kind,
                                  fmt::join(droppable_kinds, ", ")),
                      ExitCode::usage);
    }
    Selection selection = context.selection(claims_of_layers(context.dossier(), projection));
    const Dossier& dossier = context.dossier();
    if (kind.empty()) {
        Ranking ranking;
        run_with_progress(context, [&](const Budget& budget) {
            options.budget = budget;
            ranking = rank_actors(dossier, selection.claims, projection, measure, options);
        });
        return context.answer(rank_table(dossier, ranking, measure));
    }
    std::vector<DropEffect> effects;
    run_with_progress(context, [&](const Budget& budget) {
        options.budget = budget;
        effects = rank_without_each(dossier, selection.claims, projection, measure, options, kind);
    });
    return context.answer(drop_table(dossier, effects, measure));
}

}  // namespace hearsay::cli
