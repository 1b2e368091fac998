#include "cli/context.hpp"
#include "cli/progress.hpp"
#include "cli/runs.hpp"
#include "io/load.hpp"
#include "query/dossier_diff.hpp"
#include "render/table/diff_table.hpp"

#include <fmt/format.h>

namespace hearsay::cli {

namespace {

/// Where the comparison starts and where it ends.
enum class Side : std::uint8_t { before, after };

/// The options whose value may be D1..D2: what was known or said then, and what later.
bool takes_two_dates(std::string_view option) {
    return option == "known-at" || option == "said-by";
}

/// One side of "D1..D2"; the whole when it is one date. EDTF uses ".." as well, so the two halves must be
/// dates.
std::string_view date_of(std::string_view value, Side side) {
    if (Date::parse(value)) return value;
    for (std::size_t at = value.find(".."); at != std::string_view::npos; at = value.find("..", at + 1)) {
        std::string_view first = value.substr(0, at), second = value.substr(at + 2);
        if (Date::parse(first) && Date::parse(second)) return side == Side::before ? first : second;
    }
    return value;
}

bool has_two_dates(const Context& context) {
    for (const auto& [option, value] : context.arguments().options()) {
        if (takes_two_dates(option) && date_of(value, Side::before).size() < value.size()) return true;
    }
    return false;
}

/// The claims that the filters select, with the dates of one side. Problems go to the context's diagnostics.
std::vector<ClaimId> selected(Context& context, const Dossier& dossier, Side side) {
    Filter filter;
    for (const auto& [option, value] : context.arguments().options()) {
        const FilterKind* kind = find_filter_kind(option);
        if (!kind) continue;
        std::string_view text = takes_two_dates(option) ? date_of(value, side) : std::string_view(value);
        filter.add(dossier, *kind, text, context.diagnostics());
    }
    context.stop_on_problems();
    Selection selection = select(dossier, filter);
    context.tell_undecided(dossier, selection);
    return selection.claims;
}

/// What git names where a file is new or gone.
constexpr std::string_view no_file = "/dev/null";

Dossier load(Context& context, const std::string& path) {
    DossierInput input{path, std::nullopt, std::string(context.arguments().value("config"))};
    if (path == no_file) input.text = "claims: []\n";
    Diagnostics diagnostics;
    std::optional<Dossier> dossier;
    run_with_progress(context, [&](const Budget& budget) {
        dossier = load_dossier(input, context.env().files, diagnostics, budget);
    });
    if (dossier) return std::move(*dossier);
    context.diagnostics() = std::move(diagnostics);
    context.stop_on_problems(ExitCode::unreadable);
    throw Failure(fmt::format("cannot read '{}'", path));
}

ResultTable compare_dossiers(Context& context, const std::string& old_path, const std::string& new_path) {
    Dossier before = load(context, old_path);
    Dossier after = load(context, new_path);
    std::vector<ClaimId> old_claims = selected(context, before, Side::before);
    std::vector<ClaimId> new_claims = selected(context, after, Side::after);
    return diff_table(diff_dossiers({before, old_claims}, {after, new_claims}));
}

/// What git hands to a program that compares files: path, old file, its hash and mode, new file, its hash and
/// mode.
constexpr std::size_t git_operands = 7;

}  // namespace

ExitCode run_diff(Context& context) {
    std::span<const std::string> operands = context.arguments().operands();
    if (operands.size() == git_operands) {
        ResultTable table = compare_dossiers(context, operands[1], operands[4]);
        table.caption = fmt::format("{}: {}", operands[0], table.caption);  // git may show several files
        context.answer(std::move(table));
        return ExitCode::fine;  // git takes anything else for a crash
    }
    if (operands.size() == 2) return context.answer(compare_dossiers(context, operands[0], operands[1]));
    if (!operands.empty() || !has_two_dates(context)) {
        throw Failure("'diff' needs two dossiers, or two dates: --known-at D1..D2", ExitCode::usage);
    }
    const Dossier& dossier = context.dossier();
    context.diagnostics() = Diagnostics{};  // the files' own warnings concern `check`
    std::vector<ClaimId> before = selected(context, dossier, Side::before);
    std::vector<ClaimId> after = selected(context, dossier, Side::after);
    return context.answer(diff_table(diff_dossiers({dossier, before}, {dossier, after})));
}

}  // namespace hearsay::cli
