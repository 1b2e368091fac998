#include "base/diagnostic_catalog.hpp"
#include "base/suggest.hpp"
#include "cli/context.hpp"
#include "cli/help.hpp"
#include "cli/runs.hpp"

#include <fmt/format.h>

namespace hearsay::cli {

namespace {

std::string indented(std::string_view text) {
    std::string out;
    for (std::size_t start = 0; start < text.size();) {
        std::size_t end = std::min(text.find('\n', start), text.size());
        out += fmt::format("    {}\n", text.substr(start, end - start));
        start = end + 1;
    }
    return out;
}

/// What a reader must know beside the word: lints appear only when asked for.
std::string shown_severity(Severity severity) {
    return fmt::format("{}{}", severity_text(severity), severity == Severity::lint ? ", --strict" : "");
}

std::string page(const DiagnosticKind& kind) {
    return fmt::format("{} ({}): {}\n\n{}\nWrong:\n\n{}\nRight:\n\n{}", kind.text,
                       shown_severity(kind.severity), kind.summary, wrapped(kind.explanation, 0),
                       indented(kind.wrong), indented(kind.right));
}

std::string contents() {
    std::string text;
    for (const DiagnosticKind& kind : diagnostic_kinds()) {
        text += fmt::format("{:<24} {:<18} {}\n", kind.text, shown_severity(kind.severity), kind.summary);
    }
    return text;
}

}  // namespace

ExitCode run_explain(Context& context) {
    std::span<const std::string> operands = context.arguments().operands();
    if (operands.empty()) {
        context.write(contents());
        return ExitCode::fine;
    }
    if (const DiagnosticKind* kind = find_diagnostic_kind(operands[0])) {
        context.write(page(*kind));
        return ExitCode::fine;
    }
    std::vector<std::string_view> texts;
    for (const DiagnosticKind& kind : diagnostic_kinds()) texts.push_back(kind.text);
    context.diagnostics().report(
        Slug::unknown_slug, {},
        fmt::format("there is no problem called '{}'{}", operands[0], did_you_mean(operands[0], texts)),
        "'hearsay explain' lists them all");
    context.print_diagnostics();
    return ExitCode::negative;
}

}  // namespace hearsay::cli
