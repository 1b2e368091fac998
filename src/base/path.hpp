#pragma once

#include <string>
#include <string_view>

namespace hearsay {

/// The folder that `path` lies in: "." when it names none.
std::string folder_of(std::string_view path);

/// `name` inside `folder`; `name` alone when the folder is ".".
std::string path_in(std::string_view folder, std::string_view name);

/// Whether the relative path `path` stays below the folder it is written in, by its text alone: not absolute,
/// and never above its start over "..". Symbolic links are not looked at.
bool stays_below(std::string_view path);

}  // namespace hearsay
