#include "query/copies/text_reuse.hpp"

#include "base/failure.hpp"
#include "base/unicode.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>

namespace hearsay {

namespace {

/// How many places of a shingle are tried as the start of a run. A text that repeats one phrase a thousand
/// times would otherwise be compared with itself a million times.
constexpr std::size_t most_places = 64;

/// Some ten thousand pages, of which the shingles take half a gigabyte.
constexpr std::size_t most_words = 1'000'000;

/// A text as numbered words. An empty line is a word of its own that equals no other, so that nothing matches
/// across.
struct Words {
    std::vector<std::uint32_t> words;
    std::vector<std::uint32_t> lines;  // of each word, from 1
};

constexpr std::uint32_t gap = ~std::uint32_t{0};

class WordNumbers {
  public:
    Words read(std::string_view text) {
        Words found;
        std::uint32_t line = 1;
        for (std::size_t start = 0; start < text.size(); ++line) {
            std::size_t end = std::min(text.find('\n', start), text.size());
            add_line(fold_name(text.substr(start, end - start)), line, found);
            start = end + 1;
        }
        return found;
    }

  private:
    void add_line(const std::string& folded, std::uint32_t line, Words& found) {
        std::size_t before = found.words.size();
        for (std::size_t start = 0; start < folded.size();) {
            std::size_t end = std::min(folded.find(' ', start), folded.size());
            if (end > start) add(number_of(folded.substr(start, end - start)), line, found);
            start = end + 1;
        }
        if (found.words.size() == before) add(gap, line, found);
    }

    static void add(std::uint32_t word, std::uint32_t line, Words& found) {
        found.words.push_back(word);
        found.lines.push_back(line);
    }

    std::uint32_t number_of(std::string word) {
        return numbers_.try_emplace(std::move(word), static_cast<std::uint32_t>(numbers_.size()))
            .first->second;
    }

    std::unordered_map<std::string, std::uint32_t> numbers_;
};

using Shingle = std::u32string;

/// The shingle that starts at `at`; empty when it would reach over a gap or the end.
Shingle shingle_at(const Words& text, std::size_t at) {
    if (at + shingle_words > text.words.size()) return {};
    Shingle shingle(text.words.begin() + static_cast<std::ptrdiff_t>(at),
                    text.words.begin() + static_cast<std::ptrdiff_t>(at + shingle_words));
    return shingle.find(static_cast<char32_t>(gap)) == Shingle::npos ? shingle : Shingle{};
}

/// Where each shingle of a text stands: its first places.
using Places = std::unordered_map<Shingle, std::vector<std::size_t>>;

Places places_of(const Words& text) {
    Places places;
    for (std::size_t at = 0; at < text.words.size(); ++at) {
        Shingle shingle = shingle_at(text, at);
        if (shingle.empty()) continue;
        std::vector<std::size_t>& list = places[std::move(shingle)];
        if (list.size() < most_places) list.push_back(at);
    }
    return places;
}

/// How many words are the same from these places on.
std::size_t common_length(const Words& a, std::size_t in_a, const Words& b, std::size_t in_b) {
    std::size_t length = 0;
    while (in_a + length < a.words.size() && in_b + length < b.words.size() &&
           a.words[in_a + length] == b.words[in_b + length] && a.words[in_a + length] != gap) {
        ++length;
    }
    return length;
}

struct Match {
    std::size_t place = 0;
    std::size_t length = 0;
};

Match longest_match(const Words& copy, std::size_t at, const Words& original,
                    const std::vector<std::size_t>& places) {
    Match best;
    for (std::size_t place : places) {
        std::size_t length = common_length(copy, at, original, place);
        if (length > best.length) best = {place, length};
    }
    return best;
}

void compare(const Words& copy, const Words& original, const Places& places, TextReuse& reuse) {
    std::size_t run_end = 0;
    for (std::size_t at = 0; at < copy.words.size(); ++at) {
        Shingle shingle = shingle_at(copy, at);
        if (shingle.empty()) continue;
        ++reuse.shingles;
        auto found = places.find(shingle);
        if (found == places.end()) continue;
        ++reuse.shared;
        if (at < run_end) continue;
        Match match = longest_match(copy, at, original, found->second);
        if (match.length < shortest_run) continue;
        run_end = at + match.length;
        reuse.runs.push_back({static_cast<std::uint32_t>(match.length), copy.lines[at],
                              copy.lines[run_end - 1], original.lines[match.place],
                              original.lines[match.place + match.length - 1]});
    }
}

}  // namespace

std::vector<TextReuse> find_text_reuse(const Dossier& dossier, std::span<const SourceText> texts) {
    WordNumbers numbers;
    std::vector<Words> words;
    std::vector<Places> places;
    for (const SourceText& text : texts) {
        words.push_back(numbers.read(text.text));
        if (words.back().words.size() > most_words) {
            std::string_view source = dossier.sources()[text.source].key;
            throw Failure(
                fmt::format("the text of '{}' has more than {} words, which is no article; leave it "
                            "out with --drop source:{}",
                            source, most_words, source),
                ExitCode::limit);
        }
        places.push_back(places_of(words.back()));
    }
    auto key = [&dossier](SourceId id) { return dossier.sources()[id].key; };
    std::vector<TextReuse> found;
    for (std::size_t a = 0; a < texts.size(); ++a) {
        for (std::size_t b = 0; b < texts.size(); ++b) {
            const Date& date_a = dossier.sources()[texts[a].source].date;
            const Date& date_b = dossier.sources()[texts[b].source].date;
            bool earlier = before(date_a, date_b) == Truth::yes;
            bool undecided = !earlier && before(date_b, date_a) != Truth::yes;
            if (a == b || !(earlier || (undecided && key(texts[a].source) < key(texts[b].source)))) continue;
            TextReuse reuse{texts[b].source, texts[a].source, 0, 0, {}, earlier};
            compare(words[b], words[a], places[a], reuse);
            if (reuse.shared > 0) found.push_back(std::move(reuse));
        }
    }
    std::ranges::sort(found, {}, [&key](const TextReuse& reuse) {
        return std::tuple(key(reuse.copy), key(reuse.original));
    });
    return found;
}

}  // namespace hearsay
