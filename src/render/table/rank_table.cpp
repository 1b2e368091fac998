#include "render/table/rank_table.hpp"

#include "base/number_text.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace hearsay {

namespace {

std::string change_text(const Dossier& dossier, const DropEffect::Change& change) {
    std::string_view key = dossier.actors()[change.actor].key;
    return change.after == 0 ? fmt::format("{} {} -> gone", key, change.before)
                             : fmt::format("{} {} -> {}", key, change.before, change.after);
}

/// What people see of a list: its beginning. The changes at the top of the ranking come first.
std::string first_of(const Value::List& list) {
    constexpr std::size_t most_shown = 5;
    if (list.empty()) return "none";
    const std::size_t shown = std::min(list.size(), most_shown);
    std::string text = fmt::format("{}", fmt::join(list.begin(), list.begin() + std::ptrdiff_t(shown), ", "));
    if (shown < list.size()) text += fmt::format(" and {} more", list.size() - shown);
    return text;
}

std::vector<double> scores_of(const Ranking& ranking) {
    std::vector<double> scores;
    for (const RankedRow& row : ranking.rows) scores.push_back(row.score);
    return scores;
}

}  // namespace

int score_decimals(std::span<const double> scores) {
    return std::ranges::all_of(scores, [](double score) { return score == std::floor(score); }) ? 0 : 3;
}

void add_reliability(ResultTable& table, const Scores& scores) {
    if (scores.samples > 0) {
        table.summary.emplace_back("samples", scores.samples);
        table.summary.emplace_back("error_bound", scores.error_bound);
        table.caption += fmt::format(
            " Estimated from {} sources; no score is off by more than {:.3f}, with 95 % confidence.",
            scores.samples, scores.error_bound);
    }
    if (!scores.converged) table.caption += " The iteration did not converge: take the scores as rough.";
}

ResultTable rank_table(const Dossier& dossier, const Ranking& ranking, const Measure& measure) {
    bool edges = measure.target == ScoreTarget::edges;
    ResultTable table;
    table.command = "rank";
    table.columns = {{"rank", "rank", true},
                     {"actor", edges ? "from" : "actor"},
                     {"", edges ? "" : "name"},
                     {"score", std::string(measure.title), true}};
    if (edges) table.columns.insert(table.columns.begin() + 2, {"other", "to"});
    for (std::string_view part : measure.parts)
        table.columns.push_back({std::string(part), std::string(part), true});
    const int decimals = score_decimals(scores_of(ranking));
    for (const RankedRow& row : ranking.rows) {
        const Actor& actor = dossier.actors()[row.actor];
        std::vector<Value> cells = {row.rank, actor.key, actor.name, {row.score, decimals}};
        if (edges) cells.insert(cells.begin() + 2, Value{dossier.actors()[row.other].key});
        for (double part : row.parts) cells.emplace_back(part, decimals);
        table.rows.push_back(std::move(cells));
    }
    table.summary = {
        {"vertices", ranking.vertices}, {"edges", ranking.edges}, {"claims", ranking.claim_arcs}};
    table.caption = fmt::format("{} of {} and {}, out of {} in claims. A high score: {}.", measure.title,
                                counted(ranking.vertices, "actor"), counted(ranking.edges, "relation"),
                                counted(ranking.claim_arcs, "pair"), measure.summary);
    add_reliability(table, ranking.scores);
    return table;
}

ResultTable drop_table(const Dossier& dossier, std::span<const DropEffect> effects, const Measure& measure) {
    ResultTable table;
    table.command = "rank";
    table.columns = {{"dropped", "without"},    {"ranking", ""},        {"changed", ""},
                     {"", "ranks that change"}, {"lost_relations", ""}, {"", "relations lost"}};
    for (const DropEffect& effect : effects) {
        Value::List ranking, changed, lost;
        for (ActorId actor : effect.ranking) ranking.emplace_back(dossier.actors()[actor].key);
        for (const DropEffect::Change& change : effect.changed)
            changed.push_back(change_text(dossier, change));
        for (const DropEffect::Relation& relation : effect.lost_relations) {
            lost.push_back(fmt::format("{} -> {}", dossier.actors()[relation.from].key,
                                       dossier.actors()[relation.to].key));
        }
        std::string changed_text = first_of(changed);
        std::string lost_text = first_of(lost);
        table.rows.push_back({effect.dropped, std::move(ranking), std::move(changed), std::move(changed_text),
                              std::move(lost), std::move(lost_text)});
    }
    table.caption = fmt::format("{} again, without each in turn.", measure.title);
    return table;
}

}  // namespace hearsay
