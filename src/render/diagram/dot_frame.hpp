#pragma once

#include "render/diagram/dot.hpp"
#include "render/diagram/frame_grid.hpp"

#include <string>

namespace hearsay {

/// Legend, footnotes and caption as the DOT subgraph `cluster_frame`; empty when there is nothing to say. Its
/// nodes carry where they belong, for `lay_out`: `frame` is the part (heading, swatch, tail, tip, text,
/// title, number, note, caption), `block` the number of the legend block or 0, `row` the line in it.
/// `diagram` must be `sorted`. With the place of a `picture` they also have places below it, by an estimate
/// of how large texts get, for programs that do not set them.
std::string dot_frame(const Diagram& diagram, const Style& style, const DotOptions& options,
                      const FrameGrid::Box* picture = nullptr);

}  // namespace hearsay
