"""The report in Markdown, out of the results of all parts that have run."""

import machine

TITLES = {"kernels": "Calls of the library", "processes": "Whole processes", "growth": "Growth"}
INTRODUCTION = """# Benchmarks

How fast Hearsay is beside igraph, graph-tool, networkx and plain Boost.Graph, on one machine, the programs of a row one after the
other. `bench/centrality/run` writes this page; [its README](../bench/centrality/README.md) says what is measured and how. Results
are compared before any time is kept: to 1e-9, PageRank to 1e-7. Seconds are medians of 5 runs on one thread; *times* is how many
times slower the best of the others is.
"""
KERNELS = """Loading is not timed. *2 threads* is how many times faster Hearsay is on two. `closeness-within` costs what closeness does;
`bfs` is 64 searches; components of directed graphs are the weak ones.
"""
PROCESSES = """From a CSV of pairs to the ten highest scores, with everything that a process needs to start, load and print.
"""
GROWTH = """R-MAT graphs with directions, as CSV: seconds of whole processes, loading included, and the most memory that any of them takes.
`load` ranks by out-degree; `components` are the weak and the strong ones, with cut vertices and bridges; `betweenness` is sampled
from 64 sources.
"""


def cell(timing):
    if timing is None:
        return "-"
    seconds = timing["seconds"]
    return f"{seconds:.4f}" if seconds < 1 else f"{seconds:.2f}"


def memory(timing):
    return "-" if timing is None else f"{timing['megabytes']:.0f}"


def table(headings, rows, texts=2):
    """The first `texts` columns are words, the others numbers."""
    lines = ["| " + " | ".join(headings) + " |", "|" + "---|" * texts + "---:|" * (len(headings) - texts)]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows]) + "\n"


def sizes(notes):
    return ", ".join(f"`{graph}` has {vertices:,} vertices and {edges:,} lines"
                     for graph, (vertices, edges) in notes.items()) + ".\n"


def compared(results, with_threads):
    peers = [peer for peer in machine.PEERS if with_threads or peer != "boost"]
    headings = ["graph", "measure", "hearsay", *peers, "times", "wanted"] + (["2 threads"] if with_threads else [])
    rows, memories = [], []
    for row in results.rows():
        cells = [row["graph"], row["measure"]]
        rows.append([*cells, cell(row["hearsay"]), *(cell(row["peers"].get(peer)) for peer in peers),
                     f"{row['ratio']:.1f}", str(row["wanted"])]
                    + ([f"{row['two_threads']:.2f}"] if with_threads else []))
        memories.append([*cells, memory(row["hearsay"]), *(memory(row["peers"].get(peer)) for peer in peers)])
    return (sizes(results.notes()) + "\n" + table(headings, rows) + "\nPeak memory of the process, in MB:\n\n"
            + table(["graph", "measure", "hearsay", *peers], memories))


def growth(results):
    names = ["load", "pagerank", "components", "core", "sampled"]
    headings = ["arcs", "load", "PageRank", "components", "core", "betweenness", "peak MB",
                "bytes for an arc"]
    rows = []
    for row in results.rows():
        timings = [row["processes"][name] for name in names]
        rows.append([f"{row['arcs']:,}", *(cell(timing) for timing in timings),
                     f"{max(timing['megabytes'] for timing in timings):.0f}", f"{row['bytes_for_an_arc']:.1f}"])
    return table(headings, rows, texts=0)


def write(parts):
    text = INTRODUCTION + "\n" + "\n".join(f"* {line}" for line in machine.description()) + "\n"
    for name, results in parts.items():
        if not results.rows():
            continue
        text += f"\n## {TITLES[name]}\n\n"
        text += {"kernels": KERNELS, "processes": PROCESSES, "growth": GROWTH}[name] + "\n"
        text += growth(results) if name == "growth" else compared(results, name == "kernels")
    (machine.ROOT / "docs/benchmarks.md").write_text(text, encoding="utf-8")
