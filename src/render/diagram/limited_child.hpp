#pragma once

#include <cstddef>
#include <functional>
#include <string>

namespace hearsay {

/// What a child process may use.
struct ChildLimits {
    double seconds = 8;                          ///< of processor time; four times as many on the wall clock
    std::size_t memory = std::size_t{1} << 30;   ///< bytes of address space
    std::size_t output = std::size_t{64} << 20;  ///< bytes
};

/// How a child ended.
struct ChildResult {
    enum class End : unsigned char { fine, failed, crashed, out_of_time, out_of_output };

    End end = End::fine;
    int code = 0;  ///< exit code when it failed, signal when it crashed
    std::string output;
};

/// Runs `work` in a forked child under `limits` and returns what it handed to its argument `send`. What
/// `work` returns is the child's exit code, 0 = fine. The child cannot write files, prints nothing, and
/// leaves no core; it is killed when time or output run out. The caller survives whatever it does. Throws
/// `Failure` when no process can be started. `work` must not rely on threads of the caller: only the calling
/// one exists in the child.
ChildResult run_limited(
    const std::function<int(const std::function<bool(const char*, std::size_t)>& send)>& work,
    const ChildLimits& limits);

}  // namespace hearsay
