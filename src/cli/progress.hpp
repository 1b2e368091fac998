#pragma once

#include "base/budget.hpp"
#include "cli/context.hpp"

#include <functional>

namespace hearsay::cli {

/// Runs `work`, a long computation that writes nothing. Where `Env` has a terminal for progress: after a
/// second a line there says how far it is and how long it may still take, as far as `work` tells its budget,
/// and Ctrl-C ends it early, with a note and `ExitCode::limit`; work that does not heed its budget within a
/// second ends with the program. Elsewhere it just runs. What `work` throws comes out here.
void run_with_progress(Context& context, const std::function<void(const Budget&)>& work);

}  // namespace hearsay::cli
