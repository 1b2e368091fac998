#pragma once

#include "model/text_problem.hpp"

#include <optional>
#include <string_view>

namespace hearsay {

/// What a text that is no EDTF date looks like instead, with the right way to write it: dates in the order of
/// some country, without separators, in the notation of the 2012 draft, or of parts of EDTF that are not
/// read. Nothing when it looks like none of them. Internal to the reader of dates.
std::optional<TextProblem> foreign_date_notation(std::string_view text);

}  // namespace hearsay
