#include "base/check.hpp"

#include "base/failure.hpp"

#include <cstdio>
#include <cstdlib>

namespace hearsay {

void report_bug(const char* condition, const char* file, int line) {
    std::fprintf(stderr, "hearsay: internal error: '%s' does not hold at %s:%d; please report this\n",
                 condition, file, line);
    std::_Exit(static_cast<int>(ExitCode::bug));
}

}  // namespace hearsay
