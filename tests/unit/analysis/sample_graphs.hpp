#pragma once

#include "graph/relation_graph.hpp"

#include <cstdint>
#include <random>
#include <vector>

namespace hearsay::test {

/// A graph as a list of facts, before anything is joined or left out.
struct SampleGraph {
    Vertex vertices = 0;
    bool directed = true;
    std::vector<ArcInput> facts = {};

    RelationGraph build(bool simple = true) const {
        return RelationGraph(vertices, facts,
                             {.directed = directed, .merge_parallel = simple, .drop_loops = simple});
    }
};

/// Random graphs of a seed: sparse and dense, connected and not, with loops, parallel facts and weights.
class SampleGraphs {
  public:
    explicit SampleGraphs(std::uint32_t seed) : random_(seed) {}

    SampleGraph next(Vertex most_vertices) {
        SampleGraph graph;
        graph.vertices = below(most_vertices + 1);
        graph.directed = below(2) == 0;
        if (graph.vertices == 0) return graph;
        const std::uint32_t facts = below(2 + graph.vertices * (1 + below(4)));
        for (std::uint32_t i = 0; i < facts; ++i) {
            graph.facts.push_back({below(graph.vertices), below(graph.vertices), 0.25 * (1 + below(12))});
        }
        return graph;
    }

    /// Vertices that each join a few earlier ones, most often those that have many already, and many leaves.
    SampleGraph hubs(Vertex vertices, bool directed) {
        SampleGraph graph{vertices, directed};
        std::vector<Vertex> ends{0};
        for (Vertex v = 1; v < vertices; ++v) {
            const std::uint32_t joins = below(3) == 0 ? 4 : 1;
            for (std::uint32_t i = 0; i < joins; ++i) {
                const Vertex w =
                    below(20) == 0 ? below(v) : ends[below(static_cast<std::uint32_t>(ends.size()))];
                graph.facts.push_back(below(2) == 0 ? ArcInput{v, w} : ArcInput{w, v});
                if (below(4) == 0) graph.facts.push_back({w, v});
                ends.push_back(v);
                ends.push_back(w);
            }
        }
        return graph;
    }

    std::uint32_t below(std::uint32_t bound) { return static_cast<std::uint32_t>(random_() % bound); }

  private:
    std::mt19937 random_;
};

}  // namespace hearsay::test
