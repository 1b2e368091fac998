#pragma once

#include "cli/context.hpp"
#include "graph/projection.hpp"

#include <string>

namespace hearsay::cli {

/// The projection that the options of a command ask for: claims of events, unless --layer or --relation picks
/// others; directed, unless there is --undirected.
Projection projection_of(const Context& context);

/// The selection of the filters among the claims of the layers that `projection` looks at. Where none of them
/// joins two actors, says which other layers have claims that do: a measure of nothing is 0, which reads like
/// an answer.
Selection projected_selection(Context& context, const Projection& projection);

/// Why there is nothing to measure: "no claim of events joins two actors; add --layer states for 12 claims
/// that do". Empty when `projection` looks at every layer, or the filters leave no such claims of another.
/// After `Context::selection`.
std::string advice_on_layers(Context& context, const Projection& projection);

}  // namespace hearsay::cli
