#pragma once

#include "base/diagnostics.hpp"
#include "model/date.hpp"
#include "model/word.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace hearsay {

/// Checks of single words that rows of a dossier share. Each reports what is wrong and says whether (or what)
/// to keep; an empty word is fine and means "not stated".

/// Reports that `id` is taken by the row at `first`.
void report_duplicate(const Word& id, std::string_view noun, Position first, Diagnostics& diagnostics);

/// The date that `word` states; not stated, and a report, when it is no date.
Date read_date(const Word& word, Diagnostics& diagnostics);

/// Whether `word` is a Wikidata item id like "Q494721".
bool check_wikidata(const Word& word, Diagnostics& diagnostics);

/// Whether `word` looks like a BCP 47 language tag.
bool check_language(const Word& word, Diagnostics& diagnostics);

/// The Admiralty grade 'A' to 'F' of `word`, or 0.
char check_grade(const Word& word, Diagnostics& diagnostics);

/// What is wrong with a URL.
struct UrlProblem {
    Slug slug{};
    std::string message;
    std::string_view remedy;
};

/// Whether a URL is broken, cannot become a link, or hides its host; nothing when it is fine.
std::optional<UrlProblem> check_url(const Word& word);

/// Whether a diagram or page of ours may link to `url`: http, https or mailto, without control characters,
/// blanks or a user name.
bool linkable_url(std::string_view url);

/// Whether `text` can be an id: ASCII letters, digits and _ - . / : at most 64 of them, a letter or digit
/// first.
bool is_identifier(std::string_view text);

}  // namespace hearsay
