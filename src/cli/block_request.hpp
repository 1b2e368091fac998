#pragma once

#include "cli/command.hpp"
#include "render/weave/block_answer.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace hearsay::cli {

/// What the command line of a block asks for: a command of ours, and how its answer is set in the document.
struct BlockRequest {
    std::vector<std::string> words;  ///< the command with its own options
    const Command* command = nullptr;
    AnswerStyle style;
    std::string figure_format;
    FigureText figure;  ///< without path
};

/// The words of a block's command line, with `--name=value` where it says `name=value`. Throws `Failure` when
/// a quote is not closed.
std::vector<std::string> words_of_block(std::string_view line);

/// Reads the command line of a block in a document that shows pictures of the format `figure_format`. Throws
/// `Failure` for what a block may not do: only commands that ask the dossier something, and no options that
/// name files or outputs.
BlockRequest read_block_request(std::vector<std::string> words, std::string_view figure_format);

}  // namespace hearsay::cli
