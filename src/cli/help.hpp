#pragma once

#include "cli/command.hpp"

#include <string>

namespace hearsay::cli {

/// What `hearsay --help` prints: what the program is for, and its commands.
std::string program_help();

/// What `hearsay COMMAND --help` prints: what it answers, its options, and examples.
std::string command_help(const Command& command);

}  // namespace hearsay::cli
