#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hearsay::cli {

/// The words of a command line: blanks part them, single and double quotes keep them together, and a
/// backslash takes the next character as it is, but for single quotes. Nothing is expanded. Nothing when a
/// quote is not closed.
std::optional<std::vector<std::string>> words_of_line(std::string_view line);

}  // namespace hearsay::cli
