#pragma once

#include "analysis/structure/partition.hpp"
#include "base/budget.hpp"
#include "graph/relation_graph.hpp"

#include <cstdint>

namespace hearsay {

struct CommunityOptions {
    double resolution = 1;    ///< above 1: more and smaller communities
    std::uint64_t seed = 1;   ///< of the order in which vertices are visited
    std::uint32_t runs = 10;  ///< the best of so many is taken
    Budget budget = {};       ///< its work is runs; when stopped, the best so far comes back
};

struct Communities {
    Partition partition;
    double modularity = 0;  ///< at the resolution asked for; at most 1
};

/// Communities of an undirected graph without loops and parallel edges, by the Leiden algorithm (V. A. Traag,
/// L. Waltman and N. J. van Eck, "From Louvain to Leiden: guaranteeing well-connected communities",
/// Scientific Reports 9, 2019). Edges count with their weights, which must not be negative. Every community
/// is connected, and moving no single vertex to another would raise the modularity. The same graph and
/// options give the same answer on every machine with IEEE numbers. About O(runs x m) in practice.
Communities find_communities(const RelationGraph& graph, const CommunityOptions& options = {});

/// The modularity of a partition (M. E. J. Newman, "Fast algorithm for detecting community structure in
/// networks", Phys. Rev. E 69, 2004): the share of weight within parts, less what it would be by chance,
/// times the resolution. 0 without edges. O(n + m).
double modularity(const RelationGraph& graph, const Partition& partition, double resolution = 1);

}  // namespace hearsay
