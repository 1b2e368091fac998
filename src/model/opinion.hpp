#pragma once

#include "base/diagnostics.hpp"
#include "model/date.hpp"
#include "model/drafts.hpp"
#include "model/ids.hpp"

#include <cstdint>
#include <string_view>

namespace hearsay {

struct DossierTables;

/// How far an analyst goes along with a claim: the scale of STIX 2.1 (opinion-enum).
enum class Agreement : std::uint8_t { strongly_disagree, disagree, neutral, agree, strongly_agree };

/// In enumerator order, as in files and answers.
inline constexpr std::string_view agreement_texts[] = {
    "strongly-disagree", "disagree", "neutral", "agree", "strongly-agree",
};

/// What an analyst thinks of a claim or of a proposition. Shown beside what it is about, never applied to it:
/// no count, conflict or ranking changes by it.
struct Opinion {
    ClaimId claim;  ///< exactly one of these two is set
    PropositionId proposition;
    Agreement agreement = Agreement::neutral;
    std::string_view author;
    Date date;
    std::string_view date_text;
    std::string_view reason;
    Position position;
};

/// Checks `draft` and looks up what it is about. All claims must be known. Reports what is wrong.
Opinion read_opinion(const OpinionDraft& draft, DossierTables& tables, Diagnostics& diagnostics);

}  // namespace hearsay
