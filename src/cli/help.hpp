#pragma once

#include "cli/command.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace hearsay::cli {

/// `text` broken at blanks into lines of at most 78 columns, each after `indent` blanks but the first.
std::string wrapped(std::string_view text, std::size_t indent);

/// What `hearsay --help` prints: what the program is for, and its commands.
std::string program_help();

/// What `hearsay COMMAND --help` prints: what it answers, its options, and examples.
std::string command_help(const Command& command);

}  // namespace hearsay::cli
