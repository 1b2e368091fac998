#pragma once

#include "graph/relation_graph.hpp"

#include <cstdint>
#include <random>
#include <vector>

namespace hearsay {

/// A graph at one level of the Leiden algorithm: its vertices are sets of vertices of the level below. What
/// lies within such a set is kept as a loop, which only counts into the strength.
struct LevelGraph {
    struct Tie {
        std::uint32_t to;
        double weight;
    };

    std::vector<std::uint32_t> starts;  ///< one more than vertices
    std::vector<Tie> ties;              ///< each edge twice, without loops
    std::vector<double> strength;       ///< the sum of weights at a vertex, loops twice
    double total = 0;                   ///< the sum of all strengths

    std::uint32_t size() const { return static_cast<std::uint32_t>(strength.size()); }
};

LevelGraph level_graph(const RelationGraph& graph);

/// One pass of the algorithm, starting from communities that are given by number for each vertex. Returns the
/// new ones, numbered below the number of vertices.
std::vector<std::uint32_t> leiden_pass(const LevelGraph& graph, std::vector<std::uint32_t> communities,
                                       double resolution, std::mt19937_64& random);

}  // namespace hearsay
