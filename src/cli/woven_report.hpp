#pragma once

#include "cli/fill_block.hpp"
#include "render/weave/blocks.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace hearsay::cli {

/// A report as it is, and as it would be.
struct WovenReport {
    std::string name;  ///< as the user gave it
    std::string path;  ///< without symbolic links
    const DocumentSyntax* syntax = nullptr;
    FileId file;  ///< in the diagnostics
    Report report;
    std::string text;
    std::vector<Block> blocks;
    std::vector<BlockContent> contents;
    std::string now;
    std::vector<std::size_t> stale;   ///< of the blocks
    std::vector<std::size_t> edited;  ///< those of them that hold words of people
};

/// Reads a report and finds its blocks; problems with its marks are reported. Throws `Failure` when it cannot
/// be read or is no kind of document that we know.
WovenReport read_report(Context& context, const std::string& name);

/// Answers the blocks and finds the stale ones; what cannot be answered, and blocks that people edited unless
/// `force` is set, are reported. Figures are drawn when `draws` is set.
void fill_blocks(Context& context, BlockFiller& filler, WovenReport& woven, bool draws, bool force);

/// Reports every stale block, with the claims that changed. A block that people edited, and behind which no
/// claim changed, has been reported as that.
void report_stale(Context& context, const WovenReport& woven);

/// The lines that change, by block.
std::string difference(const WovenReport& woven);

/// The text with its blocks filled. Throws `Failure` when an answer would look like a mark of ours.
void splice_report(WovenReport& woven);

/// Writes the figures and then the report, removes figures that its blocks no longer show, and notes those
/// that no block shows. Throws `Failure` when somebody else wrote the report in the meantime.
void write_report(Context& context, const WovenReport& woven);

}  // namespace hearsay::cli
