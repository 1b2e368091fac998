#pragma once

#include "graph/relation_graph.hpp"

#include <cstdint>
#include <vector>

namespace hearsay {

/// Every vertex in one part. Parts are numbered from 0 by their smallest vertex, so that equal partitions are
/// equal numbers.
struct Partition {
    std::vector<std::uint32_t> part_of;  ///< by vertex
    std::uint32_t count = 0;

    /// The vertices of each part, ascending.
    std::vector<std::vector<Vertex>> members() const;
};

/// The partition that puts vertices together where `labels` are equal; labels are below the number of
/// vertices. O(n).
Partition partition_by(const std::vector<std::uint32_t>& labels);

}  // namespace hearsay
