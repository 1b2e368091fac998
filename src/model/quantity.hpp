#pragma once

#include "base/id.hpp"

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

namespace hearsay {

using UnitId = Id<struct UnitTag, std::uint16_t>;

/// How many: an interval of non-negative numbers whose ends may be open, of some unit. A plain number is the
/// interval from itself to itself; "at least 100" is [100, infinity).
/// A default-constructed quantity is *not stated*: `stated()` is false, and it may still have a unit.
struct Quantity {
    /// What was wrong with a text that is no quantity.
    struct Problem {
        std::string message;
        std::string remedy;
        std::size_t offset = 0;  ///< 0-based byte in the text
    };

    double low = 0;
    double high = -1;  ///< lower than `low` only when not stated; infinity when there is no upper end
    bool low_open = false;
    bool high_open = false;
    bool approximate = false;
    UnitId unit;

    bool stated() const { return low <= high; }
    bool exact() const { return low == high && !approximate; }

    friend bool operator==(const Quantity&, const Quantity&) = default;
};

/// A quantity as written, before its unit is looked up.
struct QuantityText {
    Quantity quantity;           ///< without unit
    std::string_view unit;       ///< the word after the number, a view into the text; empty when there is none
    std::size_t unit_offset = 0; ///< where it starts, 0-based byte
};

/// Reads `10000`, `~15000`, `10000..11000`, `2..<3`, `>4000`, `>=100`, `<50`, `<=30000`, each with an optional unit
/// after a space. "At most" and "fewer than" start at more than zero. Digits and one decimal point only, at most 15
/// significant digits: thousands separators, signs, exponents and words are refused with a reason, `10.000` as
/// ambiguous. When `text` is no quantity: nothing, and `problem` says why.
std::optional<QuantityText> parse_quantity(std::string_view text, Quantity::Problem* problem = nullptr);

/// Whether the two intervals have no number in common. An approximate end gives by a tenth of its value
/// (documented in docs/data-model.md). Units are not looked at. False unless both are stated.
bool disjoint(const Quantity& a, const Quantity& b);

/// The number in the notation of the dossier file, without unit: "~15000", ">=100", "10000..11000".
std::string quantity_text(const Quantity& quantity);

}  // namespace hearsay
