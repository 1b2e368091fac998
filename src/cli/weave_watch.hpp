#pragma once

#include "cli/context.hpp"

namespace hearsay::cli {

/// Does `work`, and again whenever a file that it read has changed, until Ctrl-C. Problems are printed and do
/// not end it. Looks at the files every fifth of a second; they are few.
ExitCode watch(Context& context, ExitCode (*work)(Context& context));

}  // namespace hearsay::cli
