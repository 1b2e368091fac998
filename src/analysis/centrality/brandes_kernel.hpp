#pragma once

#include "analysis/vector_width.hpp"
#include "graph/relation_graph.hpp"

#include <cstdint>

/// The inner loop of betweenness: Brandes's algorithm (2001) for many sources at once.
///
/// A batch runs breadth-first searches from up to 32 sources side by side, one in each lane. Whatever belongs
/// to a vertex is a row of one number for each lane, and sets of lanes are bit masks, so that an arc is read
/// once for all searches that pass it, and costs a few vector additions. Lanes never mix until the scores are
/// added up, and they are added up in one order, so the vector width of the machine does not change a bit of
/// the result.
namespace hearsay::brandes {

using Lanes = std::uint32_t;

inline constexpr std::uint32_t most_lanes = 32;

/// What a batch reads: plain arrays, so that kernels built for different machines share no inline functions.
struct Graph {
    std::uint32_t vertices;
    const Arc* out_starts;
    const Vertex* out_columns;
    const Arc* in_starts;
    const Vertex* in_columns;
    const double* targets;  // by vertex: how many targets it stands for
};

/// What a batch works in; nothing in it needs to be cleared between batches but `seen`, `fresh` and `done`,
/// which the kernel leaves at zero. Rows have as many numbers as the kernel has lanes and begin at multiples
/// of 64 bytes.
struct Scratch {
    double* paths;  // row by vertex: shortest paths from the source
    double*
        share;  // row by vertex: forward, paths found on the next level; backward, dependency for each path
    double* pulled;         // row by entry of a level: what its successors depend on it
    Lanes* seen;            // by vertex: searches that have reached it
    Lanes* fresh;           // by vertex: searches that reach it on the next level
    Lanes* front;           // by vertex: searches that reached it on this level
    Lanes* done;            // by vertex: searches for which `share` is known
    Vertex* stack;          // vertices in order of levels; at most once for each lane
    Lanes* masks;           // with them: which searches reached them there
    std::uint64_t* levels;  // where levels start in the stack; vertices + 2
};

struct Batch {
    const Vertex* sources;  // different vertices
    std::uint32_t count;
    const double* weights;  // by lane: how many sources it stands for; zero beyond count
};

/// What a batch adds to.
struct Totals {
    double* score;     // by vertex: weight of the source times its dependency on the vertex
    double* reaching;  // by vertex: weights of the sources that reach it, itself left out; may be null
    double* reached;   // by lane: targets that the source reaches, itself left out
};

/// Returns how many visits it made, each of a vertex by all searches that came to it on the same level.
using Kernel = std::uint64_t (*)(const Graph&, const Batch&, const Scratch&, const Totals&);

/// The kernel for 8, 16 or 32 lanes.
Kernel kernel(VectorWidth width, std::uint32_t lanes);

/// One search after the other, for graphs in which searches meet too rarely: deep ones, and those in many
/// pieces.
std::uint64_t run_one_by_one(const Graph& graph, const Batch& batch, const Scratch& scratch,
                             const Totals& totals);

Kernel baseline_kernel(std::uint32_t lanes);
Kernel avx2_kernel(std::uint32_t lanes);
Kernel avx512_kernel(std::uint32_t lanes);

}  // namespace hearsay::brandes
