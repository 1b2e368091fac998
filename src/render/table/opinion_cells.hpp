#pragma once

#include "query/opinions.hpp"
#include "render/table/result_table.hpp"

#include <span>
#include <vector>

namespace hearsay {

/// Opinions for programs: each in full, with what it is about, who holds it, since when and why.
Value::List opinion_list(const Dossier& dossier, std::span<const Opinion* const> opinions);

/// The same for people, in a cell: who holds what; why is in the footnote.
Value::List short_opinion_list(std::span<const Opinion* const> opinions);

/// Adds to the caption of `table`, for people, each of the opinions in full.
void add_opinion_footnote(const Dossier& dossier, std::span<const Opinion* const> opinions,
                          ResultTable& table);

}  // namespace hearsay
