#include "base/unicode.hpp"
#include "cli/context.hpp"
#include "cli/runs.hpp"
#include "cli/weave_watch.hpp"
#include "cli/woven_report.hpp"

#include <fmt/format.h>

#include <ostream>

namespace hearsay::cli {

namespace {

bool only_looks(const Context& context) {
    const Arguments& arguments = context.arguments();
    return arguments.has("check") || arguments.has("diff") || arguments.has("stdout");
}

/// Weaves one report; its problems are in the diagnostics then.
void weave(Context& context, BlockFiller& filler, const std::string& name) {
    const Arguments& arguments = context.arguments();
    std::size_t errors = context.diagnostics().errors();
    WovenReport woven = read_report(context, name);
    if (context.diagnostics().errors() > errors) return;
    fill_blocks(context, filler, woven, !only_looks(context), arguments.has("force"));
    if (arguments.has("diff")) context.env().out << difference(woven);
    if (arguments.has("check")) report_stale(context, woven);
    if (context.diagnostics().errors() > errors) return;
    splice_report(woven);
    if (arguments.has("stdout")) context.env().out << woven.now;
    if (only_looks(context)) return;
    write_report(context, woven);
    std::string done = fmt::format("{}: {} of {} blocks refreshed", clean_text(name), woven.stale.size(),
                                   woven.blocks.size());
    if (!arguments.has("watch")) {
        context.env().out << done << '\n';
    } else if (!woven.stale.empty()) {
        context.note(done);
    }
}

/// 1 when there is only something to do about blocks; 3 when a report could not be read as one.
ExitCode code_of(const Diagnostics& diagnostics) {
    ExitCode code = ExitCode::fine;
    for (const Diagnostic& problem : diagnostics.sorted()) {
        if (diagnostic_kind(problem.slug).severity != Severity::error) continue;
        bool content = problem.slug == Slug::stale_block || problem.slug == Slug::edited_block ||
                       problem.slug == Slug::bad_block;
        if (!content) return ExitCode::unreadable;
        code = ExitCode::negative;
    }
    return code;
}

ExitCode weave_all(Context& context) {
    context.dossier();
    context.diagnostics() = Diagnostics{};  // warnings about the dossier concern 'check'
    BlockFiller filler(context);
    ExitCode failed = ExitCode::fine;
    for (const std::string& name : context.arguments().operands()) {
        try {
            weave(context, filler, name);
        } catch (const Failure& failure) {  // the other reports are no worse for it
            if (failure.code() == ExitCode::bug) throw;
            context.note(failure.what());
            if (failed == ExitCode::fine) failed = failure.code();
        }
    }
    context.print_diagnostics();
    return failed == ExitCode::fine ? code_of(context.diagnostics()) : failed;
}

}  // namespace

ExitCode run_weave(Context& context) {
    if (!context.arguments().has("watch")) return weave_all(context);
    if (only_looks(context))
        throw Failure("--watch writes; it does not go with --check, --diff or --stdout", ExitCode::usage);
    return watch(context, weave_all);
}

}  // namespace hearsay::cli
