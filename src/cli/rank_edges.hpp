#pragma once

#include "analysis/centrality/measure.hpp"
#include "cli/context.hpp"

namespace hearsay::cli {

/// `rank --edges FILE`: the same measures over a plain table of pairs, without dossier, claims or speakers.
ExitCode rank_edge_list(Context& context, const Measure& measure, const MeasureOptions& options, bool directed);

}  // namespace hearsay::cli
