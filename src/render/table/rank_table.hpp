#pragma once

#include "query/ranking.hpp"
#include "render/table/result_table.hpp"

#include <span>

namespace hearsay {

/// How many decimals of scores people see: none of counts.
int score_decimals(std::span<const double> scores);

/// Says in the summary and below the rows how far scores may be off, where they were estimated or iterated.
void add_reliability(ResultTable& table, const Scores& scores);

/// A ranking as rows of rank, actor and score (and the other end, where relations are ranked), with the size
/// of the graph as summary.
ResultTable rank_table(const Dossier& dossier, const Ranking& ranking, const Measure& measure);

/// One row for each thing left out: the ranking without it, what changes, and the relations that rest on it
/// alone.
ResultTable drop_table(const Dossier& dossier, std::span<const DropEffect> effects, const Measure& measure);

}  // namespace hearsay
