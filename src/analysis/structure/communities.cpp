#include "analysis/structure/communities.hpp"

#include "analysis/structure/leiden.hpp"
#include "base/check.hpp"

#include <numeric>
#include <random>
#include <utility>

namespace hearsay {

namespace {

Partition everybody_alone(std::uint32_t vertices) {
    std::vector<std::uint32_t> alone(vertices);
    std::iota(alone.begin(), alone.end(), 0U);
    return partition_by(alone);
}

/// Runs over one graph.
class Search {
  public:
    Search(const RelationGraph& graph, const CommunityOptions& options)
        : graph_(graph), level_(level_graph(graph)), options_(options), random_(options.seed) {}

    bool has_ties() const { return level_.total > 0; }

    /// Passes, each from where the last one ended, until one gains little: two or three are common, but a
    /// graph without communities may take dozens.
    Communities run() {
        constexpr double little = 1e-3;
        Communities found = improved({everybody_alone(level_.size()), -1});
        for (;;) {
            Communities next = improved(found);
            const bool done = next.modularity < found.modularity + little;
            if (next.modularity > found.modularity) found = std::move(next);
            if (done || options_.budget.stopped()) return found;
        }
    }

    /// Passes until one changes nothing.
    Communities finish(Communities found) {
        constexpr int most_passes = 100;
        for (int pass = 0; pass < most_passes && !options_.budget.stopped(); ++pass) {
            Communities next = improved(found);
            const bool stable = next.partition.part_of == found.partition.part_of;
            found = std::move(next);
            if (stable) break;
        }
        return found;
    }

  private:
    Communities improved(const Communities& before) {
        Communities after;
        after.partition =
            partition_by(leiden_pass(level_, before.partition.part_of, options_.resolution, random_));
        after.modularity = modularity(graph_, after.partition, options_.resolution);
        return after;
    }

    const RelationGraph& graph_;
    LevelGraph level_;
    const CommunityOptions& options_;
    std::mt19937_64 random_;
};

}  // namespace

Communities find_communities(const RelationGraph& graph, const CommunityOptions& options) {
    HEARSAY_CHECK(!graph.directed() && graph.simple() && options.runs > 0);
    Search search(graph, options);
    if (!search.has_ties()) return {everybody_alone(graph.vertex_count())};
    options.budget.expect(options.runs);
    Communities best;
    for (std::uint32_t i = 0; i < options.runs && (i == 0 || !options.budget.stopped()); ++i) {
        Communities found = search.run();
        // Only what is better by more than rounding: ties go to the first run.
        if (i == 0 || found.modularity > best.modularity + 1e-12) best = std::move(found);
        options.budget.advance(1);
    }
    return search.finish(std::move(best));
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
