#pragma once

#include <string>
#include <string_view>

namespace hearsay::cli {

/// The lines that go and come between two bodies of a block, each behind '-' or '+', without those that both
/// start and end with. Empty when there are none; line breaks of either kind are the same.
std::string changed_lines(std::string_view before, std::string_view after);

/// The first words in which two bodies of a block differ: "'4 mentions' is now '5 mentions'". Empty when they
/// differ in no line.
std::string shown_change(std::string_view before, std::string_view after);

}  // namespace hearsay::cli
