#pragma once

#include "cli/env.hpp"

#include <optional>
#include <string>
#include <vector>

namespace hearsay::cli {

/// Makes the process a good citizen of a pipeline: a reader that goes away ends it quietly, and a file that
/// may not grow gives an error instead of a signal.
void prepare_process();

/// Which of the standard streams are terminals, and how wide.
void describe_terminal(Env& env);

/// The words of the command line. A program that is called hearsay-NAME, by a link, runs the command NAME:
/// pandoc runs its filters by a name alone.
std::vector<std::string> command_words(int count, char** values);

std::optional<std::string> environment_variable(const std::string& name);

}  // namespace hearsay::cli
