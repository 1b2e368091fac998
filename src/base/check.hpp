#pragma once

namespace hearsay {

/// Ends the program with exit code 70 and the place of the broken promise. For our own bugs only: what a user
/// got wrong goes to `Diagnostics`, what the world got wrong throws `Failure`.
[[noreturn]] void report_bug(const char* condition, const char* file, int line);

}  // namespace hearsay

/// Always on, in every build: costs a branch, and keeps a broken invariant from turning into a wrong answer.
#define HEARSAY_CHECK(condition) \
    ((condition) ? static_cast<void>(0) : ::hearsay::report_bug(#condition, __FILE__, __LINE__))
