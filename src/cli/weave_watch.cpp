// Watching by looking: stamps of some ten files every fifth of a second cost nothing that can be measured,
// and work on network folders and in containers, where notices of the system do not arrive.
#include "cli/weave_watch.hpp"

#include "base/number_text.hpp"
#include "cli/interrupt.hpp"
#include "cli/watched_files.hpp"

#include <fmt/format.h>

#include <chrono>
#include <ostream>
#include <sstream>
#include <thread>

namespace hearsay::cli {

namespace {

/// What one round said on standard error.
std::string one_round(Context& context, WatchedFiles& files, ExitCode (*work)(Context& context)) {
    std::ostringstream err;
    Env& outer = context.env();
    Env env{files, outer.in, outer.out, err, outer.variable};
    env.err_is_terminal = outer.err_is_terminal;
    env.progress = outer.progress;
    Context round(context.command(), context.arguments(), env);
    try {
        work(round);
    } catch (const Stop&) {
        // What is wrong has been printed.
    } catch (const Failure& failure) {
        if (failure.code() == ExitCode::bug) throw;
        round.note(failure.what());
    }
    return err.str();
}

/// Waits for a change; false on Ctrl-C.
bool wait_for_change(const WatchedFiles& files, const InterruptWatch& interrupt) {
    constexpr std::chrono::milliseconds pause{200};
    while (!files.changed()) {
        if (interrupt.interrupted()) return false;
        std::this_thread::sleep_for(pause);
    }
    return !interrupt.interrupted();
}

}  // namespace

ExitCode watch(Context& context, ExitCode (*work)(Context& context)) {
    InterruptWatch interrupt;
    bool announced = false;
    for (;;) {
        WatchedFiles first(context.env().files);
        std::string said = one_round(context, first, work);
        context.env().err << said;
        if (interrupt.interrupted()) return ExitCode::fine;
        // What was written must be looked at as it is now. Whoever wrote in between is seen, too.
        WatchedFiles second(context.env().files);
        if (first.wrote()) {
            std::string again = one_round(context, second, work);
            if (again != said) context.env().err << again;
        }
        const WatchedFiles& seen = first.wrote() ? second : first;
        if (!announced) context.note(fmt::format("watching {}; Ctrl-C ends", counted(seen.size(), "file")));
        announced = true;
        context.env().err << std::flush;
        if (!wait_for_change(seen, interrupt)) return ExitCode::fine;
    }
}

}  // namespace hearsay::cli
