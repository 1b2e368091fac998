#include "analysis/structure/partition.hpp"

#include <limits>

namespace hearsay {

std::vector<std::vector<Vertex>> Partition::members() const {
    std::vector<std::vector<Vertex>> parts(count);
    for (Vertex v = 0; v < part_of.size(); ++v) parts[part_of[v]].push_back(v);
    return parts;
}

Partition partition_by(const std::vector<std::uint32_t>& labels) {
    constexpr std::uint32_t unnamed = std::numeric_limits<std::uint32_t>::max();
    std::vector<std::uint32_t> name(labels.size(), unnamed);
    Partition partition;
    partition.part_of.reserve(labels.size());
    for (std::uint32_t label : labels) {
        if (name[label] == unnamed) name[label] = partition.count++;
        partition.part_of.push_back(name[label]);
    }
    return partition;
}

}  // namespace hearsay
