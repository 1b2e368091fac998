#pragma once

#include "base/file_system.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace hearsay::cli {

/// A disk that remembers what was looked at, so that one can tell later whether any of it changed.
class WatchedFiles : public FileSystem {
  public:
    explicit WatchedFiles(FileSystem& files) : files_(files) {}

    /// Whether something that was looked at is not as it was then, or not there any more.
    bool changed() const {
        return std::ranges::any_of(stamps_,
                                   [&](const auto& seen) { return files_.stamp(seen.first) != seen.second; });
    }
    /// Whether something was written or removed.
    bool wrote() const { return wrote_; }
    std::size_t size() const { return stamps_.size(); }

    std::string read(const std::string& path, std::size_t limit) const override {
        note(path);
        return files_.read(path, limit);
    }
    void replace(const std::string& path, std::string_view content) override {
        wrote_ = true;
        files_.replace(path, content);
    }
    void remove(const std::string& path) override {
        wrote_ = true;
        files_.remove(path);
    }
    void make_folder(const std::string& path) override { files_.make_folder(path); }
    void remove_empty_folder(const std::string& path) override { files_.remove_empty_folder(path); }
    bool is_file(const std::string& path) const override {
        note(path);
        return files_.is_file(path);
    }
    bool is_folder(const std::string& path) const override { return files_.is_folder(path); }
    std::vector<std::string> list(const std::string& path) const override {
        note(path);
        return files_.list(path);
    }
    std::string real_path(const std::string& path) const override { return files_.real_path(path); }
    std::string stamp(const std::string& path) const override { return files_.stamp(path); }

  private:
    /// The stamp is taken before the content is read, so that no change is missed.
    void note(const std::string& path) const {
        if (!stamps_.contains(path)) stamps_.emplace(path, files_.stamp(path));
    }

    FileSystem& files_;
    mutable std::map<std::string, std::string> stamps_;
    bool wrote_ = false;
};

}  // namespace hearsay::cli
