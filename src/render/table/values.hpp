#pragma once

#include "base/table.hpp"
#include "model/local_texts.hpp"
#include "render/table/result_table.hpp"

#include <fmt/format.h>

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace hearsay {

/// Cells that many tables need: what may be missing, lists of rows.

inline Value text_or_nothing(std::string_view text) {
    return text.empty() ? Value{} : Value{text};
}

template <class IdT, class Row>
Value key_or_nothing(const Table<IdT, Row>& table, IdT id) {
    return id ? Value{table[id].key} : Value{};
}

template <class IdT, class Row>
Value::List key_list(const Table<IdT, Row>& table, std::span<const IdT> ids) {
    Value::List list;
    for (IdT id : ids) list.emplace_back(table[id].key);
    return list;
}

/// "en: South Korea", "it: Corea del Sud".
inline Value::List local_text_list(const LocalTexts& texts) {
    Value::List list;
    for (const LocalText& entry : texts.all())
        list.push_back(fmt::format("{}: {}", entry.language, entry.text));
    return list;
}

}  // namespace hearsay
