#pragma once

#include "render/diagram/diagram.hpp"

#include <string>

namespace hearsay {

/// The SVG that Graphviz drew of `write_dot(diagram, style)`, made fit to publish: no DOCTYPE, no comments, a
/// title and a description, a readable name for every node and edge in place of "n1", the language of names
/// in other scripts, fonts to fall back on, and where the style says so dark colours for dark pages. Links
/// and texts stay what they were; nothing is added that loads or runs anything.
std::string finish_svg(const std::string& drawn, const Diagram& diagram, const Style& style);

}  // namespace hearsay
