#pragma once

#include "render/diagram/geometry.hpp"

#include <string>
#include <vector>

namespace hearsay {

/// Finds the places of legend, footnotes and caption below a picture: blocks of the legend side by side, as
/// many as the picture is wide, then footnotes and caption, all flush left. Lengths in points, y upwards as
/// in Graphviz.
class FrameGrid {
  public:
    struct Box {
        double left = 0;
        double bottom = 0;
        double right = 0;
        double top = 0;
    };
    struct Part {
        std::string kind;  ///< see `dot_frame`
        int block = 0;
        int row = 0;
        double width = 0;
        double height = 0;
    };

    explicit FrameGrid(const Box& picture) : picture_(picture) {}

    void add(Part part) { parts_.push_back(std::move(part)); }

    /// The centres of all parts, in the order in which they were added.
    std::vector<Point> place() const;

  private:
    Box picture_;
    std::vector<Part> parts_;
};

}  // namespace hearsay
