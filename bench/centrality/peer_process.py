#!/usr/bin/python3
"""What somebody would write to rank the names in a CSV by a Python library:

    peer_process.py (igraph|graph-tool|networkx) MEASURE CSV

Pairs are undirected, doubled ones count once. Prints the ten highest scores, for `components` the sizes."""

import sys


def simple_igraph(path):
    import igraph

    with open(path, encoding="utf-8") as file:
        pairs = [line.rstrip("\n").split(",") for line in file]
    numbers = {}
    edges = [(numbers.setdefault(a, len(numbers)), numbers.setdefault(b, len(numbers))) for a, b in pairs]
    graph = igraph.Graph(n=len(numbers), edges=edges)
    graph.simplify()
    return graph


def by_igraph(measure, path):
    graph = simple_igraph(path)
    return {
        "betweenness": lambda: graph.betweenness(directed=False),
        "harmonic": lambda: graph.harmonic_centrality(normalized=False),
        "pagerank": lambda: graph.pagerank(directed=False, damping=0.85),
        "core": lambda: graph.coreness(),
        "components": lambda: graph.connected_components().sizes(),
    }[measure]()


def by_graph_tool(measure, path):
    import graph_tool
    import graph_tool.centrality
    import graph_tool.stats
    import graph_tool.topology

    graph_tool.openmp_set_num_threads(1)
    graph = graph_tool.load_graph_from_csv(path, directed=False, hashed=True)
    graph_tool.stats.remove_parallel_edges(graph)
    graph_tool.stats.remove_self_loops(graph)
    return {
        "betweenness": lambda: graph_tool.centrality.betweenness(graph, norm=False)[0].a,
        "harmonic": lambda: graph_tool.centrality.closeness(graph, norm=False, harmonic=True).a,
        "pagerank": lambda: graph_tool.centrality.pagerank(graph, damping=0.85, epsilon=1e-10).a,
        "core": lambda: graph_tool.topology.kcore_decomposition(graph).a,
        "components": lambda: graph_tool.topology.label_components(graph)[1],
    }[measure]()


def by_networkx(measure, path):
    import networkx

    graph = networkx.read_edgelist(path, delimiter=",")
    graph.remove_edges_from(list(networkx.selfloop_edges(graph)))
    return {
        "betweenness": lambda: networkx.betweenness_centrality(graph, normalized=False).values(),
        "harmonic": lambda: networkx.harmonic_centrality(graph).values(),
        "pagerank": lambda: networkx.pagerank(graph, tol=1e-10 / len(graph), max_iter=1000).values(),
        "core": lambda: networkx.core_number(graph).values(),
        "components": lambda: map(len, networkx.connected_components(graph)),
    }[measure]()


def main():
    engine, measure, path = sys.argv[1:4]
    scores = {"igraph": by_igraph, "graph-tool": by_graph_tool, "networkx": by_networkx}[engine](measure, path)
    for score in sorted(map(float, scores), reverse=True)[:10]:
        print(repr(score))


main()
