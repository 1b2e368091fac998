#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace hearsay::test {

/// The relative links of the Markdown page `text`, which lies at `path`, that lead to a file that does not
/// exist or to a heading that its page does not have. Links in code and to other sites are passed over.
std::vector<std::string> dead_links(const std::filesystem::path& path, const std::string& text);

}  // namespace hearsay::test
