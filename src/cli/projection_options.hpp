#pragma once

#include "cli/context.hpp"
#include "graph/projection.hpp"

#include <vector>

namespace hearsay::cli {

/// The projection that the options of a command ask for: claims of events, unless --layer or --relation picks
/// others; directed, unless there is --undirected.
Projection projection_of(const Context& context);

/// The claims of the layers that `projection` looks at, of which the filters select.
std::vector<ClaimId> claims_of_layers(const Dossier& dossier, const Projection& projection);

}  // namespace hearsay::cli
