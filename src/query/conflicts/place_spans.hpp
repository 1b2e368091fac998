#pragma once

#include "model/dossier.hpp"

#include <cstdint>
#include <vector>

namespace hearsay {

/// The numbers that a place and all that lies in it have when places are numbered from the outermost inwards:
/// of two places neither lies in the other when their spans are apart.
struct PlaceSpan {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
};

/// The span of every place, by row. O(places).
std::vector<PlaceSpan> place_spans(const Dossier& dossier);

}  // namespace hearsay
