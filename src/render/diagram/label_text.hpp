#pragma once

#include "render/diagram/diagram.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace hearsay {

/// `text` cleaned and broken at spaces into lines of at most `columns` terminal columns. A single longer word
/// is broken behind punctuation or with a hyphen; a footnote, "[1]", stays with the word before it, even
/// where the line gets longer. At most `lines` lines, the last ended by "…" when something was left out. An
/// empty text is one empty line.
std::vector<std::string> wrap_text(std::string_view text, std::size_t columns, std::size_t lines);

/// `url` if it may stand in a file of ours: scheme http, https or mailto, everything but the characters of
/// RFC 3986 percent-encoded. Otherwise empty.
std::string safe_url(std::string_view url);

/// Footnote numbers as "[1,4]", or ids of sources as "[S1,S4]"; empty for none.
std::string note_marks(const std::vector<unsigned>& notes, const std::vector<std::string>& sources = {});

/// `text` escaped for the content and the attributes of XML.
std::string xml_text(std::string_view text);

/// The label of an edge as readers see it: emphasis mark, label, number of claims, marks and footnotes. Not
/// cleaned, not escaped.
std::string edge_caption(const Style& style, const DiagramEdge& edge);

/// What a node is called: the first line of its label. Not cleaned, not escaped.
std::string node_name(const DiagramNode& node);

/// What stands behind a node's name: marks, group letter and footnotes; may be empty.
std::string node_suffix(const Style& style, const DiagramNode& node);

/// The letter that tells group `palette` apart without colour: A to Z, then AA, AB ...
std::string group_letter(int palette);

}  // namespace hearsay
