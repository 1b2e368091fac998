#include "render/table/diff_table.hpp"

#include "base/number_text.hpp"
#include "render/table/values.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace hearsay {

namespace {

std::string names(const std::vector<std::string>& list) {
    return list.empty() ? "nobody" : fmt::format("{}", fmt::join(list, ", "));
}

void add_names(std::string& text, std::string_view what, const std::vector<std::string>& list) {
    if (!list.empty()) text += fmt::format("; {}: {}", what, fmt::join(list, ", "));
}

std::string caption(const DossierDiff& diff) {
    std::string text =
        fmt::format("{} before, {} after: {} added, {} removed, {} changed. {} before, {} after",
                    counted(diff.claims_before, "claim"), diff.claims_after, diff.added_claims.size(),
                    diff.removed_claims.size(), diff.changed_claims.size(),
                    counted(diff.clusters_before, "conflict cluster"), diff.clusters_after);
    add_names(text, "new", diff.added_conflicts);
    add_names(text, "gone", diff.removed_conflicts);
    add_names(text, "changed", diff.changed_conflicts);
    if (diff.ranking_before != diff.ranking_after) {
        text += fmt::format(". Most between others before: {}; after: {}", names(diff.ranking_before),
                            names(diff.ranking_after));
    }
    return text;
}

std::string shown(const std::string& text) {
    return text.empty() ? "nothing" : text;
}

/// What became of the claims of a relation that stays: "C005 added", "C001 date: 2024 -> 2025".
Value::List details(const DossierDiff& diff, const RelationChange& row) {
    Value::List list;
    if (row.change != Change::changed) return list;
    for (const std::string& claim : row.claims) {
        if (std::ranges::binary_search(diff.added_claims, claim)) list.push_back(claim + " added");
        if (std::ranges::binary_search(diff.removed_claims, claim)) list.push_back(claim + " removed");
        for (const FieldChange& field : diff.fields) {
            if (field.claim != claim) continue;
            list.push_back(
                fmt::format("{} {}: {} -> {}", claim, field.field, shown(field.before), shown(field.after)));
        }
    }
    return list;
}

Value::Lists field_lists(const DossierDiff& diff) {
    Value::Lists lists;
    for (const FieldChange& field : diff.fields)
        lists.push_back({field.claim, std::string(field.field), field.before, field.after});
    return lists;
}

}  // namespace

ResultTable diff_table(const DossierDiff& diff) {
    ResultTable table;
    table.command = "diff";
    table.columns = {{"change", "change"}, {"subject", "subject"}, {"relation", "relation"},
                     {"object", "object"}, {"claims", "claims"},   {"details", ""}};
    for (const RelationChange& row : diff.relations) {
        table.rows.push_back({change_texts[static_cast<std::size_t>(row.change)], row.subject, row.relation,
                              row.object.empty() ? Value{} : Value{row.object}, row.claims,
                              details(diff, row)});
        if (row.change == Change::changed) table.columns.back().title = "what changed";
    }
    table.summary = {{"before", diff.claims_before},
                     {"after", diff.claims_after},
                     {"claims_added", diff.added_claims},
                     {"claims_removed", diff.removed_claims},
                     {"claims_changed", diff.changed_claims},
                     {"fields_changed", field_lists(diff)},
                     {"conflict_clusters_before", diff.clusters_before},
                     {"conflict_clusters_after", diff.clusters_after},
                     {"conflicts_added", diff.added_conflicts},
                     {"conflicts_removed", diff.removed_conflicts},
                     {"conflicts_changed", diff.changed_conflicts},
                     {"ranking_before", diff.ranking_before},
                     {"ranking_after", diff.ranking_after}};
    table.caption = caption(diff);
    return table;
}

}  // namespace hearsay
