#pragma once

#include "render/table/result_table.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace hearsay {

/// A number with the word for what `key` of a summary counts, in the number of that word: "1 place",
/// "2 places", "1 luogo".
std::string counted_words(std::int64_t count, std::string_view key, std::string_view language);

/// What the card of `show` is about: "actor PRK: North Korea". Empty for any other table.
std::string card_words(const ResultTable& table, std::string_view language);

/// The summary of an answer as a sentence for prose, without a full stop: "2 clusters of 3 pairs that clash".
/// Empty for answers whose summary is no sentence in that language.
std::string summary_sentence(const ResultTable& table, std::string_view language);

}  // namespace hearsay
