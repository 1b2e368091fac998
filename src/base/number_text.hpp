#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hearsay {

/// The shortest decimal text that reads back as the same number, without exponent between 1e-5 and 1e15;
/// never depends on the locale. Infinity is "inf".
std::string shortest_number(double value);

/// `value` with exactly `decimals` digits after the point, rounded to nearest; "-0.000" is written "0.000".
std::string fixed_number(double value, int decimals);

/// The whole number that `text` is, all of it; nothing when it is not one or does not fit.
std::optional<std::int64_t> parse_whole_number(std::string_view text);

}  // namespace hearsay
