// Writes a graph that is the same on every machine:
//   bench_generate preferential VERTICES EDGES_OF_EACH FILE
//   bench_generate rmat SCALE EDGES_FOR_EACH_VERTEX FILE
//   bench_generate rmat-directed SCALE EDGES_FOR_EACH_VERTEX FILE
// as CSV without a heading: lines of two vertex numbers, sorted, each edge once and no loops. Vertices
// without edges are left out.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

namespace {

using Vertex = std::uint32_t;
using Edges = std::vector<std::pair<Vertex, Vertex>>;

/// SplitMix64.
class Random {
  public:
    std::uint64_t next() {
        std::uint64_t z = (state_ += 0x9e3779b97f4a7c15U);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
        return z ^ (z >> 31);
    }
    std::uint64_t below(std::uint64_t bound) { return next() % bound; }
    double fraction() { return static_cast<double>(next() >> 11) * 0x1p-53; }

  private:
    std::uint64_t state_ = 42;
};

/// Barabasi and Albert 1999: each new vertex joins others in proportion to their degree.
Edges preferential(std::uint64_t vertices, std::uint64_t joins) {
    Random random;
    Edges edges;
    std::vector<Vertex> ends;
    for (Vertex v = 0; v < joins; ++v) ends.push_back(v);
    for (auto v = static_cast<Vertex>(joins); v < vertices; ++v) {
        std::vector<Vertex> chosen;
        while (chosen.size() < joins) {
            const Vertex w = ends[random.below(ends.size())];
            if (std::find(chosen.begin(), chosen.end(), w) == chosen.end()) chosen.push_back(w);
        }
        for (Vertex w : chosen) {
            edges.emplace_back(w, v);
            ends.push_back(w);
            ends.push_back(v);
        }
    }
    return edges;
}

/// Chakrabarti and others 2004, with the quarters of Graph500: 0.57, 0.19, 0.19, 0.05.
Edges rmat(std::uint64_t scale, std::uint64_t factor, bool directed) {
    Random random;
    Edges edges;
    for (std::uint64_t i = 0; i < (factor << scale); ++i) {
        Vertex a = 0;
        Vertex b = 0;
        for (std::uint64_t bit = 0; bit < scale; ++bit) {
            const double chance = random.fraction();
            a = a * 2 + (chance >= 0.76 ? 1 : 0);
            b = b * 2 + ((chance >= 0.57 && chance < 0.76) || chance >= 0.95 ? 1 : 0);
        }
        if (!directed && a > b) std::swap(a, b);
        if (a != b) edges.emplace_back(a, b);
    }
    return edges;
}

/// Each edge once, vertices numbered without gaps.
void tidy(Edges& edges) {
    std::sort(edges.begin(), edges.end());
    edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
    Vertex most = 0;
    for (auto [a, b] : edges) most = std::max({most, a, b});
    std::vector<Vertex> number(std::size_t{most} + 1, 0);
    for (auto [a, b] : edges) number[a] = number[b] = 1;
    Vertex next = 0;
    for (Vertex& vertex : number) vertex = vertex != 0 ? next++ : 0;
    for (auto& [a, b] : edges) {
        a = number[a];
        b = number[b];
    }
}

}  // namespace

int main(int count, char** arguments) {
    const std::string kind = count == 5 ? arguments[1] : "";
    if (kind != "preferential" && kind != "rmat" && kind != "rmat-directed") {
        std::fprintf(stderr,
                     "usage: bench_generate (preferential VERTICES | rmat SCALE | rmat-directed SCALE) "
                     "EDGES_OF_EACH FILE\n");
        return 2;
    }
    const std::uint64_t size = std::strtoull(arguments[2], nullptr, 10);
    const std::uint64_t each = std::strtoull(arguments[3], nullptr, 10);
    Edges edges =
        kind == "preferential" ? preferential(size, each) : rmat(size, each, kind == "rmat-directed");
    tidy(edges);
    std::ofstream file(arguments[4], std::ios::binary);
    for (auto [a, b] : edges) file << a << ',' << b << '\n';
    return file.flush() ? 0 : 1;
}
