#include "base/suggest.hpp"
#include "cli/actor_looks.hpp"
#include "cli/choices.hpp"
#include "cli/context.hpp"
#include "cli/path_question.hpp"
#include "cli/picture.hpp"
#include "cli/runs.hpp"
#include "cli/timeline_claims.hpp"
#include "query/resolve.hpp"
#include "render/diagram/build_words.hpp"
#include "render/diagram/layout.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <iterator>

namespace hearsay::cli {

namespace {

constexpr Choice<ClusterBy> clusters[] = {{"state", ClusterBy::state},
                                          {"group", ClusterBy::group},
                                          {"kind", ClusterBy::kind},
                                          {"none", ClusterBy::none}};
constexpr Choice<Aggregate> aggregates[] = {
    {"type", Aggregate::type}, {"claim", Aggregate::claim}, {"pair", Aggregate::pair}};

/// The views that exclude each other; without any, all actors and what joins them.
constexpr std::string_view views[] = {"ego", "path", "who", "compare", "timeline"};

const DiagramFormat& asked_format(const Context& context) {
    if (const DiagramFormat* format = asked_picture(context)) return *format;
    std::string_view name = context.arguments().format_word();
    if (name.empty()) return *find_diagram_format("dot");
    std::vector<std::string_view> names;
    for (const DiagramFormat& format : diagram_formats()) names.push_back(format.name);
    throw Failure(fmt::format("no diagram format '{}'{}; there are {}", name, did_you_mean(name, names),
                              fmt::join(names, ", ")),
                  ExitCode::usage);
}

/// The view asked for; empty for that of all actors.
std::string_view asked_view(const Context& context) {
    std::string_view asked;
    for (std::string_view view : views) {
        if (!context.arguments().has(view)) continue;
        if (!asked.empty())
            throw Failure(fmt::format("give one of --{} and --{}", asked, view), ExitCode::usage);
        asked = view;
    }
    return asked;
}

void check_engine(const Context& context, std::string_view view) {
    std::string_view engine = context.arguments().value("engine");
    if (engine.empty()) return;
    check_layout_engine(engine);
    if (view == "timeline") throw Failure("a timeline needs no layout: leave out --engine", ExitCode::usage);
}

/// How claims share lines: as asked for, else as reads best, with a word about it in the caption.
void choose_aggregate(const Context& context, std::size_t claims, ViewOptions& options) {
    options.aggregate = context.arguments().has("aggregate") ? choose(context, "aggregate", aggregates)
                                                             : suitable_aggregate(claims);
    if (context.arguments().has("aggregate") || options.aggregate == Aggregate::type) return;
    options.caption.push_back(fmt::format(fmt::runtime(diagram_words(options.language).by_pair), claims));
}

ViewOptions draw_view_options(Context& context, const Selection& selection) {
    ViewOptions options = view_options(context, selection.compared);
    options.cluster = choose(context, "cluster-by", clusters);
    set_actor_looks(context, selection.claims, options);
    return options;
}

Diagram draw_ego(Context& context, const Selection& selection, ViewOptions options) {
    ActorId centre =
        resolve_actor(context.dossier(), context.arguments().value("ego"), context.diagnostics());
    context.stop_on_problems();
    auto depth = static_cast<unsigned>(whole_number(context, "depth", 1, 1, 99));
    std::vector<ClaimId> around = claims_around(context.dossier(), selection.claims, centre, depth);
    choose_aggregate(context, around.size(), options);
    return ego_view(context.dossier(), around, centre, options);
}

/// Those of the claims asked for that the filters leave.
Diagram draw_who(Context& context, const Selection& selection, const ViewOptions& options) {
    std::vector<ClaimId> asked =
        resolve_claims(context.dossier(), context.arguments().value("who"), context.diagnostics());
    context.stop_on_problems();
    std::erase_if(asked, [&](ClaimId claim) { return !std::ranges::binary_search(selection.claims, claim); });
    if (asked.empty())
        context.note(fmt::format("the filters leave nothing of '{}'", context.arguments().value("who")));
    return provenance_view(context.dossier(), asked, options);
}

Diagram draw_path(Context& context, const Selection& selection, const ViewOptions& options) {
    std::vector<std::string_view> ends = context.arguments().values("path");
    PathQuestion question = read_path_question(context, ends.at(0), ends.at(1));
    AnsweredPaths found = answer_paths(context, selection, question);
    note_path_limits(context, found.answer, question, ExitCode::fine);
    if (found.answer.paths.empty()) return {};
    std::optional<unsigned> depth;
    if (context.arguments().has("depth"))
        depth = static_cast<unsigned>(whole_number(context, "depth", 1, 0, 99));
    return path_view(context.dossier(), found.walked, found.answer.paths, depth, options);
}

Diagram draw_comparison(Context& context) {
    std::vector<std::string_view> dates = context.arguments().values("compare");
    std::vector<ClaimId> before = context.claims_known_at(dates.at(0));
    std::vector<ClaimId> after = context.claims_known_at(dates.at(1));
    Selection both;
    std::ranges::set_union(before, after, std::back_inserter(both.claims));
    both.compared = both.claims;
    ViewOptions options = draw_view_options(context, both);
    options.known_at.clear();
    choose_aggregate(context, both.claims.size(), options);
    if (both.claims.empty()) context.note(fmt::format("no claim was known by {} or {}", dates[0], dates[1]));
    return compare_view(context.dossier(), {std::string(dates[0]), before}, {std::string(dates[1]), after},
                        options);
}

Diagram draw_timeline(Context& context, const Selection& selection, const ViewOptions& options) {
    std::vector<ClaimId> claims = selection.claims;
    keep_events(context, claims);
    Diagram diagram = timeline_view(context.dossier(), claims, options);
    if (diagram.nodes.empty() && !selection.claims.empty()) context.note("no event has a date");
    return diagram;
}

Diagram build(Context& context, std::string_view view) {
    if (view == "compare") return draw_comparison(context);
    Selection selection = context.selection();
    if (selection.claims.empty()) return {};
    ViewOptions options = draw_view_options(context, selection);
    if (view == "ego") return draw_ego(context, selection, options);
    if (view == "who") return draw_who(context, selection, options);
    if (view == "path") return draw_path(context, selection, options);
    if (view == "timeline") return draw_timeline(context, selection, options);
    choose_aggregate(context, selection.claims.size(), options);
    return actor_view(context.dossier(), selection.claims, options);
}

}  // namespace

ExitCode run_draw(Context& context) {
    const DiagramFormat& format = asked_format(context);
    std::string_view view = asked_view(context);
    check_engine(context, view);
    Diagram diagram = build(context, view);
    if (diagram.nodes.empty()) return ExitCode::negative;
    return write_picture(context, diagram, format);
}

}  // namespace hearsay::cli
