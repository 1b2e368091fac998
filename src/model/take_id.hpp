#pragma once

#include "base/table.hpp"
#include "model/checks.hpp"
#include "model/dossier_tables.hpp"

#include <cstdint>
#include <string_view>

namespace hearsay {

/// The id of the row that is added to `rows` next, bound to `key`; none, and a report about `id`, when a row
/// has that key.
template <class IdT, class Row>
IdT take_id(KeyIndex<IdT>& keys, const Table<IdT, Row>& rows, TextId key, const Word& id,
            std::string_view noun, Diagnostics& diagnostics) {
    const IdT next{static_cast<std::uint32_t>(rows.size())};
    if (keys.add(key, next)) return next;
    report_duplicate(id, noun, rows[keys.find(key)].position, diagnostics);
    return {};
}

}  // namespace hearsay
