#pragma once

#include "base/budget.hpp"
#include "base/diagnostics.hpp"
#include "base/file_system.hpp"
#include "io/yaml/document.hpp"

#include <deque>
#include <string>

namespace hearsay {

/// The documents of a dossier, in the order of reading. A deque: documents are not moved once read.
using Documents = std::deque<Document>;

/// Reads `path` and what it includes, each file once. Reports what cannot be read or lies outside
/// `root`, the dossier's folder; the first file that cannot be read throws `Failure`. Its work is bytes, of
/// which it tells `budget`.
Documents read_with_includes(const std::string& path, const std::string& root, const FileSystem& files,
                             Diagnostics& diagnostics, const Budget& budget = {});

/// Reports every include of documents that are no files, and so lie in no folder.
void refuse_includes(const Documents& documents, Diagnostics& diagnostics);

/// Reads one file that includes nothing, for instance of `config/`.
void read_document(const std::string& name, std::string text, Documents& documents, Diagnostics& diagnostics);

}  // namespace hearsay
