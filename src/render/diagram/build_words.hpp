#pragma once

#include "render/diagram/diagram.hpp"

#include <string_view>

namespace hearsay {

/// The words that diagrams need in `language`, English where we have no others.
DiagramWords diagram_words(std::string_view language);

/// What the legend calls the families of edges and nodes that do not come from the vocabulary: layers with
/// their polarity, steps of attribution, claims and documents. In the order of the legend.
std::vector<RoleLabel> family_labels(std::string_view language);

/// The language written in the script of its own that an ISO 3166 country uses, "ko" for "KP"; empty for
/// those that write in Latin letters and for the unknown. From the territory data of Unicode CLDR 42.
std::string_view native_language(std::string_view country);

}  // namespace hearsay
