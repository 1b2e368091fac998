#pragma once

#include <cstdio>
#include <cstdlib>

/// Stops the program when a property does not hold, in every build, so that the fuzzer keeps the input.
#define FUZZ_REQUIRE(condition)                                                                 \
    do {                                                                                        \
        if (!(condition)) {                                                                     \
            std::fprintf(stderr, "%s:%d: does not hold: %s\n", __FILE__, __LINE__, #condition); \
            std::abort();                                                                       \
        }                                                                                       \
    } while (false)
