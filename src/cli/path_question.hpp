#pragma once

#include "analysis/paths/find_paths.hpp"
#include "cli/context.hpp"
#include "graph/projection.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace hearsay::cli {

/// What the command line asks about paths, before there is a graph.
struct PathQuestion {
    std::string from_text, to_text;  ///< as typed
    std::vector<ActorId> from;
    std::vector<ActorId> to;
    std::vector<ActorId> avoid;
    PathQuery query;  ///< without vertices
};

/// The paths found and the graph that they were looked for in.
struct AnsweredPaths {
    Projected walked;
    PathAnswer answer;
};

/// Reads the ends and the options --paths, --all, --widest, --via, --parts, --avoid, --max-hops,
/// --in-time-order and --undirected, as far as the command has them. Throws `Stop` or `Failure` when they
/// make no sense.
PathQuestion read_path_question(Context& context, std::string_view from, std::string_view to);

/// The graph to walk: claims of events unless --layer or --relation picks others, parts where they are
/// walked.
Projection path_projection(const Context& context, const PathQuestion& question);

/// Looks for paths over the claims of `selection`. Where there is none, says why and what would find one.
AnsweredPaths answer_paths(Context& context, const Selection& selection, const PathQuestion& question);

/// Says which limits were hit; `code`, or that of a limit.
ExitCode note_path_limits(Context& context, const PathAnswer& answer, const PathQuestion& question,
                          ExitCode code);

}  // namespace hearsay::cli
