#pragma once

#include "base/diagnostics.hpp"
#include "base/file_system.hpp"
#include "model/dossier.hpp"
#include "model/source_text.hpp"

#include <string>
#include <vector>

namespace hearsay {

/// Reads the local texts that sources name, relative to the folder of the dossier at `path`. Reports a text
/// that cannot be read, is no UTF-8, or lies outside that folder, and goes on without it.
std::vector<SourceText> read_source_texts(const Dossier& dossier, const std::string& path,
                                          const FileSystem& files, Diagnostics& diagnostics);

}  // namespace hearsay
