#include "analysis/structure/communities.hpp"

#include "analysis/structure/leiden.hpp"
#include "base/check.hpp"

#include <numeric>
#include <random>
#include <utility>

namespace hearsay {

namespace {

/// Passes, each from where the last one ended, until one changes nothing.
Partition run(const LevelGraph& level, double resolution, std::mt19937_64& random) {
    constexpr int most_passes = 100;  // three or four are common
    std::vector<std::uint32_t> alone(level.size());
    std::iota(alone.begin(), alone.end(), 0U);
    Partition partition = partition_by(alone);
    for (int pass = 0; pass < most_passes; ++pass) {
        Partition next = partition_by(leiden_pass(level, partition.part_of, resolution, random));
        bool stable = next.part_of == partition.part_of;
        partition = std::move(next);
        if (stable) break;
    }
    return partition;
}

}  // namespace

Communities find_communities(const RelationGraph& graph, const CommunityOptions& options) {
    HEARSAY_CHECK(!graph.directed() && graph.simple() && options.runs > 0);
    LevelGraph level = level_graph(graph);
    Communities best;
    if (level.total <= 0) {
        std::vector<std::uint32_t> alone(graph.vertex_count());
        std::iota(alone.begin(), alone.end(), 0U);
        best.partition = partition_by(alone);
        return best;
    }
    std::mt19937_64 random(options.seed);
    options.budget.expect(options.runs);
    for (std::uint32_t i = 0; i < options.runs && (i == 0 || !options.budget.stopped()); ++i) {
        Partition found = run(level, options.resolution, random);
        double reached = modularity(graph, found, options.resolution);
        // Only what is better by more than rounding: ties go to the first run.
        if (i == 0 || reached > best.modularity + 1e-12) best = {std::move(found), reached};
        options.budget.advance(1);
    }
    return best;
}

double modularity(const RelationGraph& graph, const Partition& partition, double resolution) {
    std::vector<double> within(partition.count, 0);
    std::vector<double> strength(partition.count, 0);
    double total = 0;
    for (Vertex v = 0; v < graph.vertex_count(); ++v) {
        for (Arc arc = graph.out().starts[v]; arc < graph.out().starts[v + 1]; ++arc) {
            double weight = graph.weight(arc);
            total += weight;
            strength[partition.part_of[v]] += weight;
            if (partition.part_of[v] == partition.part_of[graph.out().columns[arc]])
                within[partition.part_of[v]] += weight;
        }
    }
    if (total <= 0) return 0;
    double sum = 0;
    for (std::uint32_t part = 0; part < partition.count; ++part) {
        double share = strength[part] / total;
        sum += within[part] / total - resolution * share * share;
    }
    return sum;
}

}  // namespace hearsay
