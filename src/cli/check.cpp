#include "cli/context.hpp"
#include "cli/runs.hpp"
#include "io/load.hpp"

#include <fmt/format.h>

#include <ostream>

namespace hearsay::cli {

namespace {

std::string counted(std::size_t count, std::string_view noun) {
    return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

}  // namespace

ExitCode run_check(Context& context) {
    std::span<const std::string> operands = context.arguments().operands();
    std::string path = operands.empty() ? context.dossier_path() : operands[0];
    const Dossier* dossier = context.try_dossier(path);
    context.print_diagnostics();
    std::size_t errors = context.diagnostics().errors();
    std::size_t warnings = context.diagnostics().warnings();
    std::string found = fmt::format("{}, {}", counted(errors, "error"), counted(warnings, "warning"));
    if (!dossier) {
        context.note(found);
        return ExitCode::negative;
    }
    std::string name = path == "-" ? "standard input" : dossier_file(path, context.env().files);
    context.write(fmt::format("{}: {}, {}, {}; {}\n", name, counted(dossier->actors().size(), "actor"),
                              counted(dossier->sources().size(), "source"),
                              counted(dossier->claims().size(), "claim"), found));
    return ExitCode::fine;
}

}  // namespace hearsay::cli
