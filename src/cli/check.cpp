#include "cli/context.hpp"
#include "cli/runs.hpp"
#include "io/load.hpp"
#include "io/source_texts.hpp"
#include "query/anchors.hpp"

#include <fmt/format.h>

#include <ostream>

namespace hearsay::cli {

namespace {

/// The dossier as the user named it, or else the file that was found.
std::string shown_name(const std::string& path, Context& context) {
    if (path == "-") return "standard input";
    bool named = !context.arguments().operands().empty() || context.arguments().has("dossier");
    return named ? path : dossier_file(path, context.env().files);
}

/// Looks up anchors in the local texts, and says what came of it.
std::string check_texts(Context& context, const Dossier& dossier, const std::string& path) {
    std::vector<SourceText> texts =
        read_source_texts(dossier, path, context.env().files, context.diagnostics());
    AnchorCheck found = check_anchors(dossier, texts, context.diagnostics());
    return fmt::format("; {} of {} found in {}", found.found, counted(found.anchors, "anchor"),
                       counted(found.texts, "text"));
}

}  // namespace

ExitCode run_check(Context& context) {
    std::span<const std::string> operands = context.arguments().operands();
    std::string path = operands.empty() ? context.dossier_path() : operands[0];
    const Dossier* dossier = context.try_dossier(path);
    std::string anchors;
    if (dossier && context.arguments().has("anchors")) anchors = check_texts(context, *dossier, path);
    context.print_diagnostics();
    std::size_t errors = context.diagnostics().errors();
    std::size_t warnings = context.diagnostics().warnings();
    std::string found = fmt::format("{}, {}", counted(errors, "error"), counted(warnings, "warning"));
    if (!dossier) {
        context.note(found);
        return ExitCode::negative;
    }
    context.write(fmt::format("{}: {}, {}, {}; {}{}\n", shown_name(path, context),
                              counted(dossier->actors().size(), "actor"),
                              counted(dossier->sources().size(), "source"),
                              counted(dossier->claims().size(), "claim"), found, anchors));
    return errors > 0 ? ExitCode::negative : ExitCode::fine;
}

}  // namespace hearsay::cli
