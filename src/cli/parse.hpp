#pragma once

#include "cli/command.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace hearsay::cli {

/// Thrown for a command line that is wrong; the message is complete.
struct UsageError {
    std::string message;
    std::string_view command = {};  ///< whose help explains more; empty for that of the program
};

/// The command that `words` name and the rest of the line. Options before the command (-d) are kept with the
/// rest. Throws `UsageError` for an unknown command. `command` is null when no command is named.
struct CommandLine {
    const Command* command = nullptr;
    std::vector<std::string> rest;
};
CommandLine find_command(const std::vector<std::string>& words);

/// Reads `words` (without the command's name) against the options of `command`. Throws `UsageError`, with the
/// nearest option where one is misspelt.
Arguments parse(const Command& command, const std::vector<std::string>& words);

}  // namespace hearsay::cli
