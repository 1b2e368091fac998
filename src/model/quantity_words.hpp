#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace hearsay {

/// What to do about a number and what stands behind it, where that is no unit but changes the number:
/// "1.5" and "million barrels" -> "write 1500000 barrels". Nothing where it does not. Both as in the file.
std::optional<std::string> remedy_for_number_and_word(std::string_view number, std::string_view rest);

/// What to do about a quantity that starts with words or with a sign of money: "at least 100" -> "write
/// >=100". Nothing where no word of it is known. Internal to the reader of quantities.
std::optional<std::string> remedy_for_leading_word(std::string_view text);

}  // namespace hearsay
