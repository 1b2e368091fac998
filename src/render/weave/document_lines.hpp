#pragma once

#include "render/weave/document_syntax.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace hearsay {

/// One line of a document, by the bytes it starts and ends at; its line break, LF or CRLF, is not part of it.
struct DocumentLine {
    std::size_t first = 0;
    std::size_t last = 0;
    bool is_example = false;  ///< shown as it stands: in a code block, a listing, or the front matter
};

/// The lines of `text`, in which code blocks are told from what the document says. A byte order mark is not
/// part of the first line. O(length).
std::vector<DocumentLine> document_lines(std::string_view text, DocumentKind kind);

}  // namespace hearsay
