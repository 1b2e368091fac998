#pragma once

#include "model/dossier.hpp"

#include <string>
#include <string_view>

namespace hearsay {

/// What a claim says in the notation of the dossier, for people, in English or Italian. Empty where it says
/// nothing. What has no simple words stays as written.

/// "about 15,000 workers", "at least 100 ballistic missiles", "10,000 to 11,000 troops".
std::string quantity_words(const Dossier& dossier, const Claim& claim, std::string_view language);

/// "by 2025-04-26", "from 2024-12 on", "about 2024-12".
std::string date_words(std::string_view edtf, std::string_view language);

/// "stated as fact", "probable", "denied".
std::string_view certainty_words(Certainty certainty, std::string_view language);

}  // namespace hearsay
