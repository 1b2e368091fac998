#pragma once

#include <span>
#include <string_view>

namespace hearsay {

/// A file of `config/` as it was when the library was built, so that a program of ours needs no files beside
/// it.
struct EmbeddedFile {
    std::string_view name;  ///< relative to `config/`, for instance "styles/default.yaml"
    std::string_view text;
};

/// Every embedded file, by name.
std::span<const EmbeddedFile> embedded_config();

/// The file called `name`, or nothing.
const EmbeddedFile* find_embedded_config(std::string_view name);

}  // namespace hearsay
