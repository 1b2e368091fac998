#pragma once

#include "base/budget.hpp"
#include "base/diagnostics.hpp"
#include "base/file_system.hpp"
#include "model/dossier.hpp"

#include <optional>
#include <string>

namespace hearsay {

/// Where a dossier is read from.
struct DossierInput {
    /// A folder with `dossier.yaml`, or a file. Included files must lie in that folder, or the file's.
    std::string path;

    /// The text itself, for input that is no file; `path` then only names it, and it cannot include anything.
    std::optional<std::string> text;

    /// A folder with vocabulary files to use instead of the built-in ones; empty for those.
    std::string config_folder;
};

/// Reads a dossier and all that it includes. Reports every problem with the files' content to `diagnostics`
/// and returns nothing when there was an error. Throws `Failure` when the first file cannot be read at all.
/// Its work is bytes, of which it tells `budget`.
std::optional<Dossier> load_dossier(const DossierInput& input, const FileSystem& files,
                                    Diagnostics& diagnostics, const Budget& budget = {});

/// A dossier without rows that has the vocabulary of `config_folder`, or the built-in one.
std::optional<Dossier> load_vocabulary_only(const std::string& config_folder, const FileSystem& files,
                                            Diagnostics& diagnostics);

/// The file that `path` stands for: itself, or the `dossier.yaml` in a folder. Throws `Failure`.
std::string dossier_file(const std::string& path, const FileSystem& files);

}  // namespace hearsay
