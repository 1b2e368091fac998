#pragma once

#include "model/dossier.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace hearsay {

/// How many of some claims name each row of a dossier's tables, by row number. A claim that names a row twice
/// counts once. An actor is named as subject, object, relay or origin; a kind by the actors of that kind.
struct NamedRows {
    using Counts = std::vector<std::size_t>;

    Counts propositions, actors, places, sources, publishers, groups, relations, units, kinds;
};

/// Counts what `claims` name. O(claims x what each names).
NamedRows named_rows(const Dossier& dossier, std::span<const ClaimId> claims);

}  // namespace hearsay
