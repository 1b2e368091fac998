#include "base/file_system.hpp"

#include "base/failure.hpp"
#include "support/catch.hpp"
#include "support/memory_file_system.hpp"

#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <string>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

using namespace hearsay;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t plenty = 1 << 20;

/// A new empty folder that goes away with the test.
class Folder {
  public:
    Folder() {
        std::string pattern = fs::temp_directory_path() / "hearsay-test-XXXXXX";
        path_ = ::mkdtemp(pattern.data());
    }
    ~Folder() {
        fs::permissions(path_, fs::perms::owner_all);
        fs::remove_all(path_);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    std::string operator/(const std::string& name) const { return path_ / name; }
    std::string path() const { return path_; }

    /// The names in the folder, hidden ones included.
    std::vector<std::string> names() const { return Disk().list(path_); }

  private:
    fs::path path_;
};

using Names = std::vector<std::string>;

void put(const std::string& path, const std::string& content) {
    std::ofstream(path) << content;
}

std::string get(const std::string& path) {
    std::ifstream file(path);
    return {std::istreambuf_iterator<char>(file), {}};
}

mode_t mode_of(const std::string& path) {
    struct stat status {};
    REQUIRE(::stat(path.c_str(), &status) == 0);
    return status.st_mode & 07777;
}

/// The failure that `action` ends with.
Failure failure_of(const std::function<void()>& action) {
    try {
        action();
    } catch (const Failure& failure) {
        return failure;
    }
    FAIL("nothing was thrown");
    return Failure("");
}

std::string message_of(const std::function<void()>& action) {
    return failure_of(action).what();
}

/// Limits the size of files for as long as it lives: the way to a full disk that needs no disk.
class FullDisk {
  public:
    explicit FullDisk(rlim_t bytes) : handler_(std::signal(SIGXFSZ, SIG_IGN)) {
        ::getrlimit(RLIMIT_FSIZE, &before_);
        struct rlimit now = {bytes, before_.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &now);
    }
    ~FullDisk() {
        ::setrlimit(RLIMIT_FSIZE, &before_);
        std::signal(SIGXFSZ, handler_);
    }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;

  private:
    struct rlimit before_ {};
    void (*handler_)(int);
};

}  // namespace

TEST_CASE("a file is read whole, up to the limit", "[base][files]") {
    Folder folder;
    std::string content(100000, 'x');
    content[5] = '\0';
    put(folder / "a", content);
    put(folder / "empty", "");
    CHECK(Disk().read(folder / "a", plenty) == content);
    CHECK(Disk().read(folder / "a", content.size()) == content);
    CHECK(Disk().read(folder / "empty", 0).empty());
    Failure failure = failure_of([&] { Disk().read(folder / "a", content.size() - 1); });
    CHECK(failure.code() == ExitCode::limit);
    CHECK(failure.what() == "cannot read '" + folder / "a" + "': it is larger than the limit of 99999 bytes");
}

TEST_CASE("a file that states no size is read to its end", "[base][files]") {
    CHECK(Disk().read("/proc/self/status", plenty).find("Pid:") != std::string::npos);
    CHECK(failure_of([] { Disk().read("/proc/self/status", 10); }).code() == ExitCode::limit);
}

TEST_CASE("what is not a regular file is not read", "[base][files]") {
    Folder folder;
    REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
    CHECK(message_of([] { Disk().read("/dev/zero", plenty); }) ==
          "cannot read '/dev/zero': not a regular file");
    CHECK(message_of([&] { Disk().read(folder / "pipe", plenty); }) ==
          "cannot read '" + folder / "pipe" + "': not a regular file");
    CHECK(message_of([&] { Disk().read(folder.path(), plenty); }) ==
          "cannot read '" + folder.path() + "': Is a directory");
    Failure missing = failure_of([&] { Disk().read(folder / "none", plenty); });
    CHECK(missing.code() == ExitCode::unreadable);
    CHECK(missing.what() == "cannot read '" + folder / "none" + "': No such file or directory");
}

TEST_CASE("a path with a NUL or an escape sequence does no harm", "[base][files]") {
    Folder folder;
    put(folder / "a", "secret");
    std::string hidden = folder / "a" + std::string(1, '\0') + ".yaml";
    CHECK_THROWS_AS(Disk().read(hidden, plenty), Failure);
    CHECK_THROWS_AS(Disk().replace(hidden, "new"), Failure);
    CHECK_THROWS_AS(Disk().real_path(hidden), Failure);
    CHECK_FALSE(Disk().is_file(hidden));
    CHECK(get(folder / "a") == "secret");
    CHECK(message_of([] { Disk().read("no\x1B[2Jne", plenty); }).find('\x1B') == std::string::npos);
}

