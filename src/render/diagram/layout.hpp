#pragma once

#include "render/diagram/limited_child.hpp"

#include <string>
#include <string_view>

namespace hearsay {

/// Not an engine that one can ask for: everything has its place already.
inline constexpr std::string_view placed_engine = "placed";

enum class LayoutFormat : unsigned char { svg, png, pdf };

/// A picture, or why there is none.
struct LayoutResult {
    std::string bytes;
    std::string refusal;       ///< empty when there is a picture; else "took longer than 8 s" ...
    bool out_of_time = false;  ///< a faster engine may help

    bool refused() const { return !refusal.empty(); }
};

/// Throws `Failure` when `name` is none of the layout engines that users may ask for; it names them.
void check_layout_engine(std::string_view name);

/// Lays out `dot` with `engine` and draws it. The parts of `cluster_frame` (see `write_dot`) are set below
/// the picture. Graphviz cannot be cancelled, takes minutes on dense graphs and crashes on some, so it works
/// in a child process: nothing is printed, and no crash, loop or flood reaches the caller. PNG has `dpi` dots
/// per inch; a PDF states a fixed date of creation. Throws `Failure` when no process can be started.
LayoutResult lay_out(const std::string& dot, std::string_view engine, LayoutFormat format, int dpi,
                     const ChildLimits& limits = {});

}  // namespace hearsay
