#pragma once

#include "query/conflicts.hpp"
#include "render/table/result_table.hpp"

namespace hearsay {

/// One row per cluster. Keys of a row: cluster, kind, proposition (several are joined by '+'), claims, pairs
/// (listed up to a limit), pair_count (all), entered, soft, opinions (held by `known_at`; all when that is
/// not stated). The summary counts clusters and pairs.
ResultTable conflict_table(const Dossier& dossier, const Conflicts& conflicts, const Date& known_at);

/// One row per pair, with the same keys, and `why`: a sentence.
ResultTable explained_conflict_table(const Dossier& dossier, const Conflicts& conflicts,
                                     const Date& known_at);

}  // namespace hearsay
