#pragma once

#include "cli/command.hpp"
#include "render/weave/document_syntax.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hearsay::cli {

/// In which form a block shows an answer.
enum class BlockForm : std::uint8_t { table, list, sentence, figure };

/// How a block names its sources.
enum class CiteAs : std::uint8_t { nothing, keys, footnotes };

/// What the command line of a block asks for: a command of ours, and how its answer is set in the document.
struct BlockRequest {
    std::vector<std::string> words;  ///< the command with its own options
    const Command* command = nullptr;
    BlockForm form = BlockForm::table;
    CiteAs cite = CiteAs::nothing;
    std::string language = "en";
    std::string figure_format;
    std::string caption;
    std::string alt;
    std::string width;
};

/// Reads the command line of a block in a document of that kind. Throws `Failure` for what a block may not
/// do: only commands that ask the dossier something, and no options that name files or outputs.
BlockRequest read_block_request(std::string_view line, const DocumentSyntax& syntax);

}  // namespace hearsay::cli
