#pragma once

#include "graph/relation_graph.hpp"

#include <cmath>
#include <span>

namespace hearsay::centrality {

/// n - 1: the vertices that a vertex can have something to do with.
inline double others(const RelationGraph& graph) {
    return graph.vertex_count() > 1 ? static_cast<double>(graph.vertex_count() - 1) : 0.0;
}

/// Divides all values, or sets them to 0 when the divisor is 0.
inline void divide(std::span<double> values, double divisor) {
    for (double& value : values) value = divisor == 0 ? 0.0 : value / divisor;
}

inline double sum_of(std::span<const double> values) {
    double sum = 0;
    for (double value : values) sum += value;
    return sum;
}

inline double largest_of(std::span<const double> values) {
    double largest = 0;
    for (double value : values) largest = value > largest ? value : largest;
    return largest;
}

/// The Euclidean length.
inline double length_of(std::span<const double> values) {
    double sum = 0;
    for (double value : values) sum += value * value;
    return std::sqrt(sum);
}

}  // namespace hearsay::centrality
