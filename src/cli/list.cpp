#include "base/suggest.hpp"
#include "cli/context.hpp"
#include "cli/listings.hpp"
#include "cli/runs.hpp"
#include "io/load.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace hearsay::cli {

namespace {

using From = Listing::From;

constexpr Listing all_listings[] = {
    {"actors", From::dossier, list_actors},     {"places", From::dossier, list_places},
    {"sources", From::dossier, list_sources},   {"publishers", From::dossier, list_publishers},
    {"groups", From::dossier, list_groups},     {"propositions", From::dossier, list_propositions},
    {"opinions", From::dossier, list_opinions}, {"relations", From::words, list_relations},
    {"units", From::words, list_units},         {"kinds", From::words, list_kinds},
    {"measures", From::program, list_measures}, {"styles", From::program, list_styles},
    {"formats", From::program, list_formats},
};

const Listing& asked_listing(std::string_view name) {
    std::vector<std::string_view> names;
    for (const Listing& listing : listings()) {
        if (listing.name == name) return listing;
        names.push_back(listing.name);
    }
    throw Failure(fmt::format("there is no list of '{}'{}", name, did_you_mean(name, names)),
                  ExitCode::usage);
}

bool has_filter(const Context& context) {
    return std::ranges::any_of(context.arguments().options(), [&context](const auto& option) {
        return is_filter_of(context.command(), option.first);
    });
}

/// Of a dossier: everything, or what the claims name that the filters select.
ResultTable rows_of_dossier(Context& context, const Listing& listing, bool filtered) {
    Selection selection;
    if (filtered) {
        selection = context.selection();
    } else {
        selection.claims = all_claims(context.dossier());
    }
    return listing.rows({context.dossier(), selection.claims, named_rows(context.dossier(), selection.claims),
                         filtered, selection.known_at});
}

void drop_column(ResultTable& table, std::string_view key) {
    auto found = std::ranges::find(table.columns, key, &Column::key);
    if (found == table.columns.end()) return;
    auto at = found - table.columns.begin();
    for (std::vector<Value>& row : table.rows) row.erase(row.begin() + at);
    table.columns.erase(found);
}

/// Relations, units and kinds where there is no dossier at hand.
ResultTable rows_without_dossier(Context& context, const Listing& listing) {
    std::string config(context.arguments().value("config"));
    std::optional<Dossier> vocabulary =
        load_vocabulary_only(config, context.env().files, context.diagnostics());
    context.stop_on_problems(ExitCode::unreadable);
    ResultTable table = listing.rows({*vocabulary, {}, named_rows(*vocabulary, {}), false, {}});
    drop_column(table, "claims");
    return table;
}

ResultTable rows_of(Context& context, const Listing& listing) {
    bool filtered = has_filter(context);
    if (filtered && listing.from == From::program) {
        throw Failure(
            fmt::format("'list {}' lists what the program can do: filters do not apply to it", listing.name),
            ExitCode::usage);
    }
    bool named = context.arguments().has("dossier") || context.env().variable("HEARSAY_DOSSIER") ||
                 context.env().inner;
    bool needs_dossier = listing.from == From::dossier || filtered;
    return needs_dossier || named ? rows_of_dossier(context, listing, filtered)
                                  : rows_without_dossier(context, listing);
}

}  // namespace

std::span<const Listing> listings() {
    return all_listings;
}

ExitCode run_list(Context& context) {
    const Listing& listing = asked_listing(context.arguments().operands()[0]);
    ResultTable table = rows_of(context, listing);
    table.command = "list";
    table.rows_are = listing.name;
    if (table.rows.empty() && !has_filter(context))
        context.note(fmt::format("the dossier has no {}", listing.name));
    return context.answer(std::move(table));
}

}  // namespace hearsay::cli
