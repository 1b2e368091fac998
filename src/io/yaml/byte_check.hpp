#pragma once

#include "base/diagnostics.hpp"

#include <string_view>

namespace hearsay {

/// Reports what makes `text`, the whole content of `file`, unfit to be read as YAML before its syntax
/// matters: another encoding than UTF-8, control characters, byte order marks but one at the start, bare
/// carriage returns, directives, and the markers of an unresolved merge. One problem a line, and the first
/// 100. O(length). Returns whether there was none.
bool check_bytes(std::string_view text, FileId file, Diagnostics& diagnostics);

/// `text` without the byte order mark it may start with.
std::string_view without_byte_order_mark(std::string_view text);

}  // namespace hearsay
