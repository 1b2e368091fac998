#pragma once

#include "base/diagnostics.hpp"
#include "base/suggest.hpp"
#include "base/table.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace hearsay {

/// "; did you mean 'x'?" for the key in `rows` that `typed` most likely means, or nothing. Nothing, too, when
/// `diagnostics` keeps no further error: thousands of misspelt names in a large dossier would take minutes,
/// for suggestions that nobody sees. O(rows) for each error that is kept.
template <class IdT, class Row>
std::string did_you_mean_key(const Diagnostics& diagnostics, std::string_view typed,
                             const Table<IdT, Row>& rows) {
    if (!diagnostics.keeps_errors()) return {};
    std::vector<std::string_view> keys;
    keys.reserve(rows.size());
    for (const Row& row : rows) keys.push_back(row.key);
    return did_you_mean(typed, keys);
}

}  // namespace hearsay
