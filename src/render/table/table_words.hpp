#pragma once

#include "render/table/result_table.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace hearsay {

/// Whether answers can be written in `language`: "en", or one that headings and sentences are translated to.
bool has_words(std::string_view language);

/// An English word or phrase that our tables use, in `language`; as it is when it has no translation.
std::string_view word_in(std::string_view english, std::string_view language);

/// "3 claims left out: whether they were said by 2025-05 cannot be decided (C101, C102, C110)"; of many, the
/// first are named.
std::string caveat_text(const Caveat& caveat, std::string_view language);

/// Has them follow the sentences of `caption`.
void add_caveats(std::string& caption, const std::vector<Caveat>& caveats, std::string_view language);

/// `table` for readers of `language`: headings, verdicts, roles and the like are translated, ids and names
/// are not. A caption in English gives way to the counts of the summary. Caveats become part of the caption.
/// Keys, and so what programs read, stay.
ResultTable in_language(ResultTable table, std::string_view language);

}  // namespace hearsay
