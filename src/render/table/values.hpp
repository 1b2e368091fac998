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

/// Texts and cells that many tables need: counts, what may be missing, lists of rows.

/// "1 claim", "2 claims".
inline std::string counted_noun(std::size_t count, std::string_view noun) {
    return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

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
