#pragma once

#include "render/weave/block_answer.hpp"

#include <nlohmann/json.hpp>

namespace hearsay {

/// An answer as elements of pandoc's tree: an array of blocks, or of inlines for a sentence that stands
/// within a line. `has_figures`: pandoc 3 has an element for figures; before, an image alone in a paragraph
/// with a title that starts with "fig:" is one.
nlohmann::json pandoc_answer(const Dossier& dossier, const BlockAnswer& answer, bool is_inline,
                             bool has_figures);

}  // namespace hearsay
