#pragma once

#include "model/ids.hpp"

#include <string>

namespace hearsay {

/// The local text of a source, as read.
struct SourceText {
    SourceId source;
    std::string text;
};

}  // namespace hearsay
