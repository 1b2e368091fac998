#include "render/table/conflict_table.hpp"

#include "base/number_text.hpp"
#include "render/table/opinion_cells.hpp"
#include "render/table/values.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace hearsay {

namespace {

Value::List pair_keys(const Dossier& dossier, const ConflictPair& pair) {
    return {std::string(dossier.key(pair.first)), std::string(dossier.key(pair.second))};
}

Value::List claim_keys(const Dossier& dossier, const ConflictCluster& cluster) {
    Value::List keys;
    for (ClaimId id : cluster.claims) keys.emplace_back(dossier.key(id));
    return keys;
}

Value::Lists all_pair_keys(const Dossier& dossier, const ConflictCluster& cluster) {
    Value::Lists keys;
    for (const ConflictPair& pair : cluster.pairs) keys.push_back(pair_keys(dossier, pair));
    return keys;
}

/// What analysts think of the claims that clash, under the table.
void add_opinions(const Dossier& dossier, const Conflicts& conflicts, const Date& known_at,
                  ResultTable& table) {
    std::vector<ClaimId> claims;
    for (const ConflictCluster& cluster : conflicts.clusters) {
        claims.insert(claims.end(), cluster.claims.begin(), cluster.claims.end());
    }
    add_opinion_footnote(dossier, opinions_on(dossier, claims, known_at), table);
}

/// A row for people and programs; `count` is the number of `pairs`, of which not all may be listed.
std::vector<Value> row(const Dossier& dossier, const ConflictCluster& cluster, Value::List claims,
                       Value::Lists pairs, std::size_t count, bool soft, const Date& known_at) {
    return {cluster.name,
            cluster.label,
            fmt::format("{}", fmt::join(cluster.propositions, "+")),
            std::move(claims),
            std::move(pairs),
            count,
            cluster.entered(),
            soft,
            opinion_list(dossier, opinions_on(dossier, cluster.claims, known_at))};
}

std::string caption(const Conflicts& conflicts) {
    if (conflicts.clusters.empty()) return {};
    auto entered = std::ranges::count_if(conflicts.clusters, &ConflictCluster::entered);
    std::string text = fmt::format("{} of {} that clash", counted(conflicts.clusters.size(), "cluster"),
                                   counted(conflicts.pair_count, "pair"));
    if (entered > 0) text += fmt::format("; {} entered by the analyst", entered);
    return text;
}

ResultTable empty_table(const Conflicts& conflicts) {
    ResultTable table;
    table.command = "conflicts";
    table.columns = {{"cluster", "cluster"}, {"kind", ""},     {"proposition", ""},
                     {"claims", "claims"},   {"pairs", ""},    {"pair_count", "pairs", true},
                     {"entered", "entered"}, {"soft", "soft"}, {"opinions", ""}};
    table.summary = {{"clusters", conflicts.clusters.size()}, {"pairs", conflicts.pair_count}};
    table.caption = caption(conflicts);
    return table;
}

}  // namespace

ResultTable conflict_table(const Dossier& dossier, const Conflicts& conflicts, const Date& known_at) {
    ResultTable table = empty_table(conflicts);
    for (const ConflictCluster& cluster : conflicts.clusters) {
        table.rows.push_back(row(dossier, cluster, claim_keys(dossier, cluster),
                                 all_pair_keys(dossier, cluster), cluster.pair_count, cluster.soft(),
                                 known_at));
    }
    add_opinions(dossier, conflicts, known_at, table);
    return table;
}

ResultTable explained_conflict_table(const Dossier& dossier, const Conflicts& conflicts,
                                     const Date& known_at) {
    ResultTable table = empty_table(conflicts);
    for (Column& column : table.columns) {
        if (column.key != "cluster") column.title.clear();
    }
    table.columns.push_back({"why", "why"});
    for (const ConflictCluster& cluster : conflicts.clusters) {
        for (const ConflictPair& pair : cluster.pairs) {
            Value::List keys = pair_keys(dossier, pair);
            table.rows.push_back(row(dossier, cluster, keys, {keys}, 1, pair.soft, known_at));
            table.rows.back().push_back(explain_conflict(dossier, cluster, pair));
        }
    }
    add_opinions(dossier, conflicts, known_at, table);
    return table;
}

}  // namespace hearsay
