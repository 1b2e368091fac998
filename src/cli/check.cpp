#include "base/number_text.hpp"
#include "cli/context.hpp"
#include "cli/runs.hpp"
#include "io/load.hpp"
#include "io/source_texts.hpp"
#include "query/anchors.hpp"
#include "query/lints.hpp"
#include "render/table/problem_table.hpp"

#include <fmt/format.h>

#include <optional>
#include <ostream>

namespace hearsay::cli {

namespace {

/// The dossier as the user named it, or else the file that was found.
std::string shown_name(const std::string& path, Context& context) {
    if (path == "-") return "standard input";
    bool named = !context.arguments().operands().empty() || context.arguments().has("dossier");
    return named ? path : dossier_file(path, context.env().files);
}

/// Looks up anchors in the local texts.
AnchorCheck check_texts(Context& context, const Dossier& dossier, const std::string& path) {
    std::vector<SourceText> texts =
        read_source_texts(dossier, path, context.env().files, context.diagnostics());
    return check_anchors(dossier, texts, context.diagnostics());
}

/// What a run of `check` has found, besides the problems.
struct Checked {
    const Dossier* dossier = nullptr;  ///< none when it has errors
    std::optional<AnchorCheck> anchors;
};

Checked check(Context& context, const std::string& path) {
    Checked checked{context.try_dossier(path), {}};
    if (!checked.dossier) return checked;
    if (context.arguments().has("anchors")) checked.anchors = check_texts(context, *checked.dossier, path);
    if (context.arguments().has("strict")) lint(*checked.dossier, context.diagnostics());
    return checked;
}

void answer_in_lines(Context& context, const Checked& checked, const std::string& path) {
    context.print_diagnostics();
    std::string found = fmt::format("{}, {}", counted(context.diagnostics().errors(), "error"),
                                    counted(context.diagnostics().warnings(), "warning"));
    if (!checked.dossier) {
        context.note(found);
        return;
    }
    std::string anchors;
    if (checked.anchors) {
        anchors =
            fmt::format("; {} of {} found in {}", checked.anchors->found,
                        counted(checked.anchors->anchors, "anchor"), counted(checked.anchors->texts, "text"));
    }
    context.write(fmt::format("{}: {}, {}, {}; {}{}\n", shown_name(path, context),
                              counted(checked.dossier->actors().size(), "actor"),
                              counted(checked.dossier->sources().size(), "source"),
                              counted(checked.dossier->claims().size(), "claim"), found, anchors));
}

/// For programs: the same problems as rows, and nothing beside them.
void answer_in_rows(Context& context, const Checked& checked) {
    ResultTable table = problem_table(context.diagnostics());
    if (checked.dossier) {
        table.summary.insert(table.summary.begin(), {{"actors", checked.dossier->actors().size()},
                                                     {"sources", checked.dossier->sources().size()},
                                                     {"claims", checked.dossier->claims().size()}});
    }
    if (checked.anchors) {
        table.summary.insert(table.summary.end(), {{"anchors", checked.anchors->anchors},
                                                   {"anchors_found", checked.anchors->found},
                                                   {"texts", checked.anchors->texts}});
    }
    context.answer(std::move(table));
}

}  // namespace

ExitCode run_check(Context& context) {
    std::span<const std::string> operands = context.arguments().operands();
    std::string path = operands.empty() ? context.dossier_path() : operands[0];
    Checked checked = check(context, path);
    if (context.arguments().has("format") || context.arguments().has("output")) {
        answer_in_rows(context, checked);
    } else {
        answer_in_lines(context, checked, path);
    }
    std::size_t failing = context.diagnostics().errors();
    if (context.arguments().has("strict")) failing += context.diagnostics().warnings();
    return failing > 0 ? ExitCode::negative : ExitCode::fine;
}

}  // namespace hearsay::cli
