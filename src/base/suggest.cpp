#include "base/suggest.hpp"

#include "base/unicode.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

namespace hearsay {

namespace {

/// The characters of the folded `name`; those of a name that is not UTF-8 are its bytes.
std::u32string folded_letters(std::string_view name) {
    std::string folded = fold_name(name);
    std::u32string letters;
    for (std::size_t at = 0; at < folded.size();) {
        DecodedCharacter next = decode_utf8(std::string_view(folded).substr(at));
        letters += next.length == 0 ? static_cast<unsigned char>(folded[at]) : char32_t{next.code_point};
        at += std::max<std::size_t>(next.length, 1);
    }
    return letters;
}

/// How many insertions, deletions, replacements and swaps of neighbours turn `a` into `b`, no letter being
/// touched twice (optimal string alignment); any number above `limit` when there are more than that. Keeps
/// three rows of the table of distances between the starts of `a` and of `b`.
std::size_t distance(const std::u32string& a, const std::u32string& b, std::size_t limit) {
    std::vector<std::size_t> before_last(b.size() + 1);
    std::vector<std::size_t> last(b.size() + 1);
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::swap(before_last, last);
        std::swap(last, row);
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            std::size_t replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({replaced, last[j] + 1, row[j - 1] + 1});
            bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (swapped) row[j] = std::min(row[j], before_last[j - 2] + 1);
        }
        // A swap reaches back two rows, so one row above the limit is not enough to give up.
        if (std::ranges::min(row) > limit && std::ranges::min(last) > limit) return limit + 1;
    }
    return row[b.size()];
}

}  // namespace

std::string_view nearest(std::string_view typed, std::span<const std::string_view> candidates) {
    constexpr std::size_t longest = 100;  // letters: whoever typed more did not mistype a name
    std::u32string letters = folded_letters(typed);
    if (letters.empty() || letters.size() > longest) return {};
    std::size_t limit = letters.size() / 3;
    std::string_view best;
    for (std::string_view candidate : candidates) {
        std::u32string other = folded_letters(candidate);
        std::size_t longer = std::max(letters.size(), other.size());
        if (other.empty() || longer - std::min(letters.size(), other.size()) > limit) continue;
        std::size_t away = distance(letters, other, limit);
        if (away > limit) continue;
        best = candidate;
        if (away == 0) break;
        limit = away - 1;
    }
    return best;
}

std::string did_you_mean(std::string_view typed, std::span<const std::string_view> candidates) {
    std::string_view candidate = nearest(typed, candidates);
    return candidate.empty() ? std::string() : fmt::format("; did you mean '{}'?", candidate);
}

}  // namespace hearsay
