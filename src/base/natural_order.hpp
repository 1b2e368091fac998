#pragma once

#include <string_view>

namespace hearsay {

/// Whether `a` comes before `b` as people count: C2 before C10. Runs of digits compare by value, all else by
/// bytes; texts that differ in leading zeros only, by these. A total order. O(length).
bool naturally_before(std::string_view a, std::string_view b);

}  // namespace hearsay
