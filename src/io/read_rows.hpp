#pragma once

#include "base/diagnostics.hpp"
#include "io/include.hpp"
#include "model/dossier_builder.hpp"
#include "model/vocabulary_builder.hpp"

namespace hearsay {

/// The steps from a document to drafts. Each reads some blocks of a file and passes the others over; what is
/// wrong is reported and left out.

/// `relations`, `units` and `actor_kinds`, of a vocabulary file or of a dossier.
void read_vocabulary_rows(const Document& document, VocabularyBuilder& builder, Diagnostics& diagnostics);

/// What the file allows. The `first` file of a dossier speaks for all of them. Before any rows.
void read_allowances(const Document& document, bool first, DossierBuilder& builder);

/// Title, actors, places and sources, in the order of their ids.
void read_cast_rows(const Documents& documents, DossierBuilder& builder, Diagnostics& diagnostics);

/// Claims, in the order of their ids, and opinions.
void read_claim_rows(const Documents& documents, DossierBuilder& builder, Diagnostics& diagnostics);

/// Reports keys that do not belong at the top of a dossier or vocabulary file, and a file that is no map.
void check_top_level(const Document& document, bool vocabulary_only, Diagnostics& diagnostics);

}  // namespace hearsay
