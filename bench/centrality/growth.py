"""How time and memory grow from 10^4 to 10^7 arcs: whole processes, loading from CSV included."""

import kernels
import machine
import processes

# Scales and edges for each vertex of R-MAT graphs, by the arcs that are about left without doubles and loops.
SIZES = {10_000: (10, 12), 100_000: (13, 15), 1_000_000: (17, 9), 10_000_000: (20, 11)}
WANTED_MEGABYTES = 2000
WANTED_BYTES = 20


def commands(path):
    rank = [machine.HEARSAY, "rank", "--edges", path, "--format", "csv", "--limit", 10, "-m"]
    return {"load": [*rank, "out-degree"],
            "pagerank": [*rank, "pagerank"],
            "components": [machine.HEARSAY, "structure", "component", "strong-component", "--edges", path,
                           "--format", "csv", "--limit", 10],
            "core": [*rank, "core"],
            "sampled": [*rank, "betweenness", "--samples", 64]}


def measure(path, arguments):
    with open(path, encoding="ascii") as file:
        arcs = sum(1 for _ in file)
    row = {"arcs": arcs, "processes": {}}
    for name, command in commands(path).items():
        row["processes"][name], _ = processes.repeat(command, arguments.repeats)
    graph = ("rmat-directed", "directed", path)
    build = kernels.time_engine("hearsay", "build", graph, arguments)
    row["bytes_for_an_arc"] = build.values[0]
    row["build"] = build.row(arguments.clock)
    return row


def run(arguments, results):
    for size, (scale, factor) in SIZES.items():
        if size > arguments.most_arcs or results.has("growth", str(size)):
            continue
        row = measure(machine.generated(f"growth-{size}", "rmat-directed", scale, factor), arguments)
        results.add("growth", str(size), row)
        print(f"{row['arcs']:>10} arcs " + "".join(
            f"{name} {process['seconds']:.3f} s {process['megabytes']:.0f} MB  "
            for name, process in row["processes"].items()) + f"{row['bytes_for_an_arc']:.1f} bytes for an arc",
              flush=True)
