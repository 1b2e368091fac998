#pragma once

#include "base/id.hpp"
#include "model/text_problem.hpp"

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
    using Problem = TextProblem;

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
    Quantity quantity;      ///< without unit
    std::string_view unit;  ///< the word after the number, a view into the text; empty when there is none
    std::size_t unit_offset = 0;  ///< where it starts, 0-based byte
};

/// Reads `10000`, `10.5`, `10000..11000`, `2..<3`, `>2..3`, `>4000`, `>=100`, `<50`, `<=30000`, each with `~`
/// before it when it is approximate and with a unit after blanks: the rest of the text, at most
/// `longest_unit` bytes.
///
/// "At most" and "fewer than" start at more than zero: whoever counts "at most 50" counts some. Digits and
/// one decimal point only, at most 15 digits, so that every number is read and written back exactly. Refused
/// with a reason: thousands separators, signs, exponents, leading zeros and words, and what two countries
/// read differently: `10.000` is ten or ten thousand (write `10000` or `10.0000`), while `0.125` and
/// `1234.567` are read, for no one separates thousands so.
///
/// When `text` is no quantity: nothing, and `problem` says why. Does not allocate when it is. Linear in its
/// length.
std::optional<QuantityText> parse_quantity(std::string_view text, Quantity::Problem* problem = nullptr);

/// The longest unit `parse_quantity` reads, in bytes: that of an id.
inline constexpr std::size_t longest_unit = 64;

/// What `quantity` may stand for: itself, unless it is approximate. Each end of an approximate one gives by a
/// tenth of its value, inclusive: "~600" reaches from 540 to 660. So it is not apart from a rounded
/// neighbour, but from another order of magnitude it is.
Quantity reach(const Quantity& quantity);

/// Whether the two reach no number in common. Units are not looked at. False unless both are stated.
bool disjoint(const Quantity& a, const Quantity& b);

/// The number in the notation of the dossier file, without unit: "~15000", ">=100", "10000..11000". What
/// `parse_quantity` reads back as the same. Empty when not stated.
std::string quantity_text(const Quantity& quantity);

}  // namespace hearsay
