#pragma once

#include "model/dossier.hpp"
#include "query/filter.hpp"
#include "query/support.hpp"
#include "render/table/result_table.hpp"

#include <cstdint>
#include <span>
#include <string_view>

namespace hearsay {

/// What people want to see of claims first: what is said, or who says it. Machines get the same keys either
/// way.
enum class ClaimView : std::uint8_t { what, who };

/// Claims as rows, with their support as summary. Keys of a row: id, source, line, chain, origin, group,
/// attribution, subject, relation, object, about, place, date, said, planned, quantity, low, high, unit, of,
/// certainty, proposition. Several origins or groups of one claim are joined by ';'.
ResultTable claim_table(const Dossier& dossier, const Selection& selection, ClaimView view,
                        std::string_view command);

/// One row per proposition: how well each stands on those of its claims that are selected. Propositions of
/// which none is get no row. `strict`: groups that are members of each other count as one.
ResultTable support_table(const Dossier& dossier, std::span<const PropositionId> propositions,
                          const Selection& selection, bool strict);

/// The chain of speakers behind claim `id`, from the document to the origin; no rows when it is not one of
/// `claims`.
ResultTable trace_table(const Dossier& dossier, ClaimId id, std::span<const ClaimId> claims);

/// "4 mentions in 2 sources of 1 publisher, from 1 origin (NIS) of 1 group (KOR): single-origin". The verdict
/// stands there only when all mentions are of one proposition.
std::string support_sentence(const Dossier& dossier, const Selection& selection, const Support& support);

}  // namespace hearsay
