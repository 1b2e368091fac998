#pragma once

#include "model/date.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

namespace hearsay {

/// One date within an EDTF text, "2024-06~": the days it may be, already widened when it is approximate.
/// Internal to the reader of dates.
struct DatePoint {
    enum class Precision : std::uint8_t { year, season, month, day };

    Day first;
    Day last;
    Precision precision = Precision::day;
    bool masked = false;  ///< has unspecified digits, "2025-05-0X"
    bool uncertain = false;
    bool approximate = false;
};

/// Reads `text`, which starts at byte `offset` of what the user wrote: a year, season, month or day with
/// unspecified digits and a mark, no time.
std::optional<DatePoint> read_date_point(std::string_view text, std::size_t offset, TextProblem* problem);

}  // namespace hearsay
