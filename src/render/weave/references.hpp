#pragma once

#include "model/dossier.hpp"
#include "render/table/result_table.hpp"
#include "render/weave/document_syntax.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hearsay {

/// The claims that a row of an answer rests on, as far as the answer tells: by its columns of claims, or by
/// its proposition, of which only claims in `selected` count, those the command looked at, ascending. In
/// order, without repetitions.
std::vector<ClaimId> claims_behind(const Dossier& dossier, const ResultTable& table, std::size_t row,
                                   std::span<const ClaimId> selected);

/// The same for the answer as a whole; all of `selected` when it does not tell.
std::vector<ClaimId> claims_behind(const Dossier& dossier, const ResultTable& table,
                                   std::span<const ClaimId> selected);

/// How a document of that kind cites the sources of `claims`, each once: "[@S000; @S003]",
/// "\cite{S000,S003}". Empty without claims.
std::string citation(const Dossier& dossier, const std::vector<ClaimId>& claims, DocumentKind kind);

/// Where a claim stands, for people: author, title, publisher, date and line of its source, as plain text.
std::string reference_text(const Dossier& dossier, ClaimId id, std::string_view language);

/// The same for several claims, each source once: "S000: Michele Montanari, ..., line 18 (C013, C014), line
/// 28 (C036); S003: ...". Of more than a dozen claims, only the number in each source.
std::string references_text(const Dossier& dossier, const std::vector<ClaimId>& claims,
                            std::string_view language);

/// The sources of `claims`, each once, in the order of the claims.
std::vector<SourceId> sources_of(const Dossier& dossier, const std::vector<ClaimId>& claims);

/// A source for people, as plain text: its id, author, title, publisher and date.
std::string source_text(const Dossier& dossier, SourceId id);

/// A claim in a line of plain text, in English or Italian: who did what to whom, and who says so.
std::string claim_text(const Dossier& dossier, ClaimId id, std::string_view language);

}  // namespace hearsay
