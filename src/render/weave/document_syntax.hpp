#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace hearsay {

enum class DocumentKind : std::uint8_t { markdown, mdx, html, latex, asciidoc, typst, org };

/// How comments look in one kind of document, and what may stand between two of them.
struct DocumentSyntax {
    DocumentKind kind;
    std::string_view name;
    std::string_view endings;       ///< of file names, each with its dot and a blank behind it
    std::string_view comment_open;  ///< of comments that may stand within a line; empty: there are none
    std::string_view comment_close;
    std::string_view line_comment;   ///< what makes a comment of a line; empty: nothing does
    std::string_view figure_format;  ///< of the pictures it can show
};

std::span<const DocumentSyntax> document_syntaxes();

/// The syntax of files that are called `name`, by their ending; null when we do not know it.
const DocumentSyntax* find_document_syntax(std::string_view file_name);

}  // namespace hearsay
