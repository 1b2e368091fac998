#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hearsay {

/// The shortest decimal text that reads back as the same number, without exponent between 1e-5 and 1e15;
/// never depends on the locale. Infinity is "inf" or "-inf", no number "nan", and both zeros "0".
std::string shortest_number(double value);

/// `value` with exactly `decimals` digits (0 to 1000) after the point, rounded to nearest; "-0.000" is
/// written "0.000", and infinities and no number as in `shortest_number`.
std::string fixed_number(double value, int decimals);

/// "1 claim", "2 claims"; with `several` where adding an s does not do: "2 communities".
std::string counted(std::size_t count, std::string_view one, std::string_view several = {});

/// The whole number that `text` is, all of it, in decimal digits with or without '-'; nothing when it is not
/// one ('+', blanks, separators) or does not fit.
std::optional<std::int64_t> parse_whole_number(std::string_view text);

}  // namespace hearsay
