#pragma once

#include <span>
#include <string>
#include <vector>

namespace hearsay::test {

/// A page of the documentation as it would be if it were recorded now, and what recording cannot mend.
struct Page {
    std::string text;
    std::vector<std::string> problems;  ///< complete sentences without full stop
};

/// Runs the command lines of `page` (Markdown) and remakes its tables.
///
/// In a block "```console" a line "$ hearsay ..." is run, and what stands below it becomes what it prints:
/// standard error, then standard output, as in a terminal. "< NAME" at its end stands for standard input, and
/// a backslash goes on in the next line. Also understood are "$ echo $?", "$ cat NAME", "$ cd NAME", and "$
/// cat > NAME <<'EOF'" with the lines up to EOF (">>" appends). Other commands are left as they are. A line
/// "..." stands for any lines. All blocks of a page share one new folder that sees the project's data.
///
/// The table between "<!-- keys of BLOCK -->" or "<!-- problems -->" and "<!-- end -->" is made from the
/// tables of the program. Code below "<!-- from PATH -->" must be in that file of the project.
Page replay_page(const std::string& page);

/// Whether `printed` is what `expected` shows, where a line "..." stands for any lines, or none.
bool agrees(std::span<const std::string> expected, std::span<const std::string> printed);

}  // namespace hearsay::test
