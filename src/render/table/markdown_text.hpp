#pragma once

#include <string>
#include <string_view>

namespace hearsay {

/// `text` as Markdown that shows exactly that text, cleaned and on one line: nothing in it is taken for
/// emphasis, code, a link, an image, HTML, math, a footnote, an entity, a table cell, a template or MDX
/// expression, and no web address becomes a link by itself (GitHub makes links of e-mail addresses whatever
/// the escape). Holds for GitHub, CommonMark, Pandoc, Obsidian, MyST and MDX; for use within a line, such as
/// in a table cell.
std::string markdown_text(std::string_view text);

/// The same as a paragraph of its own: nor does its start make a heading, list, quotation or MDX import of
/// it.
std::string markdown_paragraph(std::string_view text);

}  // namespace hearsay
