#pragma once

#include "render/diagram/diagram.hpp"

#include <string>
#include <string_view>

namespace hearsay {

/// `diagram` in `style` as a Mermaid flowchart: the same nodes, groups, edges and footnotes, with the shapes
/// and arrowheads that Mermaid has for those of the style; no legend. Names cannot be anything but text: all
/// but letters, digits, spaces and a few harmless signs are written as character codes. Same diagram, same
/// bytes.
std::string write_mermaid(const Diagram& diagram, const Style& style);

/// `text` cleaned and written so that Mermaid, and Markdown around it, take it as plain text.
std::string mermaid_text(std::string_view text);

/// `text` cleaned, with blanks for all but letters, digits, spaces and the signs in `kept`: for where Mermaid
/// knows no escapes.
std::string mermaid_words(std::string_view text, std::string_view kept = {});

}  // namespace hearsay
