#pragma once

#include "cli/context.hpp"
#include "render/diagram/build.hpp"

#include <span>

namespace hearsay::cli {

/// What --size-by and --color-by say: fills the sizes, communities and colours of `options` with what the
/// graph of `claims` gives. The graph is that of 'rank' and 'structure'. Throws `Failure` for an unknown
/// measure.
void set_actor_looks(Context& context, std::span<const ClaimId> claims, ViewOptions& options);

}  // namespace hearsay::cli
