#include "base/path.hpp"
#include "base/suggest.hpp"
#include "cli/choices.hpp"
#include "cli/context.hpp"
#include "cli/runs.hpp"
#include "io/read_style.hpp"
#include "query/resolve.hpp"
#include "render/diagram/build.hpp"
#include "render/diagram/formats.hpp"
#include "render/diagram/layout.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace hearsay::cli {

namespace {

constexpr Choice<ClusterBy> clusters[] = {{"state", ClusterBy::state},
                                          {"group", ClusterBy::group},
                                          {"kind", ClusterBy::kind},
                                          {"none", ClusterBy::none}};
constexpr Choice<Aggregate> aggregates[] = {
    {"type", Aggregate::type}, {"claim", Aggregate::claim}, {"pair", Aggregate::pair}};
constexpr Choice<Footnotes> footnote_places[] = {
    {"list", Footnotes::list}, {"inline", Footnotes::inline_}, {"none", Footnotes::none}};
constexpr Choice<ColourBy> colours[] = {{"kind", ColourBy::kind}, {"group", ColourBy::group}};

const DiagramFormat& asked_format(const Context& context) {
    std::string_view name = context.arguments().value("format");
    std::string_view file = context.arguments().value("output");
    bool by_ending = name.empty() && file.rfind('.') != std::string_view::npos;
    if (by_ending) name = file.substr(file.rfind('.'));
    if (name.empty()) name = "dot";
    if (const DiagramFormat* format = find_diagram_format(name)) return *format;
    std::vector<std::string_view> names;
    for (const DiagramFormat& format : diagram_formats()) names.push_back(format.name);
    throw Failure(fmt::format("no diagram format '{}'{}; there are {}", name, did_you_mean(name, names),
                              fmt::join(names, ", ")),
                  ExitCode::usage);
}

DrawOptions draw_options(const Context& context) {
    DrawOptions options;
    options.engine = context.arguments().value("engine");
    if (!options.engine.empty() && !is_layout_engine(options.engine)) {
        throw Failure(fmt::format("no layout engine '{}'; try dot, sfdp or neato", options.engine),
                      ExitCode::usage);
    }
    options.seconds = static_cast<double>(
        whole_number(context, "timeout", static_cast<std::int64_t>(options.seconds), 1, 3600));
    options.dpi = static_cast<int>(whole_number(context, "dpi", options.dpi, 30, 1200));
    return options;
}

ViewOptions view_options(const Context& context) {
    ViewOptions options;
    options.title = context.arguments().value("title");
    if (std::string_view language = context.arguments().value("labels"); !language.empty())
        options.language = language;
    options.cluster = choose(context, "cluster-by", clusters);
    options.aggregate = choose(context, "aggregate", aggregates);
    options.footnotes = choose(context, "footnotes", footnote_places);
    options.colour = choose(context, "color-by", colours);
    options.captioned = !context.arguments().has("no-caption");
    options.legend = !context.arguments().has("no-legend");
    if (std::string filter = context.filter_shown(); !filter.empty())
        options.caption.push_back(std::move(filter));
    return options;
}

/// The claims to draw where no view of its own says so. Statements about actors and plain states crowd the
/// picture, but those about drawn claims belong to it: the actor view takes them along.
Diagram build(Context& context, std::span<const ClaimId> claims) {
    const Dossier& dossier = context.dossier();
    ViewOptions options = view_options(context);
    std::string_view ego = context.arguments().value("ego");
    std::string_view who = context.arguments().value("who");
    if (!ego.empty() && !who.empty()) throw Failure("give one of --ego and --who", ExitCode::usage);
    if (!who.empty()) {
        std::vector<ClaimId> asked = resolve_claims(dossier, who, context.diagnostics());
        context.stop_on_problems();
        return provenance_view(dossier, asked, options);
    }
    if (ego.empty()) return actor_view(dossier, claims, options);
    ActorId centre = resolve_actor(dossier, ego, context.diagnostics());
    context.stop_on_problems();
    return ego_view(dossier, claims, centre, static_cast<unsigned>(whole_number(context, "depth", 1, 1, 99)),
                    options);
}

/// The name of a built-in style, a file, or with --config a style of that folder.
Style asked_style(Context& context) {
    std::string name(context.arguments().has("style") ? context.arguments().value("style") : "default");
    std::string_view config = context.arguments().value("config");
    bool is_file = name.find('/') != std::string::npos || name.ends_with(".yaml");
    if (!config.empty() && !is_file) name = path_in(config, fmt::format("styles/{}.yaml", name));
    std::optional<Style> style = load_style(name, context.env().files, context.diagnostics());
    if (!style) context.stop_on_problems();
    context.print_diagnostics();
    return std::move(*style);
}

}  // namespace

ExitCode run_draw(Context& context) {
    const DiagramFormat& format = asked_format(context);
    DrawOptions options = draw_options(context);
    Selection selection = context.selection();
    Style style = asked_style(context);
    if (selection.claims.empty()) return ExitCode::negative;
    Diagram diagram = build(context, selection.claims);
    context.rest_on(diagram.claims);
    bool binary = format.name == "png" || format.name == "pdf";
    if (binary && context.env().out_is_terminal && !context.arguments().has("output")) {
        throw Failure(fmt::format("{} is not for a terminal; name a file with -o", format.name),
                      ExitCode::usage);
    }
    Drawing drawing = format.write(diagram, style, options);
    for (const std::string& notice : drawing.notices) context.note(notice);
    context.write(drawing.bytes);
    return ExitCode::fine;
}

}  // namespace hearsay::cli
