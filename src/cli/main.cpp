#include "cli/main.hpp"

#include "base/failure.hpp"
#include "base/unicode.hpp"
#include "cli/context.hpp"
#include "cli/help.hpp"
#include "cli/parse.hpp"
#include "cli/version.hpp"

#include <fmt/format.h>

#include <exception>
#include <new>
#include <ostream>
#include <string>

namespace hearsay::cli {

namespace {

ExitCode run(const std::vector<std::string>& words, Env& env) {
    if (words.size() == 1 && words[0] == "--version") {
        env.out << fmt::format("hearsay {}\n", version);
        return ExitCode::fine;
    }
    std::vector<std::string> asked = words;
    if (asked.size() > 1 && asked[0] == "help") asked = {asked[1], "--help"};
    if (asked.size() == 1 && asked[0] == "help") asked = {"--help"};
    CommandLine line = find_command(asked);
    if (!line.command) {
        (asked.empty() ? env.err : env.out) << program_help();
        return asked.empty() ? ExitCode::usage : ExitCode::fine;
    }
    Arguments arguments = parse(*line.command, line.rest);
    if (arguments.has("help")) {
        env.out << command_help(*line.command);
        return ExitCode::fine;
    }
    Context context(*line.command, arguments, env);
    return line.command->run(context);
}

/// A result that did not reach its reader is no result: a full disk must not look like success.
ExitCode flushed(ExitCode code, Env& env) {
    env.out.flush();
    if (env.out.good() || code != ExitCode::fine) return code;
    env.err << "hearsay: the output could not be written\n";
    return ExitCode::unreadable;
}

}  // namespace

int main(const std::vector<std::string>& words, Env& env) {
    ExitCode code = ExitCode::fine;
    try {
        code = flushed(run(words, env), env);
    } catch (const Stop& stop) {
        code = stop.code;
    } catch (const UsageError& error) {  // quotes words of the command line, which must not steer a terminal
        env.err << fmt::format("hearsay: {}See 'hearsay {}{}--help'.\n", clean_lines(error.message),
                               error.command, error.command.empty() ? "" : " ");
        code = ExitCode::usage;
    } catch (const Failure& failure) {
        env.err << "hearsay: " << clean_lines(failure.what());
        code = failure.code();
    } catch (const std::bad_alloc&) {
        env.err << "hearsay: out of memory\n";
        code = ExitCode::limit;
    } catch (const std::exception& error) {
        env.err << fmt::format("hearsay: internal error: {}; please report this\n", error.what());
        code = ExitCode::bug;
    }
    return static_cast<int>(code);
}

}  // namespace hearsay::cli
