#pragma once

#include "base/failure.hpp"
#include "base/file_system.hpp"

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hearsay::cli {

/// What a command in a report sees of the disk: it reads below the given folders, and writes nothing.
class FencedFiles : public FileSystem {
  public:
    FencedFiles(const FileSystem& files, const std::vector<std::string>& folders) : files_(files) {
        for (const std::string& folder : folders) folders_.push_back(files.real_path(folder) + "/");
    }

    std::string read(const std::string& path, std::size_t limit) const override {
        if (!inside(path)) throw Failure(fmt::format("a report cannot read '{}': it lies elsewhere", path));
        return files_.read(path, limit);
    }
    void replace(const std::string& path, std::string_view) override { refuse(path); }
    void remove(const std::string& path) override { refuse(path); }
    void make_folder(const std::string& path) override { refuse(path); }
    void remove_empty_folder(const std::string& path) override { refuse(path); }
    bool is_file(const std::string& path) const override { return inside(path) && files_.is_file(path); }
    bool is_folder(const std::string& path) const override { return inside(path) && files_.is_folder(path); }
    std::vector<std::string> list(const std::string& path) const override {
        if (!inside(path)) throw Failure(fmt::format("a report cannot list '{}': it lies elsewhere", path));
        return files_.list(path);
    }
    std::string real_path(const std::string& path) const override { return files_.real_path(path); }
    std::string stamp(const std::string& path) const override {
        return inside(path) ? files_.stamp(path) : "";
    }

  private:
    [[noreturn]] static void refuse(const std::string& path) {
        throw Failure(fmt::format("a block of a report cannot write '{}'", path));
    }
    bool inside(const std::string& path) const {
        if (!files_.is_file(path) && !files_.is_folder(path)) return false;
        std::string real = files_.real_path(path) + "/";
        for (const std::string& folder : folders_) {
            if (real.starts_with(folder)) return true;
        }
        return false;
    }

    const FileSystem& files_;
    std::vector<std::string> folders_;
};

}  // namespace hearsay::cli
