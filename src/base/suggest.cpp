#include "base/suggest.hpp"

#include "base/unicode.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace hearsay {

namespace {

constexpr std::size_t longest = 100;  // letters: whoever typed more did not mistype a name

/// The letters of `folded`; those of a text that is not UTF-8 are its bytes.
std::u32string letters_of(std::string_view folded) {
    std::string_view rest = folded;
    std::u32string letters;
    letters.reserve(rest.size());
    while (!rest.empty()) {
        DecodedCharacter next = decode_utf8(rest);
        letters += next.length == 0 ? static_cast<unsigned char>(rest.front()) : char32_t{next.code_point};
        rest.remove_prefix(std::max<std::size_t>(next.length, 1));
    }
    return letters;
}

std::u32string folded_letters(std::string_view name) {
    return letters_of(fold_name(name));
}

/// How many insertions, deletions, replacements and swaps of neighbours turn `a` into `b`, no letter being
/// touched twice (optimal string alignment); any number above `limit` when there are more than that. Both
/// have at most `longest + longest / 3` letters. Keeps three rows of the table of distances between the
/// starts of `a` and of `b`, and of these only what lies at most `limit` off the diagonal: everything else is
/// further away than that.
std::size_t distance(std::u32string_view a, std::u32string_view b, std::size_t limit) {
    using Row = std::array<std::size_t, longest + longest / 3 + 2>;
    std::array<Row, 3> rows;
    for (Row& row : rows) std::fill_n(row.begin(), b.size() + 2, limit + 1);
    for (std::size_t j = 0; j <= std::min(b.size(), limit); ++j) rows[0][j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        const Row& before_last = rows[(i + 1) % 3];
        const Row& last = rows[(i + 2) % 3];
        Row& row = rows[i % 3];
        std::size_t first = i > limit ? i - limit : 1;
        std::size_t end = std::min(b.size(), i + limit);
        row[first - 1] = first == 1 ? i : limit + 1;
        for (std::size_t j = first; j <= end; ++j) {
            std::size_t replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({replaced, last[j] + 1, row[j - 1] + 1});
            bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (swapped) row[j] = std::min(row[j], before_last[j - 2] + 1);
        }
        row[end + 1] = limit + 1;
    }
    return rows[a.size() % 3][b.size()];
}

}  // namespace

std::string_view nearest(std::string_view typed, std::span<const std::string_view> candidates) {
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

namespace {

constexpr std::size_t fewest_letters = 5;  // in shorter words one letter makes another word: Iran, Iraq

bool may_be_misspelt(std::u32string_view word) {
    auto is_digit = [](char32_t letter) { return letter >= U'0' && letter <= U'9'; };
    return word.size() >= fewest_letters && std::ranges::none_of(word, is_digit);
}

bool are_spellings_of_one_word(std::u32string_view word, std::u32string_view other) {
    if (word == other) return true;
    std::size_t longer = std::max(word.size(), other.size());
    if (word.front() != other.front() || longer - std::min(word.size(), other.size()) > 1) return false;
    return may_be_misspelt(word) && may_be_misspelt(other) && distance(word, other, 1) <= 1;
}

/// Takes the first word off `rest`.
std::u32string_view take_word(std::u32string_view& rest) {
    std::u32string_view word = rest.substr(0, rest.find(U' '));
    rest.remove_prefix(std::min(word.size() + 1, rest.size()));
    return word;
}

}  // namespace

bool are_spellings_of_one(std::string_view folded, std::string_view other) {
    std::u32string letters = letters_of(folded), other_letters = letters_of(other);
    if (letters.size() > longest || other_letters.size() > longest) return false;
    std::u32string_view rest = letters, other_rest = other_letters;
    while (!rest.empty() && !other_rest.empty()) {
        if (!are_spellings_of_one_word(take_word(rest), take_word(other_rest))) return false;
    }
    return rest.empty() && other_rest.empty();
}

std::string did_you_mean(std::string_view typed, std::span<const std::string_view> candidates) {
    std::string_view candidate = nearest(typed, candidates);
    return candidate.empty() ? std::string() : fmt::format("; did you mean '{}'?", candidate);
}

}  // namespace hearsay
