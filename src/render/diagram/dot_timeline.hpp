#pragma once

#include "render/diagram/dot.hpp"

#include <string>

namespace hearsay {

/// `diagram`, a timeline, as a DOT text whose parts all have their places: `neato -n2` draws it as it is. For
/// each row there is a node with the words and one with the date, and between them a bar: flat where
/// something happened some time in between, high where it lasted for certain, a diamond for a single day.
/// `diagram` must be `sorted`.
std::string write_timeline_dot(const Diagram& diagram, const Style& style, const DotOptions& options);

}  // namespace hearsay
