#pragma once

#include "model/dossier.hpp"
#include "model/source_text.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace hearsay {

/// Words that stand one after the other in both texts.
struct CommonRun {
    std::uint32_t words = 0;
    std::uint32_t copy_first = 0, copy_last = 0;          ///< lines of the copy, from 1
    std::uint32_t original_first = 0, original_last = 0;  ///< lines of the original
};

/// What one document shares with an earlier one.
struct TextReuse {
    SourceId copy;
    SourceId original;
    std::size_t shingles = 0;     ///< of the copy, repetitions included
    std::size_t shared = 0;       ///< of those, how many stand in the original, too
    std::vector<CommonRun> runs;  ///< in the order of the copy
    /// Whether the dates say which of the two is the earlier; else the one with the smaller id passes for it.
    bool direction_known = false;
};

/// Words of a shingle, and the shortest run that is listed.
inline constexpr std::size_t shingle_words = 8;
inline constexpr std::size_t shortest_run = 10;

/// Compares each two texts by shingles of eight words (Broder 1997: containment) and lists the runs of ten or
/// more words that they have in common, longest first match from the left. Words are letters and digits,
/// without regard to case and accents; neither shingles nor runs reach over an empty line, so that a headline
/// is no part of the text. Pairs that share nothing are left out. Throws `Failure` at a text of more than a
/// million words. O(texts^2 x words) with texts that repeat themselves little.
std::vector<TextReuse> find_text_reuse(const Dossier& dossier, std::span<const SourceText> texts);

}  // namespace hearsay
