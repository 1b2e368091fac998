#include "analysis/structure/communities.hpp"
#include "structure_oracle.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <vector>

using namespace hearsay;
using namespace hearsay::test;

namespace {

/// What holds for every answer, and how good it is against the best of all partitions.
void check_communities(const RelationGraph& graph, double resolution) {
    Communities found = find_communities(graph, {.resolution = resolution});
    Matrix weights = matrix_of(graph);
    CHECK(found.modularity ==
          Approx(naive_modularity(weights, found.partition.part_of, resolution)).margin(1e-12));
    CHECK(found.modularity == Approx(best_modularity(weights, resolution)).margin(1e-9));
    for (const std::vector<Vertex>& members : found.partition.members()) {
        std::vector<bool> kept(graph.vertex_count(), false);
        for (Vertex v : members) kept[v] = true;
        CHECK(component_count(weights, kept) == 1);
    }
}

/// `count` cliques of `size`, each tied to the next by one edge.
RelationGraph ring_of_cliques(Vertex count, Vertex size) {
    std::vector<ArcInput> arcs;
    for (Vertex clique = 0; clique < count; ++clique) {
        for (Vertex v = 0; v < size; ++v) {
            for (Vertex w = v + 1; w < size; ++w) arcs.push_back({clique * size + v, clique * size + w, 1});
        }
        arcs.push_back({clique * size, (clique + 1) % count * size + 1, 1});
    }
    return RelationGraph(count * size, arcs, {.directed = false});
}

}  // namespace

TEST_CASE("communities of all graphs of four vertices are the best there are", "[analysis][structure]") {
    for (unsigned number = 0; number < 64; ++number) {
        CAPTURE(number);
        check_communities(graph_of_four(number, false), 1);
    }
}

TEST_CASE("communities of small random graphs are the best there are", "[analysis][structure]") {
    for (unsigned seed = 1; seed <= 200; ++seed) {
        CAPTURE(seed);
        check_communities(random_graph(seed, 8, false, seed % 2 == 0), seed % 3 == 0 ? 1.5 : 1.0);
    }
}

TEST_CASE("communities are the cliques of a ring", "[analysis][structure]") {
    Communities found = find_communities(ring_of_cliques(12, 6));
    CHECK(found.partition.count == 12);
    for (Vertex v = 0; v < 72; ++v) CHECK(found.partition.part_of[v] == v / 6);
    // A ring of thirty cliques of five: modularity would rather have fifteen pairs (Fortunato and Barthelemy
    // 2007), and a higher resolution undoes that.
    CHECK(find_communities(ring_of_cliques(30, 5)).partition.count < 30);
    CHECK(find_communities(ring_of_cliques(30, 5), {.resolution = 3}).partition.count == 30);
}

TEST_CASE("communities do not depend on how often they are asked for", "[analysis][structure]") {
    RelationGraph graph = random_graph(7, 200, false, true);
    Communities once = find_communities(graph);
    Communities twice = find_communities(graph);
    CHECK(once.partition.part_of == twice.partition.part_of);
    CHECK(once.modularity == twice.modularity);
}

TEST_CASE("without ties everybody is a community", "[analysis][structure]") {
    Communities found = find_communities(RelationGraph(3, {}, {.directed = false}));
    CHECK(found.partition.count == 3);
    CHECK(found.modularity == 0);
}
