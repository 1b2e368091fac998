#pragma once

#include "query/dossier_diff.hpp"
#include "render/table/result_table.hpp"

namespace hearsay {

/// One row per relation that came, went or changed. Keys of a row: change, subject, relation, object, claims.
/// The summary has before and after (claims), claims_added, claims_removed, claims_changed,
/// conflict_clusters_before, conflict_clusters_after, conflicts_added, conflicts_removed, ranking_before,
/// ranking_after.
ResultTable diff_table(const DossierDiff& diff);

}  // namespace hearsay
