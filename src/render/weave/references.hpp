#pragma once

#include "model/dossier.hpp"
#include "render/table/result_table.hpp"
#include "render/weave/document_syntax.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace hearsay {

/// The claims that a row of an answer rests on, as far as the answer tells: by its columns of claims, or by
/// its proposition. In order, without repetitions.
std::vector<ClaimId> claims_behind(const Dossier& dossier, const ResultTable& table, std::size_t row);

/// The same for the answer as a whole.
std::vector<ClaimId> claims_behind(const Dossier& dossier, const ResultTable& table);

/// How a document of that kind cites the sources of `claims`, each once: "[@S000; @S003]",
/// "\cite{S000,S003}". Empty without claims.
std::string citation(const Dossier& dossier, const std::vector<ClaimId>& claims, DocumentKind kind);

/// Where a claim stands, for people: author, title, publisher, date and line of its source, as plain text.
std::string reference_text(const Dossier& dossier, ClaimId claim, std::string_view language);

/// A claim in a line of plain text, in English or Italian: who did what to whom, and who says so.
std::string claim_text(const Dossier& dossier, ClaimId claim, std::string_view language);

}  // namespace hearsay
