#pragma once

#include "base/diagnostics.hpp"
#include "render/weave/document_syntax.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace hearsay {

/// A comment of a document that starts or ends a block of ours.
struct Mark {
    std::size_t first = 0;  ///< the comment, by its bytes in the document
    std::size_t last = 0;
    bool is_begin = false;
    bool is_alone = false;     ///< nothing but blanks beside it on its line
    std::string_view content;  ///< the command of a begin mark; what follows "/hearsay" in an end mark
};

/// The marks of `text` in their order, those in examples left out. Marks that cannot be read are reported.
/// O(length).
std::vector<Mark> find_marks(std::string_view text, const DocumentSyntax& syntax, FileId file,
                             Diagnostics& diagnostics);

/// Where the byte `at` of `text` is, for people.
Position position_in(std::string_view text, std::size_t at, FileId file);

}  // namespace hearsay
