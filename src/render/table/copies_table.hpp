#pragma once

#include "query/copies/circular.hpp"
#include "query/copies/drift.hpp"
#include "query/copies/text_reuse.hpp"
#include "render/table/result_table.hpp"

#include <span>

namespace hearsay {

/// What was copied, and what became of it.
struct Copies {
    std::vector<OneOrigin> one_origins;
    std::vector<CitationLoop> loops;
    std::vector<TextReuse> reuse;
    std::vector<Drift> drifts;
    std::size_t texts = 0;  ///< local texts that could be compared
};

/// One row per finding. Keys of a row: kind (one-origin, loop, text, or a kind of drift), proposition,
/// claims, sources (of text and drift: the original first), shingles, shared, share, runs, longest (of text),
/// why: a sentence. The summary counts one_origins, loops, texts, reused and drifts.
ResultTable copies_table(const Dossier& dossier, const Copies& copies);

}  // namespace hearsay
