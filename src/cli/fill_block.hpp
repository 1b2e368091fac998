#pragma once

#include "cli/block_request.hpp"
#include "cli/context.hpp"
#include "render/weave/block_answer.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace hearsay::cli {

/// A picture that belongs to a report.
struct FigureFile {
    std::string path;   ///< on the disk
    std::string bytes;  ///< empty: the one that is there is still right
};

/// The document whose blocks are filled.
struct Report {
    std::string folder;         ///< it lies in, without symbolic links
    std::string figure_folder;  ///< below `folder`; of characters that need no escaping anywhere
    /// Whether a figure is named by what it shows, too. Else the document remembers that.
    bool names_by_content = false;
    std::vector<FigureFile> figures;
};

/// What a block shall hold.
struct Filling {
    BlockAnswer answer;
    std::string origin;     ///< of a figure: the checksums of what it is drawn from, and of its file
    std::string missing{};  ///< its picture, by its path in the report, when that was not on the disk
    std::string altered{};  ///< the same, when it was there, but not as weave drew it
};

/// Fills the blocks of reports from one dossier, which is loaded once.
class BlockFiller {
  public:
    explicit BlockFiller(Context& context);

    /// What `request` asks for. A figure is added to those of `report`, and drawn when `draws` is set and it
    /// is not there, or not as `drawn_from`, the `Filling::origin` of the last time, says. Throws `Failure`
    /// when the command cannot be answered.
    Filling fill(const BlockRequest& request, Report& report, std::string_view drawn_from, bool draws);

    const Dossier& dossier() const { return dossier_; }

  private:
    struct Answer {
        std::string out;
        ResultTable table;
        std::vector<ClaimId> claims;
        std::vector<Caveat> caveats;  ///< of an answer that is no table
    };
    Answer run(const std::vector<std::string>& words, const Report& report);
    Filling figure(const BlockRequest& request, Report& report, std::string_view drawn_from, bool draws);

    Context& context_;
    const Dossier& dossier_;
    std::string dossier_folder_;
};

/// Writes the pictures that are new, into their folder.
void write_figures(FileSystem& files, const Report& report);

/// `name` of characters that need no escaping in any kind of document.
std::string plain_name(std::string name);

}  // namespace hearsay::cli
