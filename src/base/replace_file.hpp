#pragma once

#include <string>
#include <string_view>

namespace hearsay {

/// Replaces the file `path` by `content` in one step, as `FileSystem::replace` promises for the real disk.
///
/// The content goes into a temporary file in the same folder, which is flushed to the disk and then renamed
/// over the target. The temporary file carries a lock, so that one left behind by a killed process can be
/// told from one that is being written: the next replacement of the same target removes it. Permissions and,
/// where allowed, the owner of the old file are kept; hard links and extended attributes are not. O(content +
/// entries of the folder).
void replace_file(const std::string& path, std::string_view content);

}  // namespace hearsay
