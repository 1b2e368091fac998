# Build options and the compiler settings every target of ours shares.

option(HEARSAY_BUILD_TESTS "Build the tests" ${PROJECT_IS_TOP_LEVEL})
option(HEARSAY_BUILD_BENCH "Build the benchmarks" OFF)
option(HEARSAY_BUILD_FUZZ "Build the fuzz targets (clang only)" OFF)
option(HEARSAY_WARNINGS_AS_ERRORS "Treat compiler warnings as errors" OFF)
set(HEARSAY_SANITIZE "" CACHE STRING "Sanitizers to build with, for instance address,undefined")

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
  set(CMAKE_BUILD_TYPE Release)
endif()

find_program(HEARSAY_CCACHE ccache)
if(HEARSAY_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${HEARSAY_CCACHE})
endif()

add_library(hearsay_compile_options INTERFACE)
target_compile_options(hearsay_compile_options INTERFACE
  # GCC 12 sees overlaps in std::string's operator+ where there are none (GCC bug 105651).
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor
  $<$<BOOL:${HEARSAY_WARNINGS_AS_ERRORS}>:-Werror>)
if(HEARSAY_SANITIZE)
  add_compile_options(-fsanitize=${HEARSAY_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  add_link_options(-fsanitize=${HEARSAY_SANITIZE})
endif()
