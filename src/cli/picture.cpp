#include "cli/picture.hpp"

#include "base/path.hpp"
#include "cli/choices.hpp"
#include "cli/fonts.hpp"
#include "io/read_style.hpp"
#include "query/fingerprint.hpp"
#include "render/diagram/layout.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace hearsay::cli {

namespace {

constexpr Choice<Footnotes> footnote_places[] = {
    {"list", Footnotes::list}, {"inline", Footnotes::at_edge}, {"none", Footnotes::none}};

DrawOptions draw_options(const Context& context) {
    DrawOptions options;
    options.engine = context.arguments().value("engine");
    options.seconds = static_cast<double>(
        whole_number(context, "timeout", static_cast<std::int64_t>(options.seconds), 1, 3600));
    options.dpi = static_cast<int>(whole_number(context, "dpi", options.dpi, 30, 1200));
    return options;
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

/// The filters in words, "subject PRK+ or KIM, relation supplies"; without the date of knowledge, which has a
/// place of its own.
std::string filter_words(const Context& context) {
    std::vector<std::string> parts;
    for (const FilterKind& kind : filter_kinds()) {
        if (kind.option == "known-at" || !is_filter_of(context.command(), kind.option)) continue;
        std::vector<std::string_view> values = context.arguments().values(kind.option);
        if (values.empty()) continue;
        std::string word(kind.option == "drop" ? "without" : kind.option);
        std::ranges::replace(word, '-', ' ');
        parts.push_back(
            fmt::format("{} {}", word, fmt::join(values, kind.option == "drop" ? " and " : " or ")));
    }
    return fmt::format("{}", fmt::join(parts, ", "));
}

/// Readers of a web page have fonts of their own; who makes a PNG or PDF makes it for all.
void note_missing_fonts(Context& context, const Diagram& diagram, bool for_browsers) {
    for (const MissingFont& missing : missing_fonts(characters_of(diagram), context.env().font_with)) {
        std::string_view drawn =
            for_browsers ? "readers need one, and boxes may not fit the words" : "boxes are drawn instead";
        context.note(fmt::format("no font here has all letters of {}: {}; install {}", missing.shown(), drawn,
                                 missing.script->package));
    }
}

}  // namespace

const DiagramFormat* asked_picture(const Context& context) {
    std::string_view name = context.arguments().format_word();
    return name.empty() ? nullptr : find_diagram_format(name);
}

ViewOptions view_options(Context& context, std::span<const ClaimId> considered) {
    const Arguments& arguments = context.arguments();
    ViewOptions options;
    options.title = arguments.value("title");
    if (std::string_view language = arguments.value("labels"); !language.empty()) options.language = language;
    options.footnotes = choose(context, "footnotes", footnote_places);
    options.captioned = !arguments.has("no-caption");
    options.legend = !arguments.has("no-legend");
    options.considered.assign(considered.begin(), considered.end());
    if (!options.captioned) return options;
    options.known_at = arguments.value("known-at");
    options.filter = filter_words(context);
    options.version = context.dossier().version();
    if (options.version.empty()) options.version = fingerprint(context.dossier());
    return options;
}

ExitCode write_picture(Context& context, const Diagram& diagram, const DiagramFormat& format) {
    DrawOptions options = draw_options(context);
    Style style = asked_style(context);
    bool binary = format.name == "png" || format.name == "pdf";
    if (binary && context.env().out_is_terminal && !context.arguments().has("output")) {
        throw Failure(fmt::format("{} is not for a terminal; name a file with -o", format.name),
                      ExitCode::usage);
    }
    context.rest_on(diagram.claims);
    Drawing drawing = format.write(diagram, style, options);
    for (const std::string& notice : drawing.notices) context.note(notice);
    if (format.needs_layout) note_missing_fonts(context, diagram, !binary);
    context.write(drawing.bytes);
    return ExitCode::fine;
}

}  // namespace hearsay::cli
