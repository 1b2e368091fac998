#pragma once

#include "cli/env.hpp"

#include <string>
#include <vector>

namespace hearsay::cli {

/// Runs one command line (without the program's name) in `env` and returns the exit code. Never throws.
int main(const std::vector<std::string>& words, Env& env);

}  // namespace hearsay::cli
