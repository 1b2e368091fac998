#include "cli/actor_looks.hpp"

#include "analysis/structure/communities.hpp"
#include "cli/choices.hpp"
#include "cli/measure_options.hpp"
#include "cli/projection_options.hpp"
#include "query/ranking.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace hearsay::cli {

namespace {

constexpr Choice<ColourBy> colours[] = {{"kind", ColourBy::kind},
                                        {"group", ColourBy::group},
                                        {"community", ColourBy::community},
                                        {"layer", ColourBy::layer},
                                        {"support", ColourBy::support}};

const Measure& measure_of_actors(std::string_view name) {
    const Measure& measure = measure_called(name);
    if (measure.target == ScoreTarget::vertices) return measure;
    throw Failure(fmt::format("'{}' measures relations, and sizes are of actors: name another measure", name),
                  ExitCode::usage);
}

void set_sizes(Context& context, std::span<const ClaimId> claims, ViewOptions& options) {
    const Dossier& dossier = context.dossier();
    const Measure& measure = measure_of_actors(context.arguments().value("size-by"));
    Ranking ranking = rank_actors(dossier, claims, projection_of(context), measure, {});
    options.actor_sizes.assign(dossier.actors().size(), 0);
    for (const RankedRow& row : ranking.rows) options.actor_sizes[row.actor.value] = row.score;
    options.measure = measure.title;
    bool any = std::ranges::any_of(options.actor_sizes, [](double size) { return size > 0; });
    if (any) return;
    std::string advice = ranking.rows.empty() ? advice_on_layers(context, projection_of(context)) : "";
    context.note(fmt::format("every actor's {} is 0: all are of one size{}{}", measure.title,
                             advice.empty() ? "" : "; ", advice));
}

void set_communities(Context& context, std::span<const ClaimId> claims, ViewOptions& options) {
    const Dossier& dossier = context.dossier();
    Projection projection = projection_of(context);
    projection.directed = false;
    Projected ties = project(dossier, claims, projection);
    Communities found = find_communities(ties.graph);
    options.communities.assign(dossier.actors().size(), -1);
    for (Vertex vertex = 0; vertex < ties.graph.vertex_count(); ++vertex)
        options.communities[ties.actor_of_vertex[vertex].value] =
            static_cast<int>(found.partition.part_of[vertex]);
}

}  // namespace

void set_actor_looks(Context& context, std::span<const ClaimId> claims, ViewOptions& options) {
    options.colour = choose(context, "color-by", colours);
    if (context.arguments().has("size-by")) set_sizes(context, claims, options);
    if (options.colour == ColourBy::community) set_communities(context, claims, options);
}

}  // namespace hearsay::cli
