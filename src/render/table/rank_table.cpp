#include "render/table/rank_table.hpp"

#include <fmt/format.h>

namespace hearsay {

namespace {

constexpr int shown_decimals = 3;

std::string change_text(const Dossier& dossier, const DropEffect::Change& change) {
    std::string_view key = dossier.actors()[change.actor].key;
    return change.after == 0 ? fmt::format("{} {} -> gone", key, change.before)
                             : fmt::format("{} {} -> {}", key, change.before, change.after);
}

}  // namespace

ResultTable rank_table(const Dossier& dossier, const Ranking& ranking, const Measure& measure) {
    bool edges = measure.target == ScoreTarget::edges;
    ResultTable table;
    table.command = "rank";
    table.columns = {{"rank", "rank", true},
                     {"actor", edges ? "from" : "actor"},
                     {"", edges ? "" : "name"},
                     {"score", std::string(measure.title), true}};
    if (edges) table.columns.insert(table.columns.begin() + 2, {"other", "to"});
    for (const RankedRow& row : ranking.rows) {
        const Actor& actor = dossier.actors()[row.actor];
        std::vector<Value> cells = {row.rank, actor.key, actor.name, {row.score, shown_decimals}};
        if (edges) cells.insert(cells.begin() + 2, Value{dossier.actors()[row.other].key});
        table.rows.push_back(std::move(cells));
    }
    table.summary = {
        {"vertices", ranking.vertices}, {"edges", ranking.edges}, {"claims", ranking.claim_arcs}};
    table.caption =
        fmt::format("{} of {} actors and {} relations, out of {} pairs in claims. A high score: {}.",
                    measure.title, ranking.vertices, ranking.edges, ranking.claim_arcs, measure.summary);
    if (ranking.scores.samples > 0) {
        table.summary.emplace_back("samples", ranking.scores.samples);
        table.summary.emplace_back("error_bound", ranking.scores.error_bound);
        table.caption += fmt::format(
            " Estimated from {} sources; no score is off by more than {:.3f}, with 95 % confidence.",
            ranking.scores.samples, ranking.scores.error_bound);
    }
    if (!ranking.scores.converged)
        table.caption += " The iteration did not converge: take the scores as rough.";
    return table;
}

ResultTable drop_table(const Dossier& dossier, std::span<const DropEffect> effects, const Measure& measure) {
    ResultTable table;
    table.command = "rank";
    table.columns = {{"dropped", "without"},
                     {"ranking", ""},
                     {"changed", "ranks that change"},
                     {"lost_relations", "relations lost"}};
    for (const DropEffect& effect : effects) {
        Value::List ranking, changed, lost;
        for (ActorId actor : effect.ranking) ranking.emplace_back(dossier.actors()[actor].key);
        for (const DropEffect::Change& change : effect.changed)
            changed.push_back(change_text(dossier, change));
        for (const DropEffect::Relation& relation : effect.lost_relations) {
            lost.push_back(fmt::format("{} -> {}", dossier.actors()[relation.from].key,
                                       dossier.actors()[relation.to].key));
        }
        table.rows.push_back({effect.dropped, std::move(ranking), std::move(changed), std::move(lost)});
    }
    table.caption = fmt::format("{} again, without each in turn.", measure.title);
    return table;
}

}  // namespace hearsay
