#include "base/replace_file.hpp"

#include "base/failure.hpp"
#include "base/posix_file.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <dirent.h>
#include <fcntl.h>
#include <filesystem>
#include <memory>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace hearsay {

namespace {

/// The file to be replaced, after its symbolic links.
struct Target {
    std::string path;    ///< as the caller named it, for messages
    std::string folder;  ///< the folder of the real file
    std::string name;    ///< its name there
    bool exists = false;
    struct stat status {};
};

[[noreturn]] void fail(const Target& target, const std::string& why) {
    const char* state = target.exists ? "the old file is unchanged" : "nothing was written";
    throw Failure(fmt::format("cannot write {}: {}; {}", quoted_path(target.path), why, state));
}

/// Where the links at `path` lead: also to a file that does not exist yet, which `realpath` would refuse.
std::filesystem::path follow_links(const Target& target) {
    constexpr int most_links = 40;  // as many as Linux follows
    std::filesystem::path path = target.path;
    std::error_code error;
    for (int links = 0; std::filesystem::is_symlink(std::filesystem::symlink_status(path, error)); ++links) {
        if (links == most_links) fail(target, reason(ELOOP));
        std::filesystem::path next = std::filesystem::read_symlink(path, error);
        if (error) fail(target, error.message());
        path = path.parent_path() / next;  // an absolute `next` stands for itself
    }
    return path;
}

Target find_target(const std::string& path) {
    Target target;
    target.path = path;
    if (has_nul(path)) fail(target, "the path holds a NUL character");
    std::filesystem::path real = follow_links(target);
    target.name = real.filename();
    target.folder = real.has_parent_path() ? real.parent_path().string() : ".";
    if (target.name.empty()) fail(target, reason(path.empty() ? ENOENT : EISDIR));
    return target;
}

/// Looks at the target through its open folder; refuses what must not be replaced.
void examine(Target& target, const Descriptor& folder) {
    if (::fstatat(folder.number(), target.name.c_str(), &target.status, AT_SYMLINK_NOFOLLOW) != 0) {
        if (errno != ENOENT) fail(target, reason(errno));
        return;
    }
    target.exists = true;
    if (S_ISDIR(target.status.st_mode)) fail(target, reason(EISDIR));
    if (!S_ISREG(target.status.st_mode)) fail(target, "not a regular file");
    // A rename would get around a write protection that somebody put there on purpose.
    if (::faccessat(folder.number(), target.name.c_str(), W_OK, AT_EACCESS) != 0) fail(target, reason(errno));
}

/// How the names of all temporary files for the target start. Long names are cut, as a name has at most 255
/// bytes.
std::string temporary_prefix(const Target& target) {
    return "." + target.name.substr(0, 200) + ".hearsay-";
}

/// A locked new file beside the target; unless it was renamed it is gone when this is.
class Temporary {
  public:
    Temporary(const Target& target, const Descriptor& folder);
    ~Temporary() { remove(); }
    Temporary(const Temporary&) = delete;
    Temporary& operator=(const Temporary&) = delete;

    /// Makes the file as accessible as the old one: before it holds anything that others must not read.
    void take_over_permissions();
    void write(std::string_view content);
    void rename_to_target();

  private:
    bool create(const std::string& name);
    void remove();

