#pragma once

#include "model/text_problem.hpp"

#include <optional>
#include <string_view>

namespace hearsay {

/// How to write a date that is put in words, English or Italian: "June 2025", "summer 2025", "before 2024",
/// "yesterday". What may mean several days is not guessed: the remedy names the ways to write it. Nothing
/// when no word of it is known. Internal to the reader of dates.
std::optional<TextProblem> date_in_words(std::string_view text);

}  // namespace hearsay
