#include "base/path.hpp"

#include <algorithm>

namespace hearsay {

std::string folder_of(std::string_view path) {
    std::size_t slash = path.rfind('/');
    if (slash == std::string_view::npos) return ".";
    return std::string(path.substr(0, std::max<std::size_t>(slash, 1)));
}

std::string path_in(std::string_view folder, std::string_view name) {
    std::string path(folder == "." ? "" : folder);
    if (!path.empty() && path.back() != '/') path += '/';
    return path.append(name);
}

bool stays_below(std::string_view path) {
    if (path.empty() || path.front() == '/') return false;
    int depth = 0;
    for (std::size_t start = 0; start <= path.size();) {
        std::size_t end = std::min(path.find('/', start), path.size());
        std::string_view part = path.substr(start, end - start);
        if (part == "..") --depth;
        if (!part.empty() && part != "." && part != "..") ++depth;
        if (depth < 0) return false;
        start = end + 1;
    }
    return true;
}

}  // namespace hearsay
