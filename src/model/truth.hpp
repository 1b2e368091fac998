#pragma once

#include <cstdint>

namespace hearsay {

/// The answer to a question about uncertain facts: what is not known is said, not guessed.
enum class Truth : std::uint8_t { no, unknown, yes };

}  // namespace hearsay
