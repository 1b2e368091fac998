// Runs the documentation: its command lines print what it shows, its tables are those of the program, the
// code it quotes is in the sources, and its links lead somewhere.
//
//   docs [--update] FILE...
//
// --update writes what was printed into the files, for a reviewer to read. What is understood: docs/page.hpp.
#include "docs/links.hpp"
#include "docs/page.hpp"
#include "support/golden.hpp"

namespace fs = std::filesystem;
using namespace hearsay::test;

int main(int argc, char** argv) {
    bool update = argc > 1 && std::string(argv[1]) == "--update";
    Goldens goldens(update);
    for (int at = update ? 2 : 1; at < argc; ++at) {
        fs::path path = fs::absolute(argv[at]);
        Page page = replay_page(read_text(path));
        goldens.compare(path, page.text);
        for (const std::string& problem : page.problems) goldens.fail(path.string() + ": " + problem);
        for (const std::string& link : dead_links(path, page.text)) goldens.fail(path.string() + ": " + link);
    }
    return goldens.finish("pages");
}
