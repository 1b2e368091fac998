#pragma once

#include "render/diagram/diagram.hpp"

#include <string>

namespace hearsay {

/// A page of its own with the picture (`svg`, from `finish_svg`), and below it what is drawn as a table, for
/// those who read rather than look, search, or copy; and the sources with their links. One file, no script;
/// a content security policy forbids to load or run anything whatever names may contain.
std::string html_page(const std::string& svg, const Diagram& diagram, const Style& style);

}  // namespace hearsay
