#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace hearsay {

/// The files a program of ours may see: the real disk, or a map in a test. Paths are UTF-8 with '/'.
class FileSystem {
  public:
    virtual ~FileSystem() = default;

    /// The content of the regular file `path`, at most `limit` bytes. Throws `Failure` when it is missing,
    /// is not a regular file (a device, a pipe, a folder), cannot be read, or is larger (`ExitCode::limit`).
    virtual std::string read(const std::string& path, std::size_t limit) const = 0;

    /// Replaces `path` by `content` in one step: a reader, a crash or a full disk sees the old file or the
    /// new one. Follows symbolic links to the file they name and keeps its permissions. Throws `Failure`, and
    /// then the old file is untouched and no temporary file is left. Refuses what is not a regular file.
    virtual void replace(const std::string& path, std::string_view content) = 0;

    /// Removes the regular file `path`; fine when there is none. Throws `Failure`.
    virtual void remove(const std::string& path) = 0;

    virtual bool is_file(const std::string& path) const = 0;
    virtual bool is_folder(const std::string& path) const = 0;

    /// Creates a folder and those above it; fine if it exists. Throws `Failure`.
    virtual void make_folder(const std::string& path) = 0;

    /// Removes the folder `path` if it is empty; else, or when that is not allowed, it stays.
    virtual void remove_empty_folder(const std::string& path) = 0;

    /// The names in the folder `path`, sorted by bytes, without "." and "..". Throws `Failure`.
    virtual std::vector<std::string> list(const std::string& path) const = 0;

    /// `path` without symbolic links, "." and ".."; throws `Failure` when it does not exist.
    virtual std::string real_path(const std::string& path) const = 0;

    /// A text that is another one after the file `path` was written or replaced, or a name came to or went
    /// from the folder `path`; empty when there is neither.
    virtual std::string stamp(const std::string& path) const = 0;
};

/// The real disk. Has no state; several may be used at once, also by several threads.
class Disk : public FileSystem {
  public:
    std::string read(const std::string& path, std::size_t limit) const override;
    void replace(const std::string& path, std::string_view content) override;
    void remove(const std::string& path) override;
    bool is_file(const std::string& path) const override;
    bool is_folder(const std::string& path) const override;
    void make_folder(const std::string& path) override;
    void remove_empty_folder(const std::string& path) override;
    std::vector<std::string> list(const std::string& path) const override;
    std::string real_path(const std::string& path) const override;
    std::string stamp(const std::string& path) const override;
};

}  // namespace hearsay