TEST_CASE("a new file gets the permissions that the umask leaves", "[base][files]") {
    Folder folder;
    mode_t before = ::umask(027);
    Disk().replace(folder / "a", "text");
    ::umask(before);
    CHECK(get(folder / "a") == "text");
    CHECK(mode_of(folder / "a") == 0640);
    CHECK(folder.names() == Names{"a"});
}

TEST_CASE("a replaced file keeps its permissions", "[base][files]") {
    Folder folder;
    put(folder / "a", "old");
    REQUIRE(::chmod((folder / "a").c_str(), 0751) == 0);
    Disk().replace(folder / "a", "new");
    CHECK(get(folder / "a") == "new");
    CHECK(mode_of(folder / "a") == 0751);
    CHECK(folder.names() == Names{"a"});
}

TEST_CASE("a file is replaced through its links, which stay", "[base][files]") {
    Folder folder;
    fs::create_directory(folder / "deep");
    put(folder / "deep/real", "old");
    fs::create_symlink("deep/real", folder / "near");
    fs::create_symlink(folder / "near", folder / "far");
    Disk().replace(folder / "far", "new");
    CHECK(get(folder / "deep/real") == "new");
    CHECK(fs::is_symlink(folder / "near"));
    CHECK(fs::is_symlink(folder / "far"));
    CHECK(Disk().list(folder / "deep") == Names{"real"});
}

TEST_CASE("a link to nothing is filled and a circle of links refused", "[base][files]") {
    Folder folder;
    fs::create_symlink("later", folder / "link");
    Disk().replace(folder / "link", "text");
    CHECK(get(folder / "later") == "text");
    CHECK(fs::is_symlink(folder / "link"));
    fs::create_symlink("b", folder / "a");
    fs::create_symlink("a", folder / "b");
    CHECK(message_of([&] { Disk().replace(folder / "a", "text"); }) ==
          "cannot write '" + folder / "a" + "': Too many levels of symbolic links; nothing was written");
}

TEST_CASE("what cannot be replaced is named with the reason", "[base][files]") {
    Folder folder;
    fs::create_directory(folder / "sub");
    CHECK(message_of([&] { Disk().replace(folder / "none/a", "text"); }) ==
          "cannot write '" + folder / "none/a" + "': No such file or directory; nothing was written");
    CHECK(message_of([&] { Disk().replace(folder / "sub", "text"); }).find("Is a directory") !=
          std::string::npos);
    CHECK(message_of([&] { Disk().replace(folder / "sub/", "text"); }).find("Is a directory") !=
          std::string::npos);
    CHECK(message_of([&] { Disk().replace("/dev/full", "text"); }) ==
          "cannot write '/dev/full': not a regular file; the old file is unchanged");
    CHECK_THROWS_AS(Disk().replace("", "text"), Failure);
    std::string long_name(300, 'x');
    CHECK(message_of([&] { Disk().replace(folder / long_name, "text"); }).find("too long") !=
          std::string::npos);
    CHECK(folder.names() == Names{"sub"});
}

TEST_CASE("a name of full length can be replaced", "[base][files]") {
    Folder folder;
    std::string name(255, 'x');
    Disk().replace(folder / name, "text");
    CHECK(get(folder / name) == "text");
}

TEST_CASE("a full disk leaves the old file and no litter", "[base][files]") {
    Folder folder;
    put(folder / "a", "old");
    std::string message;
    {
        FullDisk full(1000);
        message = message_of([&] { Disk().replace(folder / "a", std::string(10000, 'x')); });
    }
    CHECK(message == "cannot write '" + folder / "a" + "': File too large; the old file is unchanged");
    CHECK(get(folder / "a") == "old");
    CHECK(folder.names() == Names{"a"});
}

TEST_CASE("write protection is respected", "[base][files]") {
    if (::geteuid() == 0) {
        WARN("skipped: root may write everywhere");
        return;
    }
    Folder folder;
    put(folder / "a", "old");
    fs::permissions(folder / "a", fs::perms::owner_read);
    CHECK(message_of([&] { Disk().replace(folder / "a", "new"); }) ==
          "cannot write '" + folder / "a" + "': Permission denied; the old file is unchanged");
    fs::permissions(folder.path(), fs::perms::owner_read | fs::perms::owner_exec);
    CHECK(message_of([&] { Disk().replace(folder / "b", "new"); }) ==
          "cannot write '" + folder / "b" +
              "': its folder takes no new file: Permission denied; nothing was written");
    CHECK(get(folder / "a") == "old");
}

