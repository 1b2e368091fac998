#pragma once

#include "model/dossier.hpp"
#include "render/table/result_table.hpp"

#include <span>
#include <string>
#include <string_view>

namespace hearsay {

/// Whether `table` is about how well some claims stand, so that its sentence counts speakers.
bool is_about_support(const ResultTable& table);

/// What an answer amounts to, as plain text for use within a sentence: "4 mentions, one origin (NIS)" of the
/// claims it rests on, "Russia, Kim Jong Un" of a ranking. A table of counts is those counts; other answers
/// give their caption, or how many rows they have; its caveats follow. English or Italian. `dossier` may only
/// be null for answers that rest on no claims.
std::string answer_sentence(const Dossier* dossier, ResultTable table, std::span<const ClaimId> claims,
                            std::string_view language);

}  // namespace hearsay
