#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace hearsay {

/// `text`, cleaned and on one line, as lines of at most `width` terminal columns: broken at blanks, and
/// within a word only when the word alone is wider. At least one line; nothing is left out but the blanks
/// that are broken at. A single character that is wider than `width` gets a line of its own. O(length).
std::vector<std::string> wrap_text(std::string_view text, std::size_t width);

}  // namespace hearsay
