#pragma once

#include "render/weave/block_answer.hpp"
#include "render/weave/document_syntax.hpp"

#include <string>
#include <string_view>

namespace hearsay {

/// `answer` in the markup of that kind of document: lines that end in line feeds, or for a sentence a text
/// without any. What it says of the dossier is inert. Footnotes that need a name get one that starts with
/// `prefix`, which must be another one for each block of a document.
std::string document_answer(const Dossier& dossier, const BlockAnswer& answer, DocumentKind kind,
                            std::string_view prefix);

}  // namespace hearsay
