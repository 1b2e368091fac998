"""Single measures, as calls of a library: loading is not timed."""

import array
import os
import statistics
import subprocess
import sys

import machine

MEASURES = ["betweenness", "closeness-within", "harmonic", "pagerank", "components", "strong-components", "bfs",
            "core"]
# What takes networkx minutes for each run.
OVER_ALL_PAIRS = ("betweenness", "closeness-within", "harmonic")
# How far results may differ: iterative methods stop at their own tolerance.
TOLERANCE = {"pagerank": 1e-7}
USUAL_TOLERANCE = 1e-9
# At least so many times faster than the best peer.
TARGETS = {"closeness-within": 25, "harmonic": 25}
BETWEENNESS_TARGETS = {"events": 10, "rmat": 10, "preferential": 3}


def graphs(arguments):
    """Names, directions and files; what needs direction runs on directed graphs only."""
    yield "preferential", "undirected", machine.generated("preferential", "preferential", 10000, 5)
    yield "rmat", "undirected", machine.generated("rmat", "rmat", 14, 16)
    yield "rmat-directed", "directed", machine.generated("rmat-directed", "rmat-directed", 14, 16)
    if arguments.events:
        yield "events", "undirected", machine.apart(machine.events_graph, arguments.events, False)
        yield "events-directed", "directed", machine.apart(machine.events_graph, arguments.events, True)


def measured_on(measure, graph):
    if graph == "rmat-directed":
        return measure not in OVER_ALL_PAIRS
    return measure != "strong-components" or graph.endswith("-directed")


def target(measure, graph):
    if measure == "betweenness":
        return BETWEENNESS_TARGETS[graph.split("-")[0]]
    return TARGETS.get(measure, 1)


class Timing:
    """What one program took for one measure on one graph."""

    def __init__(self, lines, values_path):
        runs = [tuple(map(float, line.split())) for line in lines if not line.startswith("peak")]
        self.wall = [run[0] for run in runs]
        self.processor = [run[1] for run in runs]
        self.megabytes = int(lines[-1].split()[1]) / 1024
        self.values = array.array("d")
        self.values.frombytes(values_path.read_bytes())
        values_path.unlink()

    def row(self, clock):
        times = self.wall if clock == "wall" else self.processor
        return {"seconds": statistics.median(times), "megabytes": self.megabytes}


def time_engine(engine, measure, graph, arguments, threads=1):
    """None where the engine does not have the measure."""
    _, direction, path = graph
    own = engine in ("hearsay", "boost")
    program = [machine.BUILD / "bench/bench_centrality"] if own else ["/usr/bin/python3", machine.HERE / "peers.py"]
    values = machine.WORK / f"values-{os.getpid()}.bin"
    command = [*program, engine, measure, path, direction, threads, arguments.repeats, values]
    if engine == "hearsay" and arguments.vectors:
        command.append(arguments.vectors)
    result = subprocess.run([str(word) for word in command], capture_output=True, text=True)
    if result.returncode == 3:
        return None
    if result.returncode != 0:
        sys.exit(f"{engine} {measure} {path.name}: {result.stderr}")
    return Timing(result.stdout.split("\n")[:-1], values)


def difference(values, expected):
    if len(values) != len(expected):
        return float("inf")
    return max((abs(a - b) / max(abs(b), 1e-3) for a, b in zip(values, expected)), default=0)


def time_peers(measure, graph, ours, arguments):
    """The peers' timings; ends the program when one of them gets other results."""
    timings = {}
    for engine in machine.PEERS:
        if engine == "networkx" and measure in OVER_ALL_PAIRS and not arguments.all:
            continue
        timing = time_engine(engine, measure, graph, arguments)
        if timing is None:
            continue
        off = difference(timing.values, ours.values)
        if not off <= TOLERANCE.get(measure, USUAL_TOLERANCE):
            sys.exit(f"{graph[0]} {measure}: {engine} differs by {off:.2e}")
        timings[engine] = timing
    return timings


def compare(graph, measure, arguments):
    """One row of the report."""
    ours = time_engine("hearsay", measure, graph, arguments)
    two = time_engine("hearsay", measure, graph, arguments, threads=2)
    if two.values != ours.values:
        sys.exit(f"{graph[0]} {measure}: two threads give other bits than one")
    peers = {name: timing.row(arguments.clock) for name, timing in time_peers(measure, graph, ours, arguments).items()}
    row = {"graph": graph[0], "measure": measure, "hearsay": ours.row(arguments.clock), "peers": peers,
           "two_threads": statistics.median(ours.wall) / statistics.median(two.wall),
           "wanted": target(measure, graph[0])}
    best = min(peer["seconds"] for peer in peers.values())
    row["ratio"] = best / row["hearsay"]["seconds"]
    return row


def run(arguments, results):
    """Adds what is missing in `results`, row by row."""
    for graph in graphs(arguments):
        results.note(graph[0], machine.apart(machine.size_of, graph[2]))
        for measure in MEASURES:
            wanted = arguments.measures is None or measure in arguments.measures.split(",")
            if not wanted or not measured_on(measure, graph[0]) or results.has(graph[0], measure):
                continue
            row = compare(graph, measure, arguments)
            results.add(graph[0], measure, row)
            print(f"{graph[0]:<16}{measure:<18}{row['hearsay']['seconds']:>9.4f} s{row['ratio']:>9.1f}x"
                  f"{row['two_threads']:>7.2f}x", flush=True)
