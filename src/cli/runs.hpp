#pragma once

#include "base/failure.hpp"

namespace hearsay::cli {

class Context;

/// The commands' functions, one per row of `commands()`. Each prints through `context` and returns the exit
/// code.
ExitCode run_init(Context& context);
ExitCode run_check(Context& context);
ExitCode run_explain(Context& context);
ExitCode run_list(Context& context);
ExitCode run_show(Context& context);
ExitCode run_stat(Context& context);
ExitCode run_claims(Context& context);
ExitCode run_who(Context& context);
ExitCode run_support(Context& context);
ExitCode run_trace(Context& context);
ExitCode run_reactions(Context& context);
ExitCode run_conflicts(Context& context);
ExitCode run_copies(Context& context);
ExitCode run_timeline(Context& context);
ExitCode run_diff(Context& context);
ExitCode run_rank(Context& context);
ExitCode run_structure(Context& context);
ExitCode run_path(Context& context);
ExitCode run_draw(Context& context);
ExitCode run_weave(Context& context);
ExitCode run_filter(Context& context);
ExitCode run_export(Context& context);
ExitCode run_schema(Context& context);
ExitCode run_doctor(Context& context);
ExitCode run_completion(Context& context);

}  // namespace hearsay::cli
