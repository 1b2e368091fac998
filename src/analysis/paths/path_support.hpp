#pragma once

#include "analysis/paths/find_paths.hpp"
#include "graph/projection.hpp"
#include "model/dossier.hpp"

#include <optional>
#include <vector>

namespace hearsay {

/// What one relation says of a hop, on whose word.
struct HopLine {
    FactKind kind = FactKind::claim;
    RelationTypeId relation;  ///< none for parts
    /// The claims say it the other way round: only where the graph is undirected and the relation not
    /// symmetric.
    bool backward = false;
    std::vector<ClaimId> claims;  ///< in the order of their ids
    std::vector<Origin> origins;  ///< without repetitions, in order of the claims
    std::vector<GroupId> groups;
    Certainty certainty = Certainty::not_stated;  ///< the surest wording among the claims
};

/// A hop with everything behind it. A hop between part and whole that needs no claim has a line for that,
/// too.
struct HopSupport {
    Vertex from = 0;
    Vertex to = 0;
    std::vector<HopLine> lines;  ///< by relation id; parts first
    std::vector<Origin> origins;
    std::vector<GroupId> groups;

    /// Whether it holds without any claim.
    bool given() const { return !lines.empty() && lines.front().kind != FactKind::claim; }
};

/// A path with everything behind it.
struct PathSupport {
    std::vector<HopSupport> hops;

    /// The hop that needs claims and has the fewest origins, the first of several; none when all hops are
    /// given.
    std::optional<std::size_t> weakest_hop;

    /// Who the whole path rests on: each hop that needs claims has one by this origin, and one of them, the
    /// weakest, has claims by nobody else. Without it the path is broken, and with it alone the path stands.
    /// There is at most one such origin; others may be behind other hops besides.
    std::optional<Origin> sole_origin;
};

/// Looks up what is behind `path`. O(facts x origins).
PathSupport support_of_path(const Dossier& dossier, const Projected& projected, const Path& path);

}  // namespace hearsay
