#pragma once

#include "render/diagram/diagram.hpp"

#include <string>
#include <vector>

namespace hearsay {

/// One line of the legend: a sample and what it means.
struct LegendEntry {
    enum class Sample : std::uint8_t { node, edge, text };

    Sample sample = Sample::text;
    DiagramNode node;  ///< for `Sample::node`: drawn small, without label
    DiagramEdge edge;  ///< for `Sample::edge`
    std::string mark;  ///< for `Sample::text`
    std::string label;
};

/// Entries under one heading.
struct LegendBlock {
    std::string heading;
    std::vector<LegendEntry> entries;
};

/// The arrow that leads off a timeline where a date has an open end.
DiagramEdge open_end_sample();

/// The legend of what `diagram` really draws in `style`: node looks, edge looks, line styles, widths, marks,
/// groups and emphases. Nothing that does not occur is listed, nothing that occurs is left out; looks that
/// share a row of the style share an entry. `diagram` must be `sorted`.
std::vector<LegendBlock> legend_of(const Diagram& diagram, const Style& style);

}  // namespace hearsay
