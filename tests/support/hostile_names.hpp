#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

/// The names in tests/hostile/names that attack some output, in the order of their file names.
inline std::vector<std::string> hostile_names() {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(HEARSAY_SOURCE_DIR "/tests/hostile/names")) {
        files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    std::vector<std::string> names;
    for (const std::filesystem::path& path : files) {
        std::ifstream file(path, std::ios::binary);
        names.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
    }
    return names;
}
