#pragma once

#include "cli/context.hpp"
#include "render/diagram/build.hpp"
#include "render/diagram/formats.hpp"

#include <span>

namespace hearsay::cli {

/// The diagram format that --format, or the ending of -o, names; none when they name another one or none.
const DiagramFormat* asked_picture(const Context& context);

/// What the options of a picture say about its content, see `picture_options`. `considered` are the claims
/// that the filters selected.
ViewOptions view_options(Context& context, std::span<const ClaimId> considered);

/// Draws `diagram` as the options say, and writes it to -o or standard output.
ExitCode write_picture(Context& context, const Diagram& diagram, const DiagramFormat& format);

}  // namespace hearsay::cli
