#pragma once

#include "cli/context.hpp"

#include <string>

namespace hearsay::cli {

struct Report;
struct WovenReport;

/// The folder for figures of the report `path`, below the one it lies in.
std::string figure_folder_of(const std::string& path);

/// Removes the figures that a block of the report showed before and none shows now, because its command was
/// changed. Of others that no block shows, as when a block was deleted, says so in a note: another program
/// may have put them there, or a report of the same name may show them.
void sweep_figures(Context& context, const WovenReport& woven);

/// Where figures are named by what they show, removes those that showed the answers to the same commands
/// before. Figures of other commands stay.
void sweep_old_versions(FileSystem& files, const Report& report);

}  // namespace hearsay::cli
