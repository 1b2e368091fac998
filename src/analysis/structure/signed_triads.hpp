#pragma once

#include "graph/projection.hpp"
#include "graph/relation_graph.hpp"
#include "model/dossier.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace hearsay {

/// Good, bad, or neither: what the claims behind an edge say about the terms between its ends.
enum class Sign : std::int8_t { negative = -1, none = 0, positive = 1 };

/// The sign of each edge of `projected`: whether most of its claims are of positive or of negative relations.
/// None when there are as many, or only neutral ones. Claims that say something is not so, or commit to
/// nothing, do not count.
std::vector<Sign> edge_signs(const Dossier& dossier, const Projected& projected);

/// Three vertices that are all tied.
struct Triad {
    std::array<Vertex, 3> vertices{};  ///< ascending
    std::array<Sign, 3> signs{};       ///< of the edges first-second, first-third, second-third
};

/// Triads by balance (F. Heider 1946; D. Cartwright and F. Harary, "Structural balance", Psychological Review
/// 63, 1956): balanced when the friend of a friend is a friend, and the enemy of an enemy, too.
struct SignedTriads {
    std::array<std::uint64_t, 4> by_negative{};  ///< with 0, 1, 2 and 3 negative edges; 0 and 2 are balanced
    std::uint64_t unsigned_ones = 0;             ///< with an edge that has no sign
    std::vector<Triad> unbalanced;               ///< in order of vertices, at most as many as asked for

    std::uint64_t balanced_count() const { return by_negative[0] + by_negative[2]; }
    std::uint64_t unbalanced_count() const { return by_negative[1] + by_negative[3]; }
};

/// Counts the triangles of an undirected graph without loops and parallel edges by their signs, one for each
/// edge. O(m^1.5 log m).
SignedTriads signed_triads(const RelationGraph& graph, std::span<const Sign> signs, std::size_t most_listed);

}  // namespace hearsay
