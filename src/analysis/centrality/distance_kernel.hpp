#pragma once

#include "analysis/vector_width.hpp"
#include "graph/relation_graph.hpp"

#include <cstdint>

/// The inner loop of closeness: breadth-first search from 512 sources at once, a bit for each in every vertex
/// (Then and others, "The more the merrier", 2014). One pass over an arc serves all searches; what is added
/// up are counts of searches that arrive at a vertex on a level.
namespace hearsay::distances {

inline constexpr std::uint32_t searches = 512;
inline constexpr std::uint32_t words = searches / 64;

/// The searches that are somewhere, aligned for the widest vectors.
struct alignas(64) Set {
    std::uint64_t word[words];
};

/// What a batch reads: plain arrays, see brandes_kernel.hpp.
struct Graph {
    std::uint32_t vertices;
    const Arc* out_starts;
    const Vertex* out_columns;
    const Arc* in_starts;
    const Vertex* in_columns;
};

/// What a batch works in. All of it is zero between batches; the kernel leaves it so.
struct Scratch {
    Set* seen;       // by vertex: searches that have reached it
    Set* front;      // by vertex: searches that reached it on this level
    Set* next;       // by vertex: searches that reach it on the next level
    Vertex* active;  // vertices whose `front` is not empty
    Vertex* found;   // vertices whose `next` is not empty
};

struct Batch {
    const Vertex* sources;  // different vertices
    std::uint32_t count;    // at most `searches`
};

/// What a batch adds to, by vertex; `reaching` and `farness` may be null together, or `harmonic`.
struct Totals {
    std::uint64_t* reaching;  // sources that reach it, itself left out
    std::uint64_t* farness;   // their distances
    double* harmonic;         // 1 / their distances
};

using Kernel = void (*)(const Graph&, const Batch&, const Scratch&, const Totals&);

Kernel kernel(VectorWidth width);

void run_baseline(const Graph& graph, const Batch& batch, const Scratch& scratch, const Totals& totals);
void run_avx2(const Graph& graph, const Batch& batch, const Scratch& scratch, const Totals& totals);
void run_avx512(const Graph& graph, const Batch& batch, const Scratch& scratch, const Totals& totals);

}  // namespace hearsay::distances
