#pragma once

#include "render/diagram/diagram.hpp"

#include <string>

namespace hearsay {

/// `unsorted`, a timeline, as a Gantt chart in Mermaid: a section for each lane, a bar from the first to the
/// last day that may be meant, milestones for single days. Mermaid has no bar for what may be: those that
/// last for certain are "active", open and unknown ends are said in words. Same diagram, same bytes.
std::string write_mermaid_gantt(const Diagram& unsorted, const Style& style);

}  // namespace hearsay
