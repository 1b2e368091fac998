"""Whole processes: from the command line over a CSV file to the ten highest scores."""

import csv
import io
import os
import statistics
import subprocess
import sys
import time

import kernels
import machine

csv.field_size_limit(2**30)  # a component lists all its members
WANTED = 5
MEASURES = {"named-events": ["betweenness", "harmonic", "pagerank", "core", "components"],
            "preferential": ["betweenness", "pagerank"],
            "rmat": ["pagerank", "core", "components"]}


def hearsay_command(measure, path):
    """The command, and the column of its CSV that holds the scores."""
    if measure == "components":
        return [machine.HEARSAY, "structure", "component", "--undirected", "--edges", path, "--format", "csv", "--limit",
                10], "size"
    return [machine.HEARSAY, "rank", "--edges", path, "--undirected", "-m", measure, "--format", "csv", "--limit",
            10], "score"


def run_once(command):
    """Seconds, megabytes at the peak, and what the command prints."""
    begin = time.perf_counter()
    process = subprocess.Popen([str(word) for word in command], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                               text=True)
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - begin
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))} failed")
    return seconds, usage.ru_maxrss / 1024, output


def repeat(command, repeats):
    """What is reported of a command, and its output."""
    runs = [run_once(command) for _ in range(repeats)]
    return {"seconds": statistics.median(run[0] for run in runs), "megabytes": max(run[1] for run in runs)}, runs[0][2]


def scores_in(text, column):
    return [float(row[column]) for row in csv.DictReader(io.StringIO(text))]


def compare(graph, measure, path, arguments):
    command, column = hearsay_command(measure, path)
    ours, output = repeat(command, arguments.repeats)
    expected = scores_in(output, column)
    peers = {}
    for engine in ("igraph", "graph-tool", "networkx"):
        if engine == "networkx" and measure in kernels.OVER_ALL_PAIRS and not arguments.all:
            continue
        command = ["/usr/bin/python3", machine.HERE / "peer_process.py", engine, measure, path]
        peers[engine], output = repeat(command, arguments.repeats)
        off = kernels.difference([float(line) for line in output.split()], expected)
        if not off <= kernels.TOLERANCE.get(measure, kernels.USUAL_TOLERANCE):
            sys.exit(f"{graph} {measure}: {engine} differs by {off:.2e}")
    ratio = min(peer["seconds"] for peer in peers.values()) / ours["seconds"]
    return {"graph": graph, "measure": measure, "hearsay": ours, "peers": peers, "ratio": ratio, "wanted": WANTED}


def run(arguments, results):
    files = {"preferential": machine.generated("preferential", "preferential", 10000, 5),
             "rmat": machine.generated("rmat", "rmat", 14, 16)}
    if arguments.events:
        files["named-events"] = machine.apart(machine.named_events, arguments.events)
    for graph, path in files.items():
        results.note(graph, machine.apart(machine.size_of, path))
        for measure in MEASURES[graph]:
            wanted = arguments.measures is None or measure in arguments.measures.split(",")
            if not wanted or results.has(graph, measure):
                continue
            row = compare(graph, measure, path, arguments)
            results.add(graph, measure, row)
            print(f"{graph:<16}{measure:<18}{row['hearsay']['seconds']:>9.4f} s{row['ratio']:>9.1f}x", flush=True)
