"""What the benchmark runs on, what it needs, and the graphs that it measures."""

import multiprocessing
import os
import pathlib
import subprocess

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
BUILD = ROOT / "build/bench"
HEARSAY = BUILD / "src/hearsay"
WORK = BUILD / "centrality"
PEERS = {"igraph": "python3-igraph", "graph-tool": "python3-graph-tool", "networkx": "python3-networkx",
         "boost": "libboost-dev"}


def apart(function, *arguments):
    """The result of a function that runs in a process of its own: what is started later would inherit the memory
    that it takes here as its own peak."""
    with multiprocessing.Pool(1) as pool:
        return pool.apply(function, arguments)


def install_peers():
    missing = [package for package in PEERS.values()
               if subprocess.run(["dpkg", "-s", package], capture_output=True).returncode != 0]
    if not missing:
        return
    sudo = [] if os.geteuid() == 0 else ["sudo"]
    subprocess.run([*sudo, "apt-get", "update", "-qq"], check=True)
    subprocess.run([*sudo, "apt-get", "install", "-y", "-qq", "--no-install-recommends", *missing],
                   check=True, stdout=subprocess.DEVNULL)


def build():
    """Only what the benchmark runs."""
    for command in (["cmake", "--preset", "bench"],
                    ["cmake", "--build", "--preset", "bench", "--target", "hearsay", "bench_centrality",
                     "bench_generate"]):
        subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)


def generated(name, *what):
    """A generated graph as CSV; made once."""
    path = WORK / f"{name}.csv"
    if not path.exists():
        part = WORK / f"{name}.part"
        subprocess.run([BUILD / "bench/bench_generate", *map(str, what), part], check=True)
        part.replace(path)
    return path


def event_pairs(events):
    """Who did something to whom, once for each event. Blanks and commas of names would divide fields elsewhere."""
    with open(events, encoding="utf-8") as file:
        for line in file:
            _, subject, _, target = line.rstrip("\n").split("\t")[:4]
            yield tuple(name.replace(" ", "_").replace(",", "_") for name in (subject, target))


def events_graph(events, directed):
    """The events as numbered pairs, each once and no loops."""
    numbers = {}
    pairs = set()
    for names in event_pairs(events):
        a, b = (numbers.setdefault(name, len(numbers)) for name in names)
        if a != b:
            pairs.add((a, b) if directed else (min(a, b), max(a, b)))
    path = WORK / ("events-directed.csv" if directed else "events.csv")
    path.write_text("".join(f"{a},{b}\n" for a, b in sorted(pairs)))
    return path


def named_events(events):
    """The events as pairs of names, each once: what a whole process reads."""
    pairs = {tuple(sorted(names)) for names in event_pairs(events) if names[0] != names[1]}
    path = WORK / "named-events.csv"
    path.write_text("".join(f"{a},{b}\n" for a, b in sorted(pairs)), encoding="utf-8")
    return path


def size_of(path):
    """How many vertices and edges a CSV has."""
    with open(path, encoding="utf-8") as file:
        pairs = [line.rstrip("\n").split(",") for line in file]
    return len({name for pair in pairs for name in pair}), len(pairs)


def first_line(*command):
    return subprocess.run([str(word) for word in command], capture_output=True, text=True).stdout.split("\n")[0]


def description():
    """The machine and the versions, for the head of the report. No names of hosts or folders."""
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        processor = next((line.split(":")[1].strip() for line in file if line.startswith("model name")), "unknown")
    with open("/proc/meminfo", encoding="utf-8") as file:
        memory = int(file.readline().split()[1]) / 2**20
    with open("/etc/os-release", encoding="utf-8") as file:
        system = next(line.split("=")[1].strip().strip('"') for line in file if line.startswith("PRETTY_NAME"))
    versions = [f"{peer} {first_line('dpkg-query', '-W', '-f', '${Version}', package)}"
                for peer, package in PEERS.items()]
    return [f"{processor}, {os.cpu_count()} cores, {memory:.0f} GiB, {system}",
            f"{first_line(HEARSAY, '--version')}, built by g++ {first_line('g++', '-dumpfullversion')}; "
            + ", ".join(versions)]
