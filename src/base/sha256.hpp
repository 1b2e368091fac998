#pragma once

#include <string>
#include <string_view>

namespace hearsay {

/// The SHA-256 checksum of `bytes` (FIPS 180-4) in 64 lower-case hexadecimal digits. O(length).
std::string sha256(std::string_view bytes);

}  // namespace hearsay