TEST_CASE("leftovers of killed processes are swept and nothing else is", "[base][files]") {
    Folder folder;
    put(folder / ".a.hearsay-1f-0", "left behind");
    put(folder / ".a.hearsay-2f-0", "being written");
    put(folder / ".a.hearsay-notes", "somebody's own");
    put(folder / ".a.hearsay-1-", "somebody's own");
    put(folder / ".b.hearsay-1f-0", "of another target");
    int writer = ::open((folder / ".a.hearsay-2f-0").c_str(), O_WRONLY);
    REQUIRE(::flock(writer, LOCK_EX | LOCK_NB) == 0);
    Disk().replace(folder / "a", "text");
    ::close(writer);
    CHECK(folder.names() ==
          Names{".a.hearsay-1-", ".a.hearsay-2f-0", ".a.hearsay-notes", ".b.hearsay-1f-0", "a"});
}

TEST_CASE("a killed process loses nothing and the next one tidies up", "[base][files]") {
    Folder folder;
    std::string target = folder / "a";
    std::string old_text(200000, 'o');
    std::string new_text(200000, 'n');
    put(target, old_text);
    for (useconds_t round = 0; round < 40; ++round) {
        pid_t child = ::fork();
        REQUIRE(child >= 0);
        if (child == 0) {
            for (;;) Disk().replace(target, new_text);
        }
        ::usleep(500 + 137 * round);
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        std::string text = get(target);
        if (text != old_text && text != new_text)
            FAIL("neither the old nor the new file after kill " << round);
    }
    Disk().replace(target, "last");
    CHECK(get(target) == "last");
    CHECK(folder.names() == Names{"a"});
}

TEST_CASE("several writers at once leave one whole file", "[base][files]") {
    Folder folder;
    std::string target = folder / "a";
    std::vector<pid_t> children;
    for (char letter : {'x', 'y', 'z'}) {
        pid_t child = ::fork();
        REQUIRE(child >= 0);
        if (child == 0) {
            try {
                for (int count = 0; count < 60; ++count) Disk().replace(target, std::string(5000, letter));
                ::_exit(0);
            } catch (const Failure&) {
                ::_exit(1);
            }
        }
        children.push_back(child);
    }
    for (pid_t child : children) {
        int status = 0;
        ::waitpid(child, &status, 0);
        CHECK((WIFEXITED(status) && WEXITSTATUS(status) == 0));
    }
    std::string text = get(target);
    CHECK(text == std::string(5000, text.empty() ? '-' : text.front()));
    CHECK(folder.names() == Names{"a"});
}

TEST_CASE("folders are made and listed, and real paths found", "[base][files]") {
    Folder folder;
    Disk().make_folder(folder / "x/y");
    Disk().make_folder(folder / "x/y");
    CHECK(Disk().is_folder(folder / "x/y"));
    CHECK_FALSE(Disk().is_file(folder / "x/y"));
    put(folder / "b", "");
    put(folder / "B", "");
    put(folder / ".hidden", "");
    CHECK(Disk().is_file(folder / "b"));
    CHECK(folder.names() == Names{".hidden", "B", "b", "x"});
    fs::create_symlink("x", folder / "link");
    CHECK(Disk().real_path(folder / "link/../x/./y") == fs::canonical(folder.path()) / "x/y");
    CHECK_THROWS_AS(Disk().real_path(folder / "none"), Failure);
    CHECK_THROWS_AS(Disk().list(folder / "none"), Failure);
    CHECK(message_of([&] { Disk().make_folder(folder / "b/c"); }).find("Not a directory") !=
          std::string::npos);
}

TEST_CASE("the disk in memory behaves like the real one", "[base][files]") {
    Folder folder;
    test::MemoryFileSystem memory;
    Disk disk;
    std::string root = fs::canonical(folder.path());
    for (FileSystem* files : {static_cast<FileSystem*>(&memory), static_cast<FileSystem*>(&disk)}) {
        files->make_folder(root + "/claims");
        files->replace(root + "/dossier.yaml", "title: x");
        files->replace(root + "/claims/a.yaml", "claims: []");
        CHECK(files->read(root + "/claims/../dossier.yaml", 8) == "title: x");
        CHECK(failure_of([&] { files->read(root + "/dossier.yaml", 7); }).code() == ExitCode::limit);
        CHECK_THROWS_AS(files->read(root + "/none", 7), Failure);
        CHECK_THROWS_AS(files->read(root + "/claims", 7), Failure);
        CHECK(files->is_file(root + "/dossier.yaml"));
        CHECK(files->is_folder(root + "/claims"));
        CHECK_FALSE(files->is_folder(root + "/dossier.yaml"));
        CHECK(files->list(root) == Names{"claims", "dossier.yaml"});
        CHECK(files->list(root + "/claims") == Names{"a.yaml"});
        CHECK(files->real_path(root + "/claims/./a.yaml") == root + "/claims/a.yaml");
        CHECK_THROWS_AS(files->real_path(root + "/none"), Failure);
        CHECK_THROWS_AS(files->list(root + "/none"), Failure);
    }
}
