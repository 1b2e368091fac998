#pragma once

#include "base/position.hpp"

#include <string_view>
#include <utility>

namespace hearsay {

/// A text somebody wrote, and where. The reader owns the characters; they outlive the building of the
/// dossier.
struct Word {
    std::string_view text;
    Position position;

    explicit operator bool() const { return !text.empty(); }
};

/// A language tag (or another key, like a coding scheme) and the text for it, as written.
using LocalWord = std::pair<Word, Word>;

}  // namespace hearsay
