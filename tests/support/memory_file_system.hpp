/// A disk that is a map: tests write down what is on it, and look at what became of it.
#pragma once

#include "base/failure.hpp"
#include "base/file_system.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hearsay::test {

/// Files by path. Folders exist as far as files lie in them or `make_folder` was asked for them; there are no
/// links and no permissions.
class MemoryFileSystem : public FileSystem {
  public:
    MemoryFileSystem() = default;
    explicit MemoryFileSystem(std::map<std::string, std::string> content) {
        for (auto& [path, text] : content) files_[normal(path)] = std::move(text);
    }

    std::string read(const std::string& path, std::size_t limit) const override {
        auto file = files_.find(normal(path));
        if (is_folder(path)) throw Failure("cannot read '" + path + "': Is a directory");
        if (file == files_.end()) throw Failure("cannot read '" + path + "': No such file or directory");
        if (file->second.size() > limit)
            throw Failure("cannot read '" + path + "': too large", ExitCode::limit);
        return file->second;
    }

    void replace(const std::string& path, std::string_view content) override {
        files_[normal(path)] = content;
    }

    void remove(const std::string& path) override { files_.erase(normal(path)); }

    bool is_file(const std::string& path) const override { return files_.contains(normal(path)); }

    bool is_folder(const std::string& path) const override {
        std::string folder = normal(path);
        return folder == "." || folder == "/" || std::ranges::find(folders_, folder) != folders_.end() ||
               std::ranges::any_of(files_,
                                   [&](const auto& file) { return file.first.starts_with(folder + "/"); });
    }

    void make_folder(const std::string& path) override { folders_.push_back(normal(path)); }

    void remove_empty_folder(const std::string& path) override {
        if (is_folder(path) && list(path).empty()) std::erase(folders_, normal(path));
    }

    std::vector<std::string> list(const std::string& path) const override {
        if (!is_folder(path)) throw Failure("cannot list '" + path + "': No such file or directory");
        std::string prefix = normal(path) == "." ? "" : normal(path) + "/";
        std::vector<std::string> names;
        for (const auto& [file, content] : files_) {
            if (!file.starts_with(prefix)) continue;
            std::string name = file.substr(prefix.size());
            names.push_back(name.substr(0, name.find('/')));
        }
        std::ranges::sort(names);
        names.erase(std::unique(names.begin(), names.end()), names.end());
        return names;
    }

    std::string real_path(const std::string& path) const override {
        if (!is_file(path) && !is_folder(path))
            throw Failure("cannot find '" + path + "': No such file or directory");
        return normal(path);
    }

    std::string stamp(const std::string& path) const override {
        return is_file(path) ? read(path, std::string::npos) : is_folder(path) ? "folder" : "";
    }

  private:
    static std::string normal(const std::string& path) {
        std::string text = std::filesystem::path(path).lexically_normal();
        if (text.size() > 1 && text.back() == '/') text.pop_back();
        return text.empty() ? "." : text;
    }

    std::map<std::string, std::string> files_;
    std::vector<std::string> folders_;
};

}  // namespace hearsay::test
