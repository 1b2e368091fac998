#pragma once

#include "cli/context.hpp"
#include "graph/projection.hpp"

namespace hearsay::cli {

/// The projection that the options of a command ask for: claims of events, unless --layer or --relation picks
/// others; directed, unless there is --undirected.
Projection projection_of(const Context& context);

}  // namespace hearsay::cli
