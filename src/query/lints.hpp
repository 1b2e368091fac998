#pragma once

#include "base/diagnostics.hpp"
#include "model/dossier.hpp"

namespace hearsay {

/// Reports into `diagnostics` what a careful colleague would ask about a dossier without errors: what is
/// missing, what may be a slip, what cannot be meant so (`lint_rules` lists it). What an `allow` excuses is
/// left out, and an `allow` that excuses nothing is reported. O(claims x log claims), and names of actors and
/// propositions that begin alike are compared each with each.
void lint(const Dossier& dossier, Diagnostics& diagnostics);

}  // namespace hearsay
