#pragma once

#include "base/diagnostics.hpp"
#include "model/dossier.hpp"
#include "model/source_text.hpp"

#include <cstddef>
#include <span>

namespace hearsay {

/// What was looked up in local texts.
struct AnchorCheck {
    std::size_t texts = 0;    ///< sources whose text was at hand
    std::size_t anchors = 0;  ///< anchors of claims in those
    std::size_t found = 0;    ///< of which so many stand there once, on a line stated if there is one
};

/// Looks up every anchor in the text of its source and compares the text with its checksum. Reports a text
/// that is not the one that was read (`changed-text`), and an anchor that is not in it, stands in it more
/// than once, or on no line that is stated (`missing-anchor`). Anchors are exact: no letter may differ.
/// O(texts x anchors).
AnchorCheck check_anchors(const Dossier& dossier, std::span<const SourceText> texts,
                          Diagnostics& diagnostics);

}  // namespace hearsay
