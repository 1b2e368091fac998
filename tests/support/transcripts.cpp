// Runs transcripts: files that show command lines and what they print, as a user sees it.
//
//   transcripts [--update] FILE...
//
// A transcript has comments (#), files to write first (<<< NAME, its lines, >>>), and command lines, each
// followed by what it prints: standard output as it is, standard error after "! ", and "? CODE" when the exit
// code is not 0. A command line is "$ hearsay ...", where "< NAME" at the end stands for standard input, or
// "$ cat NAME", which shows a file that a command wrote (none of its lines may start with #). The commands
// run in a folder of their own in which graphs/, config/ and examples/ of the project can be seen. --update
// writes what was printed into the files, for a reviewer to read.
#include "support/golden.hpp"

#include <fstream>
#include <regex>

namespace fs = std::filesystem;
using hearsay::test::Outcome;

namespace {

/// `report` with dots for the checksums of picture files, whose bytes depend on Graphviz and the fonts.
std::string without_picture_sums(const std::string& report) {
    static const std::regex sums("(/hearsay [0-9a-f]{16} [0-9a-f]{16})[0-9a-f]{16}");
    return std::regex_replace(report, sums, "$1................");
}

/// Runs what stands behind "$ ".
Outcome run_line(const std::string& line) {
    std::vector<std::string> words = hearsay::test::split_words(line);
    if (words.size() == 2 && words[0] == "cat")
        return {without_picture_sums(hearsay::test::read_text(words[1])), {}, 0};
    words.erase(words.begin());
    std::string standard_input;
    if (words.size() > 1 && words[words.size() - 2] == "<") {
        standard_input = hearsay::test::read_text(words.back());
        words.resize(words.size() - 2);
    }
    return hearsay::test::run_cli(words, standard_input);
}

/// What the transcript would say if it were recorded now.
std::string replay(const std::string& transcript) {
    hearsay::test::Workplace workplace;
    std::string now;
    std::ofstream file;
    bool in_file = false, skipping = false;
    for (const std::string& line : hearsay::test::lines_of(transcript)) {
        if (line.starts_with("<<< ")) {
            fs::path name = line.substr(4);
            if (name.has_parent_path()) fs::create_directories(name.parent_path());
            file.open(name, std::ios::binary);
            in_file = true;
            skipping = false;
            now += line + '\n';
        } else if (in_file && line == ">>>") {
            file.close();
            in_file = false;
            now += line + '\n';
        } else if (in_file) {
            file << line << '\n';
            now += line + '\n';
        } else if (line.starts_with("$ ")) {
            now += line + '\n' + shown(run_line(line.substr(2)));
            skipping = true;
        } else if (line.starts_with("#") || !skipping) {
            if (line.starts_with("#") && skipping) now += '\n';
            skipping = false;
            now += line + '\n';
        }
    }
    return now;
}

}  // namespace

int main(int argc, char** argv) {
    bool update = argc > 1 && std::string(argv[1]) == "--update";
    hearsay::test::Goldens goldens(update);
    for (int at = update ? 2 : 1; at < argc; ++at) {
        fs::path path = fs::absolute(argv[at]);
        goldens.compare(path, replay(hearsay::test::read_text(path)));
    }
    return goldens.finish("transcripts");
}
