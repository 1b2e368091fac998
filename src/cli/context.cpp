#include "cli/context.hpp"

#include "base/number_text.hpp"
#include "base/path.hpp"
#include "base/unicode.hpp"
#include "cli/choices.hpp"
#include "cli/progress.hpp"
#include "io/load.hpp"
#include "render/diagram/formats.hpp"
#include "render/table/table_formats.hpp"
#include "render/table/table_words.hpp"
#include "render/weave/references.hpp"
#include "render/weave/sentence.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <istream>
#include <iterator>
#include <ostream>

namespace hearsay::cli {

namespace {
constexpr std::int64_t most_rows = 1'000'000'000;
constexpr std::string_view sentence_format = "inline";

Caveat caveat_of(const Dossier& dossier, const FilterStep& step) {
    const FilterKind& kind = *step.part->kind;
    std::string_view question = step.undecided.size() == 1 ? kind.open_question : kind.open_questions;
    Caveat caveat{std::string(question), step.part->values, {}};
    for (ClaimId id : step.undecided) caveat.claims.emplace_back(dossier.key(id));
    return caveat;
}

}  // namespace

bool Context::colour(bool terminal) const {
    std::string_view when = arguments_.value("color");
    if (when == "always") return true;
    if (when == "never" || !env_.variable("NO_COLOR").value_or("").empty()) return false;
    return terminal;
}

bool Context::colour_on_error() const {
    return colour(env_.err_is_terminal);
}
bool Context::colour_on_output() const {
    return colour(env_.out_is_terminal && !arguments_.has("output"));
}

void Context::print_diagnostics() {
    for (const Diagnostic& diagnostic : diagnostics_.sorted()) {
        env_.err << to_text(diagnostics_, diagnostic, colour_on_error());
    }
    if (diagnostics_.dropped() > 0) {
        env_.err << fmt::format("hearsay: {} not shown\n",
                                counted(diagnostics_.dropped(), "further problem"));
    }
    if (diagnostics_.incomplete())
        note("names were not looked up, because not everything could be read: mending that may show more");
}

void Context::stop_on_problems(ExitCode code) {
    if (diagnostics_.errors() == 0) return;
    print_diagnostics();
    throw Stop{code};
}

void Context::note(std::string_view text) {
    env_.err << "hearsay: " << clean_lines(text);
}

std::string Context::dossier_path() const {
    if (env_.inner && env_.inner->dossier) return env_.inner->dossier_path;
    if (arguments_.has("dossier")) return std::string(arguments_.value("dossier"));
    if (std::optional<std::string> path = env_.variable("HEARSAY_DOSSIER"); path && !path->empty())
        return *path;
    // A guard against folders that never end: no path has this many parts.
    constexpr int most_folders = 256;
    std::string folder = ".";
    for (int above = 0; above < most_folders; ++above) {
        if (env_.files.is_file(path_in(folder, "dossier.yaml"))) return folder;
        if (env_.files.real_path(folder) == "/") break;
        folder += folder == "." ? "." : "/..";
    }
    throw Failure(
        "no dossier: there is no dossier.yaml here or above; name one with -d, or start one with 'hearsay "
        "init'",
        ExitCode::usage);
}

const Dossier* Context::try_dossier(const std::string& path) {
    DossierInput input{path, std::nullopt, std::string(arguments_.value("config"))};
    if (path == "-") {
        input.path = "standard input";
        input.text.emplace(std::istreambuf_iterator<char>(env_.in), std::istreambuf_iterator<char>());
    }
    run_with_progress(*this, [&](const Budget& budget) {
        dossier_ = load_dossier(input, env_.files, diagnostics_, budget);
    });
    return dossier_ ? &*dossier_ : nullptr;
}

const Dossier& Context::dossier() {
    if (env_.inner && env_.inner->dossier) return *env_.inner->dossier;
    if (dossier_) return *dossier_;
    if (const Dossier* loaded = try_dossier(dossier_path())) return *loaded;
    print_diagnostics();
    note("nothing was computed; mend the dossier first ('hearsay check' shows the same list)");
    throw Stop{ExitCode::unreadable};
}

/// Where no claim was asked about, the filter is not to blame.
void Context::explain_empty(const Dossier& dossier, const Selection& selection, bool none_asked) {
    if (dossier.claims().size() == 0) note("the dossier has no claims");
    if (none_asked) return;
    for (const FilterStep& step : selection.steps) {
        if (step.left > 0) continue;
        note(fmt::format("no claim is left after {}", step.part->shown));
        return;
    }
}

/// Where people read the answer, the caveat belongs to it, also in a file; programs find it in the summary,
/// and on standard error.
void Context::tell_undecided(const Dossier& dossier, const Selection& selection) {
    for (const FilterStep& step : selection.steps) {
        for (ClaimId id : step.undecided) undecided_.emplace(dossier.key(id));
        if (step.undecided.empty()) continue;
        Caveat caveat = caveat_of(dossier, step);
        if (std::ranges::find(caveats_, caveat) != caveats_.end()) continue;
        if (!people_read_the_answer()) note(caveat_text(caveat, "en"));
        caveats_.push_back(std::move(caveat));
    }
    if (env_.inner) env_.inner->caveats = caveats_;
}

Selection Context::selection() {
    return selection(all_claims(dossier()));
}

bool Context::filtered() const {
    return std::ranges::any_of(arguments_.options(),
                               [this](const auto& given) { return is_filter_of(command_, given.first); });
}

Filter Context::read_filter() {
    const Dossier& rows = dossier();
    Diagnostics warnings = std::exchange(diagnostics_, Diagnostics{});  // those of the files concern `check`
    Filter filter;
    for (const auto& [option, value] : arguments_.options()) {
        if (!is_filter_of(command_, option)) continue;
        if (const FilterKind* kind = find_filter_kind(option)) filter.add(rows, *kind, value, diagnostics_);
    }
    return filter;
}

Selection Context::selection(std::span<const ClaimId> among) {
    filter_ = read_filter();
    stop_on_problems();
    Selection selection = select(dossier(), filter_, among);
    if (selection.claims.empty()) explain_empty(dossier(), selection, among.empty());
    tell_undecided(dossier(), selection);
    rest_on(selection.claims);
    return selection;
}

void Context::rest_on(std::span<const ClaimId> claims) {
    claims_.assign(claims.begin(), claims.end());
    std::ranges::sort(claims_);
    if (env_.inner) env_.inner->claims = claims_;
}

std::vector<ClaimId> Context::claims_left(std::span<const ClaimId> among) {
    return select(dossier(), filter_, among).claims;
}

std::string Context::filter_shown() const {
    return filter_.shown();
}

std::vector<ClaimId> Context::claims_known_at(std::string_view date) {
    Filter filter = read_filter();
    filter.add(dossier(), *find_filter_kind("known-at"), date, diagnostics_);
    stop_on_problems();
    Selection selection = select(dossier(), filter, all_claims(dossier()));
    tell_undecided(dossier(), selection);
    return std::move(selection.claims);
}

/// What --format says, else what the ending of -o does, else the table; null for a name that is none.
const TableFormat* Context::table_format() const {
    if (std::string_view name = arguments_.value("format"); !name.empty()) return find_table_format(name);
    const TableFormat* by_ending = find_table_format_for_ending(arguments_.format_word());
    return by_ending ? by_ending : find_table_format("table");
}

bool Context::people_read_the_answer() const {
    if (find_diagram_format(arguments_.format_word())) return false;
    const TableFormat* format = table_format();
    return has(command_.takes, Takes::table_output) && (!format || format->for_people);
}

void Context::add_undecided(ResultTable& table) const {
    if (filtered()) table.summary.emplace_back("undecided", undecided_.size());
    table.caveats = caveats_;
}

std::string_view Context::language() const {
    std::string_view language = arguments_.has("labels") ? arguments_.value("labels") : "en";
    if (has_words(language)) return language;
    throw Failure(fmt::format("--labels cannot be '{}'; answers are written in en or it", language),
                  ExitCode::usage);
}

std::string Context::text_of(const ResultTable& table) const {
    std::string_view name = arguments_.value("format");
    if (name == sentence_format) {
        const Dossier* rows = dossier_ ? &*dossier_ : nullptr;
        std::vector<ClaimId> claims = rows ? claims_behind(*rows, table, claims_) : std::vector<ClaimId>{};
        return answer_sentence(rows, table, claims, language()) + "\n";
    }
    const TableFormat* format = table_format();
    if (!format)
        throw Failure(fmt::format("no format '{}'; 'hearsay list formats' shows them", name),
                      ExitCode::usage);
    TableStyle style;
    style.width = env_.out_is_terminal && !arguments_.has("output") ? env_.terminal_width : 0;
    style.colour = colour_on_output();
    style.language = language();
    return write_table(table, *format, style);
}

ExitCode Context::answer(ResultTable table) {
    bool negative = table.rows.empty() && !table.columns.empty();
    add_undecided(table);
    auto limit = static_cast<std::size_t>(whole_number(*this, "limit", most_rows, 0, most_rows));
    if (table.rows.size() > limit) {
        note(fmt::format("{} of {} rows are shown", limit, table.rows.size()));
        table.rows.resize(limit);
    }
    if (env_.inner) {
        env_.inner->answer = std::move(table);
        return negative ? ExitCode::negative : ExitCode::fine;
    }
    write(text_of(table));
    return negative ? ExitCode::negative : ExitCode::fine;
}

void Context::write(std::string_view content) {
    std::string file(arguments_.value("output"));
    if (file.empty() || file == "-") {
        env_.out << content;
        return;
    }
    env_.files.replace(file, content);
}

}  // namespace hearsay::cli
