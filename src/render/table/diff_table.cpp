#include "render/table/diff_table.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace hearsay {

namespace {

std::string caption(const DossierDiff& diff) {
    std::string text = fmt::format(
        "{} claims before, {} after: {} added, {} removed, {} changed. {} conflict clusters before, {} after",
        diff.claims_before, diff.claims_after, diff.added_claims.size(), diff.removed_claims.size(),
        diff.changed_claims.size(), diff.clusters_before, diff.clusters_after);
    if (!diff.added_conflicts.empty())
        text += fmt::format("; new: {}", fmt::join(diff.added_conflicts, ", "));
    if (!diff.removed_conflicts.empty())
        text += fmt::format("; gone: {}", fmt::join(diff.removed_conflicts, ", "));
    if (diff.ranking_before != diff.ranking_after) {
        text += fmt::format(
            ". Most between others before: {}; after: {}",
            diff.ranking_before.empty() ? "nobody" : fmt::format("{}", fmt::join(diff.ranking_before, ", ")),
            diff.ranking_after.empty() ? "nobody" : fmt::format("{}", fmt::join(diff.ranking_after, ", ")));
    }
    return text;
}

}  // namespace

ResultTable diff_table(const DossierDiff& diff) {
    ResultTable table;
    table.command = "diff";
    table.columns = {{"change", "change"},
                     {"subject", "subject"},
                     {"relation", "relation"},
                     {"object", "object"},
                     {"claims", "claims"}};
    for (const RelationChange& row : diff.relations) {
        table.rows.push_back({change_texts[static_cast<std::size_t>(row.change)], row.subject, row.relation,
                              row.object.empty() ? Value{} : Value{row.object}, row.claims});
    }
    table.summary = {{"before", diff.claims_before},
                     {"after", diff.claims_after},
                     {"claims_added", diff.added_claims},
                     {"claims_removed", diff.removed_claims},
                     {"claims_changed", diff.changed_claims},
                     {"conflict_clusters_before", diff.clusters_before},
                     {"conflict_clusters_after", diff.clusters_after},
                     {"conflicts_added", diff.added_conflicts},
                     {"conflicts_removed", diff.removed_conflicts},
                     {"ranking_before", diff.ranking_before},
                     {"ranking_after", diff.ranking_after}};
    table.caption = caption(diff);
    return table;
}

}  // namespace hearsay
