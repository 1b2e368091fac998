#pragma once

#include "analysis/work_limit.hpp"
#include "graph/projection.hpp"
#include "model/dossier.hpp"
#include "model/truth.hpp"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace hearsay {

/// A set of relations, by row of the vocabulary.
using RelationSet = std::vector<bool>;

/// Which paths are wanted. A path goes from one actor to another without meeting an actor twice; it leaves
/// the first set once and enters the second once. The facts between two neighbours are one hop, however many
/// they are.
struct PathQuery {
    std::vector<Vertex> from;
    std::vector<Vertex> to;  ///< who stands in `from` too is not looked for

    /// The path whose weakest hop has the most independent groups behind it comes first, and of those the
    /// shortest. A hop from part to whole needs no support. Otherwise the shortest comes first.
    bool widest = false;
    /// All paths as good as the best one, at most `count`; else the `count` best ones.
    bool all_best = false;
    std::size_t count = 1;

    /// The relations to walk, one hop for each, with any number of steps between parts and wholes before,
    /// between and after. Empty: any relation, in any number.
    std::vector<RelationSet> sequence;
    std::vector<Vertex> avoid;
    std::uint32_t max_hops = std::numeric_limits<std::uint32_t>::max();

    /// No hop happened before an earlier one for certain. Of a hop only those facts are kept that fit. Widths
    /// are those of hops with all their facts.
    bool in_time_order = false;

    WorkLimit limit;
};

struct PathHop {
    Vertex from = 0;
    Vertex to = 0;
    std::vector<std::uint32_t> facts;  ///< numbers into `Projected::facts`, ascending
};

struct Path {
    std::vector<PathHop> hops;  ///< at least one
    /// For queries in time order: `yes` when one fact of each hop can be chosen so that no hop happened
    /// before an earlier one, whatever their dates turn out to be; else `unknown`.
    Truth in_order = Truth::unknown;
};

struct PathAnswer {
    /// Best first; equally good ones in order of the vertices along the way.
    std::vector<Path> paths;
    bool more = false;     ///< for `all_best`: there are more than `count`
    bool gave_up = false;  ///< the limit on work was hit: the paths are right, but there may be others
};

/// The paths that `query` asks for, in `projected` with or without parallel arcs merged.
///
/// Single hops are breadth-first search; the k best are Yen's algorithm (J. Y. Yen, "Finding the k shortest
/// loopless paths in a network", Management Science 17, 1971) with Lawler's partition ("A procedure for
/// computing the k best solutions", Management Science 18, 1972): O(count x length x facts), times the number
/// of different widths for the widest. A sequence of relations makes the question NP-hard (A. O. Mendelzon
/// and P. T. Wood, "Finding regular simple paths in graph databases", SIAM J. Comput. 24, 1995): there, paths
/// that meet an actor twice are given up one by one, until the limit on work.
PathAnswer find_paths(const Dossier& dossier, const Projected& projected, const PathQuery& query);

}  // namespace hearsay
