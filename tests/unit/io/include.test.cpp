#include "base/file_system.hpp"
#include "io/load.hpp"
#include "support/catch.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <sys/stat.h>
#include <vector>

using namespace hearsay;
namespace fs = std::filesystem;

namespace {

/// A dossier's folder beside a file that is none of its business.
class Folder {
  public:
    Folder() {
        std::string pattern = (fs::temp_directory_path() / "hearsay-include-XXXXXX").string();
        REQUIRE(mkdtemp(pattern.data()));
        root_ = pattern;
        fs::create_directory(path());
        write("../secret.yaml", "actors: [{id: SECRET}]\n");
    }
    ~Folder() { fs::remove_all(root_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    fs::path path(const std::string& name = {}) const { return root_ / "dossier" / name; }

    void write(const std::string& name, const std::string& text) const {
        fs::create_directories(path(name).parent_path());
        std::ofstream(path(name)) << text;
    }

    /// The slugs reported for a dossier that includes `list`, and "actor ID" for every actor read.
    std::vector<std::string> read(const std::string& list) const {
        write("dossier.yaml", "actors: [{id: OWN}]\ninclude: " + list + "\n");
        Diagnostics diagnostics;
        Disk disk;
        std::optional<Dossier> dossier = load_dossier({path().string(), {}, {}}, disk, diagnostics);
        std::vector<std::string> found;
        for (const Diagnostic& problem : diagnostics.sorted()) {
            CHECK(problem.position.line == 2);
            found.emplace_back(diagnostic_kind(problem.slug).text);
        }
        if (!dossier) return found;
        for (const Actor& actor : dossier->actors()) found.push_back("actor " + std::string(actor.key));
        return found;
    }

  private:
    fs::path root_;
};

using Found = std::vector<std::string>;

}  // namespace

TEST_CASE("files and folders in the dossier's folder are included", "[io][include]") {
    Folder folder;
    folder.write("a.yaml", "actors: [{id: A}]\ninclude: more/deep/b.yaml\n");
    folder.write("more/deep/b.yaml", "actors: [{id: B}]\n");
    folder.write("more/c.yml", "actors: [{id: C}]\n");
    folder.write("all/d.yaml", "actors: [{id: D}]\n");
    folder.write("all/notes.txt", "not YAML: [\n");
    CHECK(folder.read("[a.yaml, more/c.yml, all]") ==
          Found{"actor A", "actor B", "actor C", "actor D", "actor OWN"});
}

TEST_CASE("an include cannot leave the dossier's folder by its name", "[io][include]") {
    Folder folder;
    folder.write("sub/a.yaml", "actors: [{id: A}]\n");
    CHECK(folder.read("../secret.yaml") == Found{"include-outside"});
    CHECK(folder.read("sub/../../secret.yaml") == Found{"include-outside"});
    CHECK(folder.read("..") == Found{"include-outside"});
    CHECK(folder.read("/etc/passwd") == Found{"include-outside"});
    CHECK(folder.read(folder.path("sub/a.yaml").string()) == Found{"include-outside"});
}

TEST_CASE("an include cannot leave the dossier's folder by a symbolic link", "[io][include]") {
    Folder folder;
    fs::create_symlink("../secret.yaml", folder.path("link.yaml"));
    fs::create_directory_symlink("..", folder.path("up"));
    CHECK(folder.read("link.yaml") == Found{"include-outside"});
    CHECK(folder.read("up") == Found{"include-outside"});
    CHECK(folder.read("up/secret.yaml") == Found{"include-outside"});
    fs::create_directory(folder.path("claims"));
    fs::create_symlink("../../secret.yaml", folder.path("claims/link.yaml"));
    CHECK(folder.read("claims") == Found{"include-outside"});
}

TEST_CASE("a link to a file of the dossier is that file", "[io][include]") {
    Folder folder;
    folder.write("a.yaml", "actors: [{id: A}]\n");
    fs::create_symlink("a.yaml", folder.path("link.yaml"));
    CHECK(folder.read("link.yaml") == Found{"actor A", "actor OWN"});
    CHECK(folder.read("[a.yaml, link.yaml]") == Found{"included-twice"});
}

TEST_CASE("what is no file is not read and does not hang", "[io][include]") {
    Folder folder;
    REQUIRE(mkfifo(folder.path("pipe.yaml").c_str(), 0600) == 0);
    fs::create_symlink("loop.yaml", folder.path("loop.yaml"));
    fs::create_symlink("/dev/zero", folder.path("zero.yaml"));
    CHECK(folder.read("pipe.yaml") == Found{"unreadable-file"});
    CHECK(folder.read("loop.yaml") == Found{"unreadable-file"});
    CHECK(folder.read("zero.yaml") == Found{"include-outside"});
    CHECK(folder.read("/dev/zero") == Found{"include-outside"});
    CHECK(folder.read("missing.yaml") == Found{"unreadable-file"});
    CHECK(folder.read("''") == Found{"unreadable-file"});
}

TEST_CASE("an unreadable file in a folder does not hide the others", "[io][include]") {
    Folder folder;
    fs::create_directories(folder.path("claims/a.yaml"));
    fs::create_symlink("../../secret.yaml", folder.path("claims/b.yaml"));
    CHECK(folder.read("claims") == Found{"include-outside", "unreadable-file"});
}

TEST_CASE("a file that includes itself is read once", "[io][include]") {
    Folder folder;
    CHECK(folder.read("dossier.yaml") == Found{"included-twice"});
    CHECK(folder.read("./dossier.yaml") == Found{"included-twice"});
    folder.write("a.yaml", "actors: [{id: A}]\ninclude: dossier.yaml\n");
    CHECK(folder.read("a.yaml") == Found{"included-twice"});
}

TEST_CASE("a chain of a thousand files is followed to its end", "[io][include]") {
    Folder folder;
    for (int file = 0; file < 1000; ++file) {
        folder.write(std::to_string(file) + ".yaml", "include: " + std::to_string(file + 1) + ".yaml\n");
    }
    folder.write("1000.yaml", "actors: [{id: LAST}]\n");
    CHECK(folder.read("0.yaml") == Found{"actor LAST", "actor OWN"});
}

TEST_CASE("text that is no file cannot include", "[io][include]") {
    Diagnostics diagnostics;
    Disk disk;
    DossierInput input{"standard input", "title: t\ninclude: [actors.yaml, /etc/passwd]\n", {}};
    CHECK_FALSE(load_dossier(input, disk, diagnostics));
    REQUIRE(diagnostics.errors() == 2);
    CHECK(diagnostics.sorted()[0].slug == Slug::include_outside);
    CHECK(diagnostics.sorted()[0].position.line == 2);
    CHECK(diagnostics.sorted()[0].position.column == 11);
}
