#pragma once

#include "render/weave/document_syntax.hpp"

#include <string>
#include <string_view>

namespace hearsay {

/// `text` such that a document of that kind shows exactly it, cleaned and on one line: nothing in it is taken
/// for markup, a macro, a command, a link or a comment, not even the end of a table cell. For use within a
/// line.
std::string document_text(std::string_view text, DocumentKind kind);

/// `text` as the content of an attribute between double quotes, and of an element, in HTML and XML.
std::string html_text(std::string_view text);

}  // namespace hearsay
