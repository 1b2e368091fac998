#pragma once

#include "support/cli_runner.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace hearsay::test {

std::vector<std::string> lines_of(const std::string& text);
std::string read_text(const std::filesystem::path& path);

/// Writes a file and the folders above it.
void write_text(const std::filesystem::path& path, const std::string& text);

/// What a user sees of a command: standard output as it is, standard error after "! ", and "? CODE" when the
/// exit code is not 0.
std::string shown(const Outcome& outcome);

/// A new, empty folder that sees the project's data, and is the current one until it goes.
class Workplace {
  public:
    Workplace();
    ~Workplace();
    Workplace(const Workplace&) = delete;
    Workplace& operator=(const Workplace&) = delete;

  private:
    std::filesystem::path before_;
    std::filesystem::path folder_;
};

/// Compares files of expected output with what is printed now, or records it.
class Goldens {
  public:
    explicit Goldens(bool update) : update_(update) {}

    /// Prints the first difference between the file and `now`, or with --update writes `now` into the file.
    void compare(const std::filesystem::path& path, const std::string& now);

    /// Counts and prints something else that is wrong.
    void fail(const std::string& what);

    /// The exit code of the test program: 0, or 1 after a difference.
    int finish(const std::string& noun) const;

  private:
    bool update_;
    int failed_ = 0;
};

}  // namespace hearsay::test
