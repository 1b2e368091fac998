#pragma once

#include "base/file_system.hpp"

#include <functional>
#include <iosfwd>
#include <optional>
#include <string>

namespace hearsay::cli {

/// Everything a command may touch of the world, so that tests can hand it another one.
struct Env {
    FileSystem& files;
    std::istream& in;
    std::ostream& out;                                                       ///< results
    std::ostream& err;                                                       ///< diagnostics
    std::function<std::optional<std::string>(const std::string&)> variable;  ///< an environment variable
    bool out_is_terminal = false;
    bool err_is_terminal = false;
    int terminal_width = 0;  ///< columns; 0 when unknown
};

}  // namespace hearsay::cli
