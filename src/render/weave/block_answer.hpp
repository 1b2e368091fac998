#pragma once

#include "model/dossier.hpp"
#include "render/table/result_table.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace hearsay {

/// In which form a block shows an answer.
enum class BlockForm : std::uint8_t { table, list, sentence, figure };

/// How a block names its sources.
enum class CiteAs : std::uint8_t { nothing, keys, footnotes };

/// A picture in a document.
struct FigureText {
    std::string path;  ///< beside the document; needs no escaping in any kind of document
    std::string alt;
    std::string caption;  ///< may be empty, like the width
    std::string width;    ///< "80%", "12cm"
    std::string label;    ///< to refer to it by; empty: none
};

/// Words of an answer as plain text, and the claims they rest on.
struct CitedText {
    std::string text;
    std::vector<ClaimId> claims;
};

/// How an answer shall be shown.
struct AnswerStyle {
    BlockForm form = BlockForm::table;
    CiteAs cite = CiteAs::nothing;
    std::string language = "en";
};

/// What a block of a report shows, before anybody decides on markup.
struct BlockAnswer {
    AnswerStyle style;
    std::vector<ClaimId> claims;  ///< all that it rests on
    CitedText sentence;
    std::vector<CitedText> items;                  ///< of a list; caveats, which come last, rest on no claim
    ResultTable table;                             ///< in the language asked for
    std::vector<std::vector<ClaimId>> row_claims;  ///< of a table: behind each row, as far as it tells
    FigureText figure;                             ///< of a table: caption and label
};

/// An answer of a command in the form that `style` asks for, which is no figure. `selected` are the claims
/// that the command looked at, ascending.
BlockAnswer block_answer(const Dossier& dossier, const ResultTable& table, std::span<const ClaimId> selected,
                         const AnswerStyle& style);

/// Whether some row of a table says which claims it rests on.
bool rows_name_claims(const BlockAnswer& answer);

}  // namespace hearsay
