#pragma once

#include "render/diagram/diagram.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hearsay {

/// What the user may say about drawing.
struct DrawOptions {
    std::string engine;  ///< a layout engine by name; empty = chosen by size and density
    double seconds = 9;  ///< for the layout as a whole
    int dpi = 144;       ///< of PNG
};

/// A diagram as bytes, and what the user should know about how it came to be.
struct Drawing {
    std::string bytes;
    std::vector<std::string> notices;  ///< "1,200 nodes are drawn with sfdp ..."
};

/// One format in which diagrams are written.
struct DiagramFormat {
    std::string_view name;
    std::string_view ending;  ///< of files, with the point
    std::string_view media_type;
    bool needs_layout;
    std::string_view summary;  ///< what it is good for
    Drawing (*write)(const Diagram&, const Style&, const DrawOptions&);
};

/// All formats, by name. Writing throws `Failure` with `ExitCode::limit` when no picture could be drawn
/// within the limits, with a message that says why and what to do.
std::span<const DiagramFormat> diagram_formats();

/// The format called `name`, or the one for a file that ends so (".svg"); nothing when there is none.
const DiagramFormat* find_diagram_format(std::string_view name);

/// The engine that suits `diagram`: "dot" for layers and "grouped" for networks, up to about 300 nodes and
/// not too dense, else "sfdp".
std::string_view suitable_engine(const Diagram& diagram);

}  // namespace hearsay
