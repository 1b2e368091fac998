#include "base/suggest.hpp"

#include "support/catch.hpp"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

using namespace hearsay;

namespace {

/// Optimal string alignment by its recursive definition: slow, and too simple to be wrong.
std::size_t slow_distance(std::string_view a, std::string_view b) {
    if (a.empty() || b.empty()) return a.size() + b.size();
    std::string_view a1 = a.substr(1);
    std::string_view b1 = b.substr(1);
    std::size_t best = std::min(slow_distance(a1, b), slow_distance(a, b1)) + 1;
    best = std::min(best, slow_distance(a1, b1) + (a[0] == b[0] ? 0 : 1));
    bool swapped = a.size() > 1 && b.size() > 1 && a[0] == b[1] && a[1] == b[0];
    return swapped ? std::min(best, slow_distance(a.substr(2), b.substr(2)) + 1) : best;
}

std::string random_word(std::mt19937& random) {
    std::string word;
    for (std::size_t length = random() % 7 + 1; length > 0; --length)
        word += static_cast<char>('a' + random() % 3);
    return word;
}

std::string_view nearest_of(std::string_view typed, const std::vector<std::string_view>& candidates) {
    return nearest(typed, candidates);
}

}  // namespace

TEST_CASE("the nearest candidate is suggested", "[base][suggest]") {
    CHECK(nearest_of("RUSS", {"PRK", "RUS", "RUS_ARMY"}) == "RUS");
    CHECK(nearest_of("sends_trops", {"sends_workers", "sends_troops"}) == "sends_troops");
    CHECK(nearest_of("Kim Yong Un", {"Kim Jong-un", "Kim Il Sung"}) == "Kim Jong-un");
}

TEST_CASE("case, accents and swapped letters are near", "[base][suggest]") {
    CHECK(nearest_of("shojgu", {"\u0160hojgu"}) == "\u0160hojgu");
    CHECK(nearest_of("PUTNI", {"Putin"}) == "Putin");
    CHECK(nearest_of("\uAD6D\uAC00\uC815\uBCF4\uC6D4", {"\uAD6D\uAC00\uC815\uBCF4\uC6D0"}) ==
          "\uAD6D\uAC00\uC815\uBCF4\uC6D0");
}

TEST_CASE("nothing is suggested for what is far from everything", "[base][suggest]") {
    CHECK(nearest_of("MSMT", {"NIS", "USA"}).empty());
    CHECK(nearest_of("ab", {"cb"}).empty());
    CHECK(nearest_of("", {"NIS"}).empty());
    CHECK(nearest_of("NIS", {}).empty());
    CHECK(nearest_of("...", {"."}).empty());
    std::string longer(101, 'a');
    CHECK(nearest_of(longer, {longer}).empty());
}

TEST_CASE("equally near candidates are taken in their order", "[base][suggest]") {
    CHECK(nearest_of("KIN", {"KIM", "KID"}) == "KIM");
    CHECK(nearest_of("KIN", {"KID", "KIM"}) == "KID");
}

TEST_CASE("the suggestion is worded as a question", "[base][suggest]") {
    std::vector<std::string_view> candidates = {"RUS"};
    CHECK(did_you_mean("RUSS", candidates) == "; did you mean 'RUS'?");
    CHECK(did_you_mean("UKRAINE", candidates).empty());
}

TEST_CASE("the nearest of random words is the one by definition", "[base][suggest]") {
    std::mt19937 random(11);
    for (int round = 0; round < 2000; ++round) {
        std::string typed = random_word(random);
        std::vector<std::string> words;
        for (int count = 0; count < 5; ++count) words.push_back(random_word(random));
        std::vector<std::string_view> candidates(words.begin(), words.end());
        std::size_t best = typed.size() / 3 + 1;
        std::string_view expected;
        for (std::string_view candidate : candidates) {
            std::size_t away = slow_distance(typed, candidate);
            if (away >= best) continue;
            best = away;
            expected = candidate;
        }
        CAPTURE(round, typed, words);
        if (nearest(typed, candidates) != expected) FAIL("not '" << expected << "'");
    }
}
