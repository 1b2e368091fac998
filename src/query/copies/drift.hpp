#pragma once

#include "model/dossier.hpp"
#include "query/copies/text_reuse.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hearsay {

/// What may change when words are copied.
enum class DriftKind : std::uint8_t {
    hedge_gained,         ///< certain there, less so in the copy
    hedge_lost,           ///< the reverse
    attribution_dropped,  ///< who said it, or who passed it on, is not named any more
    attribution_changed,  ///< somebody else said it
    as_of_carried,        ///< the same number, and "today" with it
    unit_changed,
    number_changed,
    tense_changed,  ///< announced there, done in the copy, or the reverse
};

/// In enumerator order.
inline constexpr std::string_view drift_texts[] = {
    "hedge-gained",  "hedge-lost",   "attribution-dropped", "attribution-changed",
    "as-of-carried", "unit-changed", "number-changed",      "tense-changed",
};

/// One change between a claim and its copy in a later document.
struct Drift {
    DriftKind kind{};
    ClaimId original;
    ClaimId copy;
};

/// What changed along copies. Two claims of one proposition in two documents are a claim and its copy when
/// they have the same anchor, or when `reuse` has a run that covers the lines of both. A claim is compared
/// with its last copy before it, documents ordered by date and then by id. Sorted by copy, then kind.
/// O(claims x (log claims + runs)).
std::vector<Drift> find_drift(const Dossier& dossier, std::span<const ClaimId> claims,
                              std::span<const TextReuse> reuse);

/// One sentence that says what changed, without full stop.
std::string explain_drift(const Dossier& dossier, const Drift& drift);

}  // namespace hearsay
