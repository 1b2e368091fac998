#pragma once

#include "base/diagnostics.hpp"
#include "render/table/result_table.hpp"

namespace hearsay {

/// What was found wrong, one row each, in the order of files and lines; the summary counts all of it, shown
/// or not. Rows of no file or line have nothing in these columns.
ResultTable problem_table(const Diagnostics& diagnostics);

}  // namespace hearsay
