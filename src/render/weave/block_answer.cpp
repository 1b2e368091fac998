#include "render/weave/block_answer.hpp"

#include "render/table/table_words.hpp"
#include "render/weave/references.hpp"
#include "render/weave/sentence.hpp"
#include "render/weave/summary_sentence.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace hearsay {

namespace {

void add_items(const Dossier& dossier, const std::vector<Caveat>& caveats, BlockAnswer& answer) {
    for (ClaimId claim : answer.claims) {
        std::string text = claim_text(dossier, claim, answer.style.language);
        answer.items.push_back({fmt::format("{}: {}", dossier.key(claim), text), {claim}});
    }
    for (const Caveat& caveat : caveats)
        answer.items.push_back({caveat_text(caveat, answer.style.language), {}});
}

void add_table(const Dossier& dossier, const ResultTable& table, std::span<const ClaimId> selected,
               BlockAnswer& answer) {
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        answer.row_claims.push_back(claims_behind(dossier, table, row, selected));
    answer.table = in_language(table, answer.style.language);
    // Bars of characters line up in a terminal only; in documents, hyphens would even become dashes.
    auto bars = std::ranges::find(answer.table.columns, "range", &Column::key);
    if (bars != answer.table.columns.end()) bars->title.clear();
    bool translated = answer.style.language != "en";
    bool has_sentence = is_about_support(table) || !summary_sentence(table, answer.style.language).empty();
    if (translated && !table.caption.empty() && has_sentence)
        answer.table.caption = answer_sentence(&dossier, table, answer.claims, answer.style.language);
}

}  // namespace

BlockAnswer block_answer(const Dossier& dossier, const ResultTable& table, std::span<const ClaimId> selected,
                         const AnswerStyle& style) {
    BlockAnswer answer;
    answer.style = style;
    answer.claims = claims_behind(dossier, table, selected);
    if (style.form == BlockForm::sentence) {
        answer.sentence = {answer_sentence(&dossier, table, answer.claims, style.language), answer.claims};
    } else if (style.form == BlockForm::list) {
        add_items(dossier, table.caveats, answer);
    } else {
        add_table(dossier, table, selected, answer);
    }
    return answer;
}

bool rows_name_claims(const BlockAnswer& answer) {
    return std::ranges::any_of(answer.row_claims, [](const auto& claims) { return !claims.empty(); });
}

}  // namespace hearsay
