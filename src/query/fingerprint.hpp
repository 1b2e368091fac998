#pragma once

#include "model/dossier.hpp"

#include <string>

namespace hearsay {

/// Eight hexadecimal digits that stand for what a dossier says of its actors, sources and claims: the start
/// of a SHA-256 checksum. The order of rows, how they are spread over files, and comments do not count, so
/// that two pictures with one fingerprint show one state of knowledge. O(rows log rows).
std::string fingerprint(const Dossier& dossier);

}  // namespace hearsay
