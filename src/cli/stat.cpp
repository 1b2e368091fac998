#include "cli/context.hpp"
#include "cli/runs.hpp"
#include "query/conflicts.hpp"
#include "query/named_rows.hpp"

#include <algorithm>

namespace hearsay::cli {

namespace {

using Counts = std::vector<std::pair<std::string, Value>>;

Counts everything(const Dossier& dossier) {
    return {{"claims", dossier.claims().size()},   {"propositions", dossier.propositions().size()},
            {"actors", dossier.actors().size()},   {"places", dossier.places().size()},
            {"sources", dossier.sources().size()}, {"publishers", dossier.publishers().size()},
            {"groups", dossier.groups().size()}};
}

std::size_t named(const NamedRows::Counts& counts) {
    return counts.size() - static_cast<std::size_t>(std::ranges::count(counts, std::size_t{0}));
}

/// The same for some claims: what they name.
Counts named_by(const Dossier& dossier, std::span<const ClaimId> claims) {
    NamedRows rows = named_rows(dossier, claims);
    return {{"claims", claims.size()},        {"propositions", named(rows.propositions)},
            {"actors", named(rows.actors)},   {"places", named(rows.places)},
            {"sources", named(rows.sources)}, {"publishers", named(rows.publishers)},
            {"groups", named(rows.groups)}};
}

}  // namespace

ExitCode run_stat(Context& context) {
    const Dossier& dossier = context.dossier();
    Selection selection = context.selection();
    Conflicts conflicts = find_conflicts(dossier, selection.compared);
    ResultTable table;
    table.command = "stat";
    table.summary = context.filtered() ? named_by(dossier, selection.claims) : everything(dossier);
    table.summary.emplace_back("conflict_clusters", conflicts.clusters.size());
    table.summary.emplace_back("conflict_pairs", conflicts.pair_count);
    return context.answer(std::move(table));
}

}  // namespace hearsay::cli
