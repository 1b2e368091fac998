#pragma once

#include "model/dossier.hpp"

#include <string>

/// The write functions behind `bibliography_formats()`.
namespace hearsay::bibliography_writers {

std::string write_csl_json(const Dossier& dossier);
std::string write_bibtex(const Dossier& dossier);

}  // namespace hearsay::bibliography_writers
