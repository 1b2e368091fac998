#pragma once

#include "cli/context.hpp"

#include <vector>

namespace hearsay::cli {

/// What a timeline is made of: events only, unless --layer says otherwise. When somebody said something is
/// another question.
void keep_events(Context& context, std::vector<ClaimId>& claims);

}  // namespace hearsay::cli
