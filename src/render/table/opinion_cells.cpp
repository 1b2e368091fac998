#include "render/table/opinion_cells.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace hearsay {

Value::List opinion_list(const Dossier& dossier, std::span<const Opinion* const> opinions) {
    Value::List list;
    for (const Opinion* opinion : opinions) list.push_back(opinion_text(dossier, *opinion));
    return list;
}

Value::List short_opinion_list(std::span<const Opinion* const> opinions) {
    Value::List list;
    for (const Opinion* opinion : opinions) list.push_back(short_opinion_text(*opinion));
    return list;
}

void add_opinion_footnote(const Dossier& dossier, std::span<const Opinion* const> opinions,
                          ResultTable& table) {
    if (opinions.empty()) return;
    table.caption += fmt::format("{}{}: {}", table.caption.empty() ? "" : ". ",
                                 opinions.size() == 1 ? "Opinion" : "Opinions",
                                 fmt::join(opinion_list(dossier, opinions), "; "));
}

}  // namespace hearsay
