#pragma once

#include "render/weave/block_answer.hpp"
#include "render/weave/document_syntax.hpp"

#include <string>

namespace hearsay {

/// A figure in a document of that kind, in lines that end in line feeds. A width, and in Markdown a label,
/// are attributes as pandoc, Quarto and MyST read them; other readers of Markdown show them as text.
std::string document_figure(const FigureText& figure, DocumentKind kind);

}  // namespace hearsay
