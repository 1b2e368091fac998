#pragma once

#include "render/table/result_table.hpp"

#include <string>
#include <string_view>

namespace hearsay {

/// `text` as a JSON string (RFC 8259) with its quotes, safe wherever JSON is shown or put: bytes that are not
/// UTF-8 become U+FFFD; control, bidirectional and other invisible characters are escaped, so that a terminal
/// is not fooled and the value is still the same; "</" and "<!" are escaped, so that no HTML script ends
/// early.
std::string json_string(std::string_view text);

/// `value` on one line: null when empty and for numbers that JSON does not have (infinite, not a number);
/// doubles with as many digits as bring the same number back.
std::string json_value(const Value& value);

}  // namespace hearsay
