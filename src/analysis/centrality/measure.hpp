#pragma once

#include "analysis/vector_width.hpp"
#include "base/budget.hpp"
#include "graph/relation_graph.hpp"

#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

/// Centrality: a table of measures, each from a graph to one number for each vertex or edge.
///
/// What is the same for all measures, where other programs differ:
/// - Parallel arcs count as one arc whose weight is the sum of theirs; loops are left out. An undirected edge
///   is one edge, whichever way round its facts were.
/// - Scores are raw sums unless `MeasureOptions::normalized`; a normalised score whose divisor would be zero
///   (n = 1 or 2) is 0.
/// - A vertex that cannot be reached contributes nothing; a vertex without arcs scores 0, except where said.
/// - Weights are read only by measures that say so, and only when `MeasureOptions::weighted`. They are the
///   strength of a tie, not its length: no measure here takes them for distances. Weighted measures need
///   weights >= 0.
/// - The same graph gives the same bits for any number of threads and any vector width.
namespace hearsay {

/// A vertex that belongs to no group; it is in nobody's group, not even another such vertex's.
inline constexpr std::uint32_t no_group = std::numeric_limits<std::uint32_t>::max();

struct MeasureOptions {
    int threads = 1;
    bool normalized = false;
    bool weighted = false;

    double damping = 0.85;  ///< PageRank, at least 0 and below 1
    /// PageRank: where a walk starts again, one number >= 0 for each vertex; empty = everywhere.
    /// All 0: nowhere, and all scores are 0.
    std::span<const double> personalization = {};
    /// Katz: how much a step costs; 0 = the reciprocal of one more than the largest (weighted) in-degree.
    double katz_alpha = 0;
    /// Measures that iterate: the error, in the sum over all vertices, to stop at, and the most rounds.
    double tolerance = 1e-12;
    std::uint32_t iterations = 10'000;

    /// Betweenness: sources to draw; 0 or at least all of them = exact. The error bound then holds for all
    /// vertices at once with this confidence.
    std::uint32_t samples = 0;
    double confidence = 0.95;
    std::uint64_t seed = 1;

    /// Brokerage: the group of each vertex, or no_group; empty = one for all.
    std::span<const std::uint32_t> groups = {};

    /// Unset = the widest that this machine has. The scores are the same.
    std::optional<VectorWidth> vector_width = {};
    Budget budget = {};
};

/// What a measure found.
struct Scores {
    std::vector<double> values = {};  ///< one for each vertex, or for each edge; empty when stopped
    bool stopped = false;             ///< ended early through the budget
    bool converged = true;            ///< measures that iterate: within the tolerance
    std::uint32_t iterations = 0;     ///< measures that iterate: rounds made
    std::uint32_t samples = 0;        ///< betweenness: sources drawn; 0 = exact
    double error_bound = 0;           ///< the most by which a value may be off, beyond rounding
};

enum class ScoreTarget { vertices, edges };

/// One row of the table.
struct Measure {
    std::string_view name;     ///< what a user types
    std::string_view title;    ///< for a heading
    std::string_view summary;  ///< one sentence: what a high score means
    std::string_view source;   ///< whose definition it is: "Freeman 1977"
    ScoreTarget target = ScoreTarget::vertices;
    bool sees_direction = false;  ///< gives other scores when arcs are turned
    bool sees_weights = false;    ///< has a weighted form
    bool normalizes = false;      ///< has a normalised form
    bool iterates = false;        ///< has a tolerance and a number of iterations
    bool samples = false;         ///< can draw samples
    bool damps = false;           ///< has a damping and a personalization
    bool attenuates = false;      ///< has an alpha
    bool needs_groups = false;    ///< says little without groups
    /// The names of the measures that it is the sum of, where these say more than the sum.
    std::span<const std::string_view> parts = {};
    /// Edges are those of `graph.simplified()`.
    Scores (*compute)(const RelationGraph& graph, const MeasureOptions& options) = nullptr;
};

/// Every measure, in the order in which to list them.
std::span<const Measure> measures();

/// The measure of that name, or null.
const Measure* find_measure(std::string_view name);

}  // namespace hearsay
