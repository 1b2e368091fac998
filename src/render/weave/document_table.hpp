#pragma once

#include "render/table/result_table.hpp"
#include "render/weave/document_syntax.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace hearsay {

/// A column that stands behind the others of a table. Its cells are markup already.
struct MarkupColumn {
    std::string title;
    std::vector<std::string> cells;  ///< as many as rows
};

/// `result` as a table of that kind of document, in lines that end in line feeds; with its caption below.
/// Hostile text is inert. `more` may be null. LaTeX needs the package graphicx, to shrink what is too wide.
std::string document_table(const ResultTable& result, DocumentKind kind, const MarkupColumn* more = nullptr);

/// Items of a list, which are markup already.
std::string document_list(const std::vector<std::string>& items, DocumentKind kind);

}  // namespace hearsay
