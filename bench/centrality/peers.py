#!/usr/bin/python3
"""Times one measure on one graph by a Python library, in the manner of bench_centrality:

    peers.py (igraph|graph-tool|networkx) MEASURE EDGES directed|undirected THREADS REPEATS VALUES

Exits with 3 when the library does not have the measure."""

import array
import sys
import time


def read_edges(path):
    edges = []
    with open(path, encoding="ascii") as file:
        for line in file:
            a, b = line.split(",")
            edges.append((int(a), int(b)))
    return 1 + max(max(edge) for edge in edges), edges


def search_sources(vertices):
    return [i * vertices // 64 for i in range(64)]


def by_igraph(measure, vertices, edges, directed, threads):
    import igraph

    graph = igraph.Graph(n=vertices, edges=edges, directed=directed)
    return {
        "betweenness": lambda: graph.betweenness(directed=directed),
        "closeness-within": lambda: graph.closeness(mode="in", normalized=True),
        "harmonic": lambda: graph.harmonic_centrality(mode="in", normalized=False),
        "pagerank": lambda: graph.pagerank(directed=directed, damping=0.85),
        "core": lambda: graph.coreness(mode="all"),
        "components": lambda: sorted(graph.connected_components(mode="weak").sizes()),
        "strong-components": lambda: sorted(graph.connected_components(mode="strong").sizes()),
        "bfs": lambda: [sum(steps for steps in row if steps != float("inf"))
                        for row in graph.distances(search_sources(vertices))],
    }.get(measure)


def graph_tool_search(graph, source):
    import graph_tool.topology

    distances = graph_tool.topology.shortest_distance(graph, source).a
    return int(distances[distances < 2**31 - 1].sum())


def by_graph_tool(measure, vertices, edges, directed, threads):
    import graph_tool.centrality
    import graph_tool.topology
    import numpy

    graph_tool.openmp_set_num_threads(threads)
    graph = graph_tool.Graph(directed=directed)
    graph.add_vertex(vertices)
    graph.add_edge_list(numpy.array(edges))
    # Distances are those from a vertex here, and to a vertex in the others.
    turned = graph_tool.GraphView(graph, reversed=True) if directed else graph
    return {
        "betweenness": lambda: graph_tool.centrality.betweenness(graph, norm=False)[0].a,
        "closeness-within": lambda: graph_tool.centrality.closeness(turned, norm=True).a,
        "harmonic": lambda: graph_tool.centrality.closeness(turned, norm=False, harmonic=True).a,
        "pagerank": lambda: graph_tool.centrality.pagerank(graph, damping=0.85, epsilon=1e-10).a,
        "core": lambda: graph_tool.topology.kcore_decomposition(graph).a,
        "components": lambda: sorted(graph_tool.topology.label_components(graph, directed=False)[1]),
        "strong-components": lambda: sorted(graph_tool.topology.label_components(graph, directed=True)[1]),
        "bfs": lambda: [graph_tool_search(graph, source) for source in search_sources(vertices)],
    }.get(measure)


def by_size(parts):
    return dict(enumerate(sorted(len(part) for part in parts)))


def by_networkx(measure, vertices, edges, directed, threads):
    import networkx

    graph = (networkx.DiGraph if directed else networkx.Graph)()
    graph.add_nodes_from(range(vertices))
    graph.add_edges_from(edges)
    work = {
        "betweenness": lambda: networkx.betweenness_centrality(graph, normalized=False),
        "closeness-within": lambda: networkx.closeness_centrality(graph, wf_improved=False),
        "harmonic": lambda: networkx.harmonic_centrality(graph),
        "pagerank": lambda: networkx.pagerank(graph, alpha=0.85, tol=1e-10 / vertices, max_iter=1000),
        "core": lambda: networkx.core_number(graph),
        "components": lambda: by_size(networkx.weakly_connected_components(graph) if directed
                                      else networkx.connected_components(graph)),
        "strong-components": lambda: by_size(networkx.strongly_connected_components(graph)),
        "bfs": lambda: {source: sum(networkx.single_source_shortest_path_length(graph, source).values())
                        for source in search_sources(vertices)},
    }.get(measure)
    return work and (lambda: [score for _, score in sorted(work().items())])


def main():
    engine, measure, path, direction, threads, repeats, values_path = sys.argv[1:8]
    library = {"igraph": by_igraph, "graph-tool": by_graph_tool, "networkx": by_networkx}[engine]
    work = library(measure, *read_edges(path), direction == "directed", int(threads))
    if work is None:
        sys.exit(3)
    for run in range(int(repeats)):
        wall, processor = time.perf_counter(), time.process_time()
        values = work()
        wall, processor = time.perf_counter() - wall, time.process_time() - processor
        print(f"{wall:.6f} {processor:.6f}", flush=True)
        if run == 0:
            with open(values_path, "wb") as file:
                array.array("d", [0.0 if value != value else float(value) for value in values]).tofile(file)
    with open("/proc/self/status", encoding="ascii") as status:  # getrusage counts what the parent took as well
        print("peak", next(line.split()[1] for line in status if line.startswith("VmHWM")))


main()
