#pragma once

#include "render/weave/block_answer.hpp"

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hearsay {

/// A block of ours in a document that pandoc has read: a code block or a piece of code of class `hearsay`.
struct PandocBlock {
    std::string command;  ///< its lines, but for options, with blanks between them
    /// Attributes of the block, its id as "label", and lines "#| key: value", in that order.
    std::vector<std::pair<std::string, std::string>> options;
    bool is_inline = false;
    std::string place;  ///< where it stands in the source, if pandoc says so: "report.md@3:1-7:4"
};

/// A document as pandoc hands it to its filters: its tree as JSON, of pandoc 2.10 and later.
class PandocDocument {
  public:
    /// Throws `Failure` for what is no such document, and with `ExitCode::limit` for one that is nested
    /// deeper than 1000 levels.
    explicit PandocDocument(std::string_view json);
    ~PandocDocument();
    PandocDocument(const PandocDocument&) = delete;
    PandocDocument& operator=(const PandocDocument&) = delete;

    const std::vector<PandocBlock>& blocks() const { return blocks_; }

    /// The document as JSON with `answers` in the places of its blocks, one for each. All else is as before.
    std::string with_answers(const Dossier& dossier, std::span<const BlockAnswer> answers) const;

  private:
    struct Tree;
    std::unique_ptr<Tree> tree_;
    std::vector<PandocBlock> blocks_;
};

/// The format of pictures that documents written by pandoc's writer `format` can show.
std::string_view figure_format_for(std::string_view format);

}  // namespace hearsay
