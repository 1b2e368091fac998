#pragma once

#include "model/dossier.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hearsay {

/// The fields of a claim by the keys of the files, in the order of `claim_fields`.
inline constexpr std::string_view claim_field_names[] = {
    "proposition", "subject",  "relation",  "object",   "about", "place",  "date",
    "planned",     "quantity", "of",        "source",   "line",  "anchor", "via",
    "by",          "said",     "certainty", "disputes", "note"};

/// All that a claim says, such that two claims say the same when these texts are equal.
std::vector<std::string> claim_fields(const Dossier& dossier, const Claim& claim);

/// The ids of `claims`, separated by blanks.
std::string claim_keys(const Dossier& dossier, std::span<const ClaimId> claims);

}  // namespace hearsay
