#pragma once

#include <span>
#include <string>
#include <string_view>

namespace hearsay {

/// The candidate that a user who typed `typed` most likely meant: compared by folded name, at most a third of
/// its letters away (Damerau-Levenshtein, optimal string alignment), ties broken by the candidates' order.
/// Empty when nothing is near, or when `typed` has more than 100 letters. O(candidates x length^2): not for
/// every one of a million problems.
std::string_view nearest(std::string_view typed, std::span<const std::string_view> candidates);

/// "; did you mean 'x'?" for the nearest candidate, or nothing.
std::string did_you_mean(std::string_view typed, std::span<const std::string_view> candidates);

/// Whether two folded names are spellings of one: the same number of words, and each word the same, or at
/// most one letter away from the other (as above) where both have five letters or more, no digit among them,
/// and begin alike. "sergei shoigu" and "sergey shoygu" are; "north korea" and "south korea" are not. Not for
/// names of more than 100 letters. O(length^2).
bool are_spellings_of_one(std::string_view folded, std::string_view other);

}  // namespace hearsay
