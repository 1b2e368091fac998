#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace hearsay::test {

/// The Markdown table that is called `name`, made from what the program knows: "keys of BLOCK" for a block of
/// the dossier file ("keys of dossier" for those at its top), "problems" for the catalogue of problems.
/// Nothing when there is none.
std::optional<std::string> made_table(std::string_view name);

}  // namespace hearsay::test
