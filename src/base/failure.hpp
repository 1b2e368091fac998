#pragma once

#include <stdexcept>
#include <string>

namespace hearsay {

/// What a process of ours ends with. Part of the command line's contract.
enum class ExitCode {
    fine = 0,
    negative = 1,    ///< a negative answer, or problems found
    usage = 2,       ///< the command line itself is wrong
    unreadable = 3,  ///< input could not be read, or output could not be written
    limit = 4,       ///< a limit on size, time or memory was hit
    bug = 70,        ///< our own mistake
};

/// The one exception type of the library: the world failed (a file is missing, the disk is full, a limit was
/// hit). The message is complete and ready to print; `code()` says how the process should end.
class Failure : public std::runtime_error {
  public:
    explicit Failure(const std::string& message, ExitCode code = ExitCode::unreadable)
        : std::runtime_error(message), code_(code) {}

    ExitCode code() const { return code_; }

  private:
    ExitCode code_;
};

}  // namespace hearsay
