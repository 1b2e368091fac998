#include "cli/path_question.hpp"

#include "cli/choices.hpp"
#include "cli/progress.hpp"
#include "cli/projection_options.hpp"
#include "query/resolve.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <iterator>

namespace hearsay::cli {

namespace {

/// As many as anybody would read.
constexpr std::int64_t most_paths = 1000;
constexpr std::int64_t most_hops = 1'000'000;

/// Whether the command has `option`, not as a filter.
bool has_option(const Context& context, std::string_view option) {
    return context.arguments().has(option) && !is_filter_of(context.command(), option);
}

/// "supplies_missiles,=attacks": relations as --relation reads them, one for each hop.
std::vector<RelationSet> sequence_of(Context& context, std::string_view text) {
    const FilterKind* relation = find_filter_kind("relation");
    std::vector<RelationSet> sequence;
    for (std::size_t start = 0; start <= text.size();) {
        std::size_t comma = std::min(text.find(',', start), text.size());
        Condition condition;
        relation->read(context.dossier(), text.substr(start, comma - start), condition,
                       context.diagnostics());
        sequence.push_back(std::move(condition.rows));
        start = comma + 1;
    }
    return sequence;
}

void refuse_what_makes_no_sense(const PathQuestion& asked) {
    auto in_from = [&](ActorId actor) { return std::ranges::find(asked.from, actor) != asked.from.end(); };
    if (std::ranges::all_of(asked.to, in_from)) {
        throw Failure(fmt::format("'{}' and '{}' are the same", asked.from_text, asked.to_text),
                      ExitCode::usage);
    }
    if (asked.query.widest && asked.query.in_time_order) {
        throw Failure("--widest counts every claim of a hop, --in-time-order only some: ask for one of them",
                      ExitCode::usage);
    }
}

/// Those of `actors` that are in the graph.
std::vector<Vertex> vertices_of(const Projected& projected, const std::vector<ActorId>& actors) {
    std::vector<Vertex> vertices;
    for (ActorId actor : actors) {
        if (projected.vertex(actor) != no_vertex) vertices.push_back(projected.vertex(actor));
    }
    return vertices;
}

PathAnswer answer_in(const Dossier& dossier, const Projected& projected, const PathQuestion& asked) {
    PathQuery query = asked.query;
    query.from = vertices_of(projected, asked.from);
    query.to = vertices_of(projected, asked.to);
    query.avoid = vertices_of(projected, asked.avoid);
    return find_paths(dossier, projected, query);
}

/// What to add to the command line so that there is a path; empty for nothing.
std::string_view advice_on_paths(Context& context, const Selection& selection, const Projection& projection,
                                 const PathQuestion& asked) {
    const Dossier& dossier = context.dossier();
    PathQuestion any = asked;
    any.query.count = 1;
    any.query.all_best = false;
    auto has_path = [&](bool directed, bool any_layer) {
        Projection other = projection;
        other.directed = directed;
        std::vector<ClaimId> claims = selection.claims;
        if (any_layer) {
            other.layers.assign(std::begin(all_layers), std::end(all_layers));
            claims = context.claims_left(all_claims(dossier));
        }
        return !answer_in(dossier, project(dossier, claims, other), any).paths.empty();
    };
    const bool some_layers = projection.layers.size() < std::size(all_layers);
    if (projection.directed && has_path(false, false)) return "--undirected, which walks claims both ways";
    if (some_layers && has_path(projection.directed, true))
        return "--layer events,statements,states, which walks all claims and not events alone";
    if (some_layers && projection.directed && has_path(false, true))
        return "--undirected --layer events,statements,states, which walks all claims, and both ways";
    return {};
}

/// Says why there is no path, and what would find one.
void explain_none(Context& context, const Selection& selection, const Projection& projection,
                  const Projected& projected, const PathQuestion& asked) {
    for (const auto* side : {&asked.from, &asked.to}) {
        std::string_view name = side == &asked.from ? asked.from_text : asked.to_text;
        if (vertices_of(projected, *side).empty())
            context.note(fmt::format("no claim that was walked names '{}'", name));
    }
    std::string text = fmt::format("there is no such path from '{}' to '{}'", asked.from_text, asked.to_text);
    std::string_view advice = advice_on_paths(context, selection, projection, asked);
    if (!advice.empty()) text += fmt::format("; with {}, there is one", advice);
    context.note(text);
}

}  // namespace

PathQuestion read_path_question(Context& context, std::string_view from, std::string_view to) {
    const Dossier& dossier = context.dossier();
    const Arguments& arguments = context.arguments();
    PathQuestion asked{std::string(from), std::string(to), {}, {}, {}, {}};
    asked.from = resolve_actor_set(dossier, from, context.diagnostics());
    asked.to = resolve_actor_set(dossier, to, context.diagnostics());
    for (std::string_view name : arguments.values("avoid")) {
        std::vector<ActorId> more = resolve_actor_set(dossier, name, context.diagnostics());
        asked.avoid.insert(asked.avoid.end(), more.begin(), more.end());
    }
    if (has_option(context, "via")) asked.query.sequence = sequence_of(context, arguments.value("via"));
    context.stop_on_problems();
    asked.query.widest = arguments.has("widest");
    asked.query.all_best = arguments.has("all");
    asked.query.in_time_order = arguments.has("in-time-order");
    asked.query.count = static_cast<std::size_t>(
        whole_number(context, "paths", asked.query.all_best ? most_paths : 1, 1, most_paths));
    asked.query.max_hops =
        static_cast<std::uint32_t>(whole_number(context, "max-hops", most_hops, 1, most_hops));
    refuse_what_makes_no_sense(asked);
    return asked;
}

Projection path_projection(const Context& context, const PathQuestion& question) {
    Projection projection = projection_of(context);
    projection.merge_parallel = false;
    projection.join_subjects = true;
    projection.with_parts = !question.query.sequence.empty() || context.arguments().has("parts");
    // A relation that is asked for by name need not be an event.
    if (!question.query.sequence.empty())
        projection.layers.assign(std::begin(all_layers), std::end(all_layers));
    return projection;
}

AnsweredPaths answer_paths(Context& context, const Selection& selection, const PathQuestion& question) {
    Projection projection = path_projection(context, question);
    AnsweredPaths found{project(context.dossier(), selection.claims, projection), {}};
    run_with_progress(context, [&](const Budget& budget) {
        PathQuestion watched = question;  // the budget ends with this search
        watched.query.limit.budget = budget;
        found.answer = answer_in(context.dossier(), found.walked, watched);
    });
    if (found.answer.paths.empty() && !found.answer.gave_up)
        explain_none(context, selection, projection, found.walked, question);
    return found;
}

ExitCode note_path_limits(Context& context, const PathAnswer& answer, const PathQuestion& question,
                          ExitCode code) {
    if (answer.more) {
        context.note(fmt::format("there are more than {} equally good paths; these are the first ones",
                                 question.query.count));
        if (!context.arguments().has("paths")) code = ExitCode::limit;
    }
    if (answer.gave_up) {
        context.note(
            fmt::format("the search was given up after {} million steps: there may be other paths; "
                        "--max-hops, --relation and --avoid make it shorter",
                        question.query.limit.steps / 1'000'000));
        code = ExitCode::limit;
    }
    return code;
}

}  // namespace hearsay::cli