    const Target& target_;
    const Descriptor& folder_;
    Descriptor file_;
    std::string name_;
};

Temporary::Temporary(const Target& target, const Descriptor& folder) : target_(target), folder_(folder) {
    constexpr int most_attempts = 1000;
    std::string prefix = temporary_prefix(target);
    for (int attempt = 0; attempt < most_attempts; ++attempt) {
        if (create(fmt::format("{}{:x}-{:x}", prefix, ::getpid(), attempt))) return;
    }
    fail(target, "no free name for a temporary file");
}

/// Creates and locks the file `name`; false when the name is taken, or when a sweep of another process came
/// between creating and locking and removed the file again.
bool Temporary::create(const std::string& name) {
    constexpr int flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC | O_NOCTTY;
    constexpr mode_t mode = 0666;  // the system takes the umask off, without our asking what it is
    Descriptor file(::openat(folder_.number(), name.c_str(), flags, mode));
    if (!file) {
        int error = errno;
        if (error == EEXIST) return false;
        fail(target_, fmt::format("its folder takes no new file: {}", reason(error)));
    }
    name_ = name;
    file_ = std::move(file);
    // Where locks do not work at all, no sweep can take one either, and so none removes the file.
    bool swept = ::flock(file_.number(), LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK;
    struct stat status {};
    swept = swept || (::fstat(file_.number(), &status) == 0 && status.st_nlink == 0);
    if (swept) remove();
    return !swept;
}

void Temporary::remove() {
    if (!name_.empty()) ::unlinkat(folder_.number(), name_.c_str(), 0);
    name_.clear();
}

void Temporary::take_over_permissions() {
    if (!target_.exists) return;
    const struct stat& old = target_.status;
    bool owned = ::fchown(file_.number(), old.st_uid, old.st_gid) == 0;
    // Set-id bits must not pass to another owner.
    mode_t mode = old.st_mode & (owned ? mode_t{07777} : mode_t{0777});
    if (::fchmod(file_.number(), mode) != 0) fail(target_, reason(errno));
}

void Temporary::write(std::string_view content) {
    while (!content.empty()) {
        ssize_t written = ::write(file_.number(), content.data(), content.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) fail(target_, reason(errno));
        content.remove_prefix(static_cast<std::size_t>(written));
    }
    if (::fsync(file_.number()) != 0) fail(target_, reason(errno));
}

void Temporary::rename_to_target() {
    if (::renameat(folder_.number(), name_.c_str(), folder_.number(), target_.name.c_str()) != 0) {
        fail(target_, reason(errno));
    }
    name_.clear();
    // Makes the new name survive a loss of power. If it fails, the file is replaced all the same.
    ::fsync(folder_.number());
}

/// Whether `name` is one that `Temporary` gives: nobody else's file may be taken for one of ours.
bool is_temporary(std::string_view name, std::string_view prefix) {
    constexpr std::string_view digits = "0123456789abcdef";
    if (!name.starts_with(prefix)) return false;
    name.remove_prefix(prefix.size());
    std::size_t hyphen = name.find_first_not_of(digits);
    return hyphen != 0 && hyphen != std::string_view::npos && name[hyphen] == '-' &&
           hyphen + 1 < name.size() && name.find_first_not_of(digits, hyphen + 1) == std::string_view::npos;
}

/// Removes the temporary file `name` unless somebody is writing it. Whoever holds the lock is the only one
/// who may rename or remove the file, so the name still means the locked file when it is removed.
void remove_if_abandoned(const Descriptor& folder, const char* name) {
    Descriptor file(
        ::openat(folder.number(), name, O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC | O_NOCTTY));
    if (!file || ::flock(file.number(), LOCK_EX | LOCK_NB) != 0) return;
    struct stat opened {};
    struct stat named {};
    if (::fstat(file.number(), &opened) != 0 || !S_ISREG(opened.st_mode) || opened.st_uid != ::geteuid())
        return;
    if (::fstatat(folder.number(), name, &named, AT_SYMLINK_NOFOLLOW) != 0) return;
    if (named.st_dev != opened.st_dev || named.st_ino != opened.st_ino) return;
    ::unlinkat(folder.number(), name, 0);
}

/// Removes what killed processes left behind when they replaced this target. Does what it can and reports
/// nothing: litter is no reason not to write.
void sweep(const Target& target, const Descriptor& folder) {
    struct Close {
        void operator()(DIR* entries) const { ::closedir(entries); }
    };
    int again = ::openat(folder.number(), ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (again < 0) return;
    std::unique_ptr<DIR, Close> entries(::fdopendir(again));
    if (!entries) {
        ::close(again);
        return;
    }
    std::string prefix = temporary_prefix(target);
    while (const dirent* entry = ::readdir(entries.get())) {
        if (is_temporary(entry->d_name, prefix)) remove_if_abandoned(folder, entry->d_name);
    }
}

}  // namespace

void replace_file(const std::string& path, std::string_view content) {
    Target target = find_target(path);
    Descriptor folder(::open(target.folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!folder) fail(target, reason(errno));
    examine(target, folder);
    sweep(target, folder);
    Temporary temporary(target, folder);
    temporary.take_over_permissions();
    temporary.write(content);
    temporary.rename_to_target();
}

}  // namespace hearsay
