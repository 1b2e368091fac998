#pragma once

#include <cstdint>

namespace hearsay {

/// The answer to a question about uncertain facts: what is not known is said, not guessed.
/// The order makes `std::min` the "and" and `std::max` the "or" of Kleene's three-valued logic.
enum class Truth : std::uint8_t { no, unknown, yes };

/// The answer to the opposite question: what is unknown stays unknown.
constexpr Truth negation(Truth truth) {
    if (truth == Truth::unknown) return truth;
    return truth == Truth::yes ? Truth::no : Truth::yes;
}

}  // namespace hearsay
