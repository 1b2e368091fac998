#pragma once

#include <string>
#include <vector>

namespace hearsay::test {

/// What a command line of ours printed, and its exit code.
struct Outcome {
    std::string out;
    std::string err;
    int code = 0;
};

/// Runs one command line in this process, in the current folder, without a terminal and without any
/// environment variable. `words` are without the program's name.
Outcome run_cli(const std::vector<std::string>& words, const std::string& standard_input = {});

/// Splits a line as a shell would: blanks, single and double quotes, and backslashes.
std::vector<std::string> split_words(const std::string& line);

}  // namespace hearsay::test
