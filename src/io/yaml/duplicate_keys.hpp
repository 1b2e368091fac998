#pragma once

#include "base/diagnostics.hpp"
#include "io/yaml/document.hpp"

namespace hearsay {

/// Reports every key that its mapping has already; keys that look the same are the same. The first 100. O(n
/// log n) for a mapping of n entries.
void report_duplicate_keys(const Document& document, Diagnostics& diagnostics);

}  // namespace hearsay
