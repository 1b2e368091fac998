#pragma once

#include "cli/context.hpp"
#include "render/weave/blocks.hpp"

#include <string>
#include <vector>

namespace hearsay::cli {

/// A picture that belongs to a report.
struct FigureFile {
    std::string path;   ///< on the disk
    std::string bytes;  ///< empty: the one that is there is still right
};

/// The document whose blocks are filled.
struct Report {
    std::string path;  ///< without symbolic links
    const DocumentSyntax* syntax = nullptr;
    std::vector<FigureFile> figures;
};

/// Fills the blocks of reports from one dossier, which is loaded once.
class BlockFiller {
  public:
    explicit BlockFiller(Context& context);

    /// What `block`, the one numbered `number`, shall hold. Draws only figures that are not as in the
    /// block's end mark, or not there, and when `draws` is set. Throws `Failure` when the command cannot be
    /// answered.
    BlockContent fill(const Block& block, Report& report, std::size_t number, bool draws);

  private:
    struct Answer {
        std::string out;
        ResultTable table;
    };
    Answer run(const std::vector<std::string>& words, const Report& report);
    BlockContent figure(const Block& block, const struct BlockRequest& request, Report& report, bool draws);
    BlockContent text(const struct BlockRequest& request, const Report& report, std::size_t number);

    Context& context_;
    const Dossier& dossier_;
    std::string dossier_folder_;
};

}  // namespace hearsay::cli
