#include "base/file_system.hpp"

#include "base/failure.hpp"
#include "base/posix_file.hpp"
#include "base/replace_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>

namespace hearsay {

namespace {

[[noreturn]] void fail(std::string_view what, const std::string& path, const std::string& why) {
    throw Failure(fmt::format("cannot {} {}: {}", what, quoted_path(path), why));
}

/// Refuses a path of which the system would see only the part before a NUL.
void check_path(std::string_view what, const std::string& path) {
    if (has_nul(path)) fail(what, path, "the path holds a NUL character");
}

[[noreturn]] void fail_too_large(const std::string& path, std::size_t limit) {
    throw Failure(
        fmt::format("cannot read {}: it is larger than the limit of {} bytes", quoted_path(path), limit),
        ExitCode::limit);
}

/// Opens `path` without waiting for the other end of a pipe, and without a terminal becoming ours.
Descriptor open_regular(const std::string& path, std::size_t& size) {
    Descriptor file(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY));
    if (!file) fail("read", path, reason(errno));
    struct stat status {};
    if (::fstat(file.number(), &status) != 0) fail("read", path, reason(errno));
    if (S_ISDIR(status.st_mode)) fail("read", path, reason(EISDIR));
    if (!S_ISREG(status.st_mode)) fail("read", path, "not a regular file");
    size = static_cast<std::size_t>(status.st_size);
    return file;
}

/// The next bytes of `file` into `buffer`; 0 at its end.
std::size_t read_some(const Descriptor& file, const std::string& path, char* buffer, std::size_t size) {
    ssize_t got = 0;
    do {
        got = ::read(file.number(), buffer, size);
    } while (got < 0 && errno == EINTR);
    if (got < 0) fail("read", path, reason(errno));
    return static_cast<std::size_t>(got);
}

}  // namespace

std::string Disk::read(const std::string& path, std::size_t limit) const {
    check_path("read", path);
    std::size_t size = 0;
    Descriptor file = open_regular(path, size);
    if (size > limit) fail_too_large(path, limit);
    // The size is only a hint: files in /proc state none, and a file may grow while it is read.
    std::string content(size + 1, '\0');
    std::size_t filled = 0;
    while (std::size_t got = read_some(file, path, content.data() + filled, content.size() - filled)) {
        filled += got;
        if (filled > limit) fail_too_large(path, limit);
        if (filled == content.size()) content.resize(filled + std::max<std::size_t>(filled, 4096));
    }
    content.resize(filled);
    return content;
}

void Disk::replace(const std::string& path, std::string_view content) {
    replace_file(path, content);
}

void Disk::remove(const std::string& path) {
    check_path("remove", path);
    std::error_code error;
    if (!is_file(path)) return;
    std::filesystem::remove(path, error);
    if (error) fail("remove", path, error.message());
}

bool Disk::is_file(const std::string& path) const {
    std::error_code error;
    return !has_nul(path) && std::filesystem::is_regular_file(path, error);
}

bool Disk::is_folder(const std::string& path) const {
    std::error_code error;
    return !has_nul(path) && std::filesystem::is_directory(path, error);
}

void Disk::make_folder(const std::string& path) {
    check_path("create the folder", path);
    std::error_code error;
    std::filesystem::create_directories(path, error);
    if (error) fail("create the folder", path, error.message());
}

void Disk::remove_empty_folder(const std::string& path) {
    if (!has_nul(path)) ::rmdir(path.c_str());
}

std::vector<std::string> Disk::list(const std::string& path) const {
    check_path("list", path);
    std::vector<std::string> names;
    std::error_code error;
    std::filesystem::directory_iterator entry(path, error);
    while (!error && entry != std::filesystem::directory_iterator()) {
        names.push_back(entry->path().filename());
        entry.increment(error);
    }
    if (error) fail("list", path, error.message());
    std::ranges::sort(names);
    return names;
}

std::string Disk::real_path(const std::string& path) const {
    check_path("find", path);
    std::error_code error;
    std::filesystem::path real = std::filesystem::canonical(path, error);
    if (error) fail("find", path, error.message());
    return real;
}

std::string Disk::stamp(const std::string& path) const {
    struct stat status {};
    if (has_nul(path) || ::stat(path.c_str(), &status) != 0) return {};
    return fmt::format("{} {} {} {}.{:09}", status.st_dev, status.st_ino, status.st_size,
                       status.st_mtim.tv_sec, status.st_mtim.tv_nsec);
}

}  // namespace hearsay
