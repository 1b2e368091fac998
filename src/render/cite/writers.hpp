#pragma once

#include "model/dossier.hpp"

#include <span>
#include <string>

/// The write functions behind `bibliography_formats()`.
namespace hearsay::bibliography_writers {

std::string write_csl_json(const Dossier& dossier, std::span<const SourceId> sources);
std::string write_bibtex(const Dossier& dossier, std::span<const SourceId> sources);

}  // namespace hearsay::bibliography_writers
