#pragma once

#include "model/dossier.hpp"
#include "render/table/result_table.hpp"

#include <string>
#include <string_view>

namespace hearsay {

/// Whether sentences can be written in `language`: "en" or "it".
bool has_sentences(std::string_view language);

/// What an answer amounts to, as plain text for use within a sentence: "4 mentions, one origin (NIS)". A
/// table of one number is that number; other answers give their caption, or how many rows they have.
std::string answer_sentence(const Dossier& dossier, const ResultTable& table, std::string_view language);

}  // namespace hearsay
