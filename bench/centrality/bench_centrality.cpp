// Times one measure on one graph, by Hearsay's library or by Boost alone:
//   bench_centrality (hearsay|boost) MEASURE EDGES directed|undirected THREADS REPEATS VALUES [VECTORS]
// MEASURE is a name from the table of measures, or `build` (makes the graph; the value is bytes for an arc),
// `sampled` (betweenness from 64 sources), `bfs` (64 searches; the values are sums of distances),
// `components` or `strong-components` (the values are their sizes, ascending). Writes the values as doubles
// to VALUES and prints for each run the seconds on the wall and on processors, then the peak memory in kB.
// Loading is not timed.
#include "analysis/breadth_first.hpp"
#include "analysis/centrality/measure.hpp"
#include "analysis/structure/components.hpp"
#include "edge_list.hpp"

#include <boost/graph/betweenness_centrality.hpp>
#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/graph/connected_components.hpp>
#include <boost/graph/core_numbers.hpp>
#include <boost/graph/strong_components.hpp>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <fstream>
#include <functional>
#include <numeric>
#include <optional>
#include <string>
#include <sys/resource.h>

namespace {

using namespace hearsay;

using BoostGraph = boost::compressed_sparse_row_graph<boost::directedS, boost::no_property,
                                                      boost::no_property, boost::no_property, Vertex, Arc>;
using Values = std::vector<double>;

BoostGraph boost_graph(const bench::EdgeList& list, bool directed) {
    std::vector<std::pair<Vertex, Vertex>> arcs;
    for (const ArcInput& arc : list.arcs) {
        arcs.emplace_back(arc.from, arc.to);
        if (!directed) arcs.emplace_back(arc.to, arc.from);
    }
    return BoostGraph(boost::edges_are_unsorted_multi_pass, arcs.begin(), arcs.end(), list.vertices);
}

Values boost_betweenness(const BoostGraph& graph, bool directed) {
    Values values(boost::num_vertices(graph));
    boost::brandes_betweenness_centrality(
        graph, boost::make_iterator_property_map(values.begin(), boost::get(boost::vertex_index, graph)));
    for (double& value : values) value /= directed ? 1 : 2;
    return values;
}

/// Distances from every vertex, in the graph turned round when it is directed: that is the distance to it.
Values boost_distances(const BoostGraph& turned, bool harmonic) {
    const std::size_t n = boost::num_vertices(turned);
    Values values(n, 0.0);
    std::vector<Vertex> distance(n);
    for (Vertex source = 0; source < n; ++source) {
        std::fill(distance.begin(), distance.end(), 0);
        boost::breadth_first_search(turned, source,
                                    boost::visitor(boost::make_bfs_visitor(
                                        boost::record_distances(distance.data(), boost::on_tree_edge()))));
        double sum = 0;
        double reached = 0;
        for (Vertex steps : distance) {
            sum += harmonic && steps > 0 ? 1.0 / steps : steps;
            reached += steps > 0 ? 1 : 0;
        }
        values[source] = harmonic ? sum : (sum > 0 ? reached / sum : 0);
    }
    return values;
}

/// Sources of `bfs`, spread over the vertices; what it returns is the sum of distances from each.
std::vector<Vertex> search_sources(Vertex vertices) {
    std::vector<Vertex> sources;
    for (Vertex i = 0; i < 64; ++i) sources.push_back(static_cast<Vertex>(std::uint64_t{i} * vertices / 64));
    return sources;
}

Values boost_searches(const BoostGraph& graph) {
    Values values;
    std::vector<Vertex> distance(boost::num_vertices(graph));
    for (Vertex source : search_sources(static_cast<Vertex>(distance.size()))) {
        std::fill(distance.begin(), distance.end(), 0);
        boost::breadth_first_search(graph, source,
                                    boost::visitor(boost::make_bfs_visitor(
                                        boost::record_distances(distance.data(), boost::on_tree_edge()))));
        values.push_back(std::accumulate(distance.begin(), distance.end(), 0.0));
    }
    return values;
}

/// The sizes of parts, ascending: programs number them in different ways.
Values sizes_of(const std::vector<Vertex>& label, std::size_t parts) {
    Values sizes(parts, 0.0);
    for (Vertex part : label) ++sizes[part];
    std::sort(sizes.begin(), sizes.end());
    return sizes;
}

Values boost_components(const BoostGraph& graph, bool strong) {
    std::vector<Vertex> label(boost::num_vertices(graph));
    const auto labels =
        boost::make_iterator_property_map(label.begin(), boost::get(boost::vertex_index, graph));
    const std::size_t parts =
        strong ? boost::strong_components(graph, labels) : boost::connected_components(graph, labels);
    return sizes_of(label, parts);
}

Values hearsay_components(const RelationGraph& graph, bool strong) {
    const Partition parts = strong ? strong_components(graph) : weak_components(graph);
    return sizes_of(parts.part_of, parts.count);
}

Values hearsay_searches(const RelationGraph& graph) {
    Values values;
    for (Vertex source : search_sources(graph.vertex_count())) {
        double sum = 0;
        for (std::uint32_t steps : distances_from(graph, source)) sum += steps == out_of_reach ? 0 : steps;
        values.push_back(sum);
    }
    return values;
}

Values boost_core(const BoostGraph& graph) {
    std::vector<std::size_t> cores(boost::num_vertices(graph));
    boost::core_numbers(
        graph, boost::make_iterator_property_map(cores.begin(), boost::get(boost::vertex_index, graph)));
    return Values(cores.begin(), cores.end());
}

std::function<Values()> by_boost(const std::string& measure, bench::EdgeList list, bool directed) {
    if (measure == "closeness-within" || measure == "harmonic") {
        for (ArcInput& arc : list.arcs) std::swap(arc.from, arc.to);
    }
    const BoostGraph graph = boost_graph(list, directed);
    if (measure == "betweenness") return [=] { return boost_betweenness(graph, directed); };
    if (measure == "closeness-within") return [=] { return boost_distances(graph, false); };
    if (measure == "harmonic") return [=] { return boost_distances(graph, true); };
    if (measure == "bfs") return [=] { return boost_searches(graph); };
    if (measure == "components" && !directed) return [=] { return boost_components(graph, false); };
    if (measure == "strong-components") return [=] { return boost_components(graph, true); };
    if (measure == "core" && !directed) return [=] { return boost_core(graph); };
    return {};
}

std::function<Values()> by_hearsay(const std::string& name, const bench::EdgeList& list, bool directed,
                                   MeasureOptions options) {
    const RelationGraphOptions graph_options{.directed = directed};
    if (name == "build") {
        return [=] {
            const RelationGraph graph(list.vertices, list.arcs, graph_options);
            return Values{static_cast<double>(graph.memory_bytes()) / static_cast<double>(graph.arc_count())};
        };
    }
    const RelationGraph graph(list.vertices, list.arcs, graph_options);
    if (name == "bfs") return [=] { return hearsay_searches(graph); };
    if (name == "components") return [=] { return hearsay_components(graph, false); };
    if (name == "strong-components") return [=] { return hearsay_components(graph, true); };
    if (name == "sampled") options.samples = 64;
    const Measure* measure = find_measure(name == "sampled" ? "betweenness" : name);
    if (measure == nullptr) return {};
    return [=] { return measure->compute(graph, options).values; };
}

std::optional<VectorWidth> width_of(const std::string& name) {
    if (name == "baseline") return VectorWidth::baseline;
    if (name == "avx2") return VectorWidth::avx2;
    if (name == "avx512") return VectorWidth::avx512;
    return std::nullopt;
}

void write_values(const Values& values, const char* path) {
    std::ofstream file(path, std::ios::binary);
    file.write(reinterpret_cast<const char*>(values.data()),
               static_cast<std::streamsize>(values.size() * sizeof(double)));
}

/// What this process has computed so far, on all its threads: on a busy machine a steadier clock than the
/// wall's.
double processor_seconds() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

/// The most memory that this process took, in kB. getrusage would count what its parent took as well.
long peak_memory() {
    std::ifstream status("/proc/self/status");
    for (std::string word; status >> word;) {
        long kilobytes = 0;
        if (word == "VmHWM:" && status >> kilobytes) return kilobytes;
    }
    return 0;
}

void repeat(const std::function<Values()>& work, int times, const char* path) {
    for (int i = 0; i < times; ++i) {
        const double processor_begin = processor_seconds();
        const auto begin = std::chrono::steady_clock::now();
        const Values values = work();
        const double seconds =
            std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
        std::printf("%.6f %.6f\n", seconds, processor_seconds() - processor_begin);
        if (i == 0) write_values(values, path);
    }
    std::printf("peak %ld\n", peak_memory());
}

}  // namespace

int main(int count, char** arguments) try {
    if (count < 8) {
        std::fprintf(stderr, "usage: see the head of bench_centrality.cpp\n");
        return 2;
    }
    const std::string engine = arguments[1];
    const bool directed = std::string(arguments[4]) == "directed";
    const bench::EdgeList list = bench::read_edge_list(arguments[3]);
    const MeasureOptions options{.threads = std::atoi(arguments[5]),
                                 .tolerance = 1e-10,  // what the peers are told, too
                                 .vector_width = width_of(count > 8 ? arguments[8] : "")};
    const std::function<Values()> work = engine == "boost"
                                             ? by_boost(arguments[2], list, directed)
                                             : by_hearsay(arguments[2], list, directed, options);
    if (!work) return 3;  // this engine does not have that measure
    repeat(work, std::atoi(arguments[6]), arguments[7]);
    return 0;
} catch (const std::exception& error) {
    std::fprintf(stderr, "bench_centrality: %s\n", error.what());
    return 1;
}
