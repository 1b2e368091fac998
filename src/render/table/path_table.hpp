#pragma once

#include "analysis/paths/find_paths.hpp"
#include "graph/projection.hpp"
#include "model/dossier.hpp"
#include "render/table/result_table.hpp"

namespace hearsay {

/// Paths as rows: one for each relation that a hop rests on. Keys of a row: path and hop (from 1), from,
/// relation
/// ("has_part" and "part_of" between parts and wholes), to, direction ("forward", or "backward" where the
/// claims say it the other way round), claims, dates (of the claims, in their order), place, origins, groups,
/// certainty (the surest wording). The summary is about the first path: paths (how many), length,
/// weakest_hop, weakest_hop_origins, sole_origin, and for paths in order of time in_time_order ("certain" or
/// "possible").
ResultTable path_table(const Dossier& dossier, const Projected& projected, const PathAnswer& answer,
                       bool in_time_order);

}  // namespace hearsay
