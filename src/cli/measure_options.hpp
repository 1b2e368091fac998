#pragma once

#include "analysis/centrality/measure.hpp"
#include "cli/context.hpp"
#include "query/ranking.hpp"

namespace hearsay::cli {

/// The measure with this name. Throws `Failure` for any other word, and suggests one.
const Measure& measure_called(std::string_view name);

/// The measure that -m names. Throws `Failure` for any other word, and where an option is given that the
/// measure knows nothing of: a number that nobody reads would be taken for one that counts.
const Measure& asked_measure(const Context& context);

/// What the options say about the measure; `weighted` says whether relations weigh anything but one. Seeds
/// are left out: who they are depends on whether there is a dossier.
RankOptions asked_rank_options(const Context& context, bool weighted);

/// Throws `Failure` when an --alpha of the user's is too large for the graph: the scores are no scores then.
void refuse_what_does_not_converge(const Measure& measure, const Scores& scores);

}  // namespace hearsay::cli
