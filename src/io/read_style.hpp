#pragma once

#include "base/diagnostics.hpp"
#include "base/file_system.hpp"
#include "model/style.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hearsay {

/// Reads a style file whose text `diagnostics` keeps (see `config/styles/default.yaml` for the keys). Reports
/// every problem: unknown keys, shapes, arrowheads and line styles, colours and numbers that are none, and
/// contrasts too low to read. Nothing when there was an error.
std::optional<Style> read_style(FileId file, Diagnostics& diagnostics);

/// The style called `name`: a built-in one, or where `name` ends in ".yaml" or names a file, that file,
/// completed with what tells things apart in the default style (see `complete`). Throws `Failure` when there is no such style.
std::optional<Style> load_style(const std::string& name, const FileSystem& files, Diagnostics& diagnostics);

/// The names of the built-in styles, sorted.
std::vector<std::string_view> style_names();

}  // namespace hearsay
