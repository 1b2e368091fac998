#pragma once

#include "base/budget.hpp"
#include "base/diagnostics.hpp"
#include "io/yaml/document.hpp"

#include <cstddef>
#include <optional>

namespace hearsay {

/// What a YAML file may ask of us at most.
struct YamlLimits {
    std::size_t bytes = std::size_t{64} << 20;  ///< of the file; never more than 2 GiB
    std::size_t depth = 64;                     ///< collections within collections, the outermost included
    std::size_t values = 10'000'000;            ///< scalars, sequences and mappings, keys included
    std::size_t scalar = std::size_t{1}
                         << 20;  ///< bytes of one text, or of one [...] or {...} that may be a key
    std::size_t key = 1024;      ///< bytes of a key
};

/// Reads the YAML in `file`, a text that `diagnostics` keeps and that the document refers to.
///
/// Of YAML 1.2 we take what people write by hand: one document of block and flow collections, plain, quoted
/// and block scalars, comments. Anchors, aliases, tags, directives, merge keys, repeated keys and keys that
/// are not text are refused, and so is anything that is not clean UTF-8: control characters (also as
/// escapes), byte order marks but one at the start, bare carriage returns, the markers of an unresolved
/// merge.
///
/// Reports every problem it can, but of syntax errors the first only; returns nothing when there was an
/// error. O(bytes); memory is 17 bytes a value. Its work is bytes, of which it tells `budget`.
std::optional<Document> parse_yaml(FileId file, Diagnostics& diagnostics, const YamlLimits& limits = {},
                                   const Budget& budget = {});

}  // namespace hearsay
