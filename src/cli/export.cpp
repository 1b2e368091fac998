#include "cli/context.hpp"
#include "cli/runs.hpp"
#include "query/named_rows.hpp"
#include "render/cite/bibliography.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <vector>

namespace hearsay::cli {

namespace {

const BibliographyFormat& asked_format(const Context& context) {
    std::string_view name = context.arguments().format_word("to");
    if (const BibliographyFormat* format = find_bibliography_format(name)) return *format;
    std::vector<std::string_view> names;
    for (const BibliographyFormat& format : bibliography_formats()) names.push_back(format.name);
    throw Failure(fmt::format("say --to with one of {}", fmt::join(names, ", ")), ExitCode::usage);
}

/// All sources, or under a filter those of the claims that it leaves.
std::vector<SourceId> asked_sources(Context& context) {
    const Dossier& dossier = context.dossier();
    Selection selection = context.selection();
    NamedRows named = named_rows(dossier, selection.claims);
    std::vector<SourceId> sources;
    for (SourceId id : dossier.sources().ids()) {
        if (selection.steps.empty() || named.sources[id.value] > 0) sources.push_back(id);
    }
    return sources;
}

}  // namespace

ExitCode run_export(Context& context) {
    const BibliographyFormat& format = asked_format(context);
    std::vector<SourceId> sources = asked_sources(context);
    context.write(format.write(context.dossier(), sources));
    return sources.empty() ? ExitCode::negative : ExitCode::fine;
}

}  // namespace hearsay::cli
