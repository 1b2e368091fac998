#!/usr/bin/env python3
"""Draws dossiers that are large or dense: each run ends with a picture, or with a refusal that says what to do.

    draw_limits.py HEARSAY

Nothing here measures time: that a run ends at all is what the time limit of ctest is for.
"""

import pathlib
import random
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

LIMIT = 4
# Actors and relations of each dossier.
SIZES = {"usual": (200, 600), "dense": (60, 1700), "large": (10000, 15000)}
# Dossier, options, and words of the refusal; None where it must become a picture.
RUNS = [
    ("usual", "", None),
    ("usual", "--aggregate claim", None),
    ("usual", "--ego A7 --depth 1", None),
    ("usual", "--engine dot --aggregate claim --timeout 1", ["longer than 1 s", "--timeout", "filters"]),
    ("dense", "", None),
    ("dense", "--aggregate claim", None),
    ("dense", "--engine dot --timeout 1", ["longer than 1 s", "--timeout", "filters"]),
    ("dense", "--timeline", ["rows are too many", "takes up to 400", "--since"]),
    ("large", "", "either"),
    ("large", "--timeout 1", "either"),
    ("large", "--engine dot", ["nodes are too many", "up to 300", "--engine sfdp"]),
    ("large", "--ego A7 --depth 2", None),
    ("large", "--timeline", ["rows are too many", "takes up to 400", "--since"]),
]


def write_dossier(path, actors, relations):
    """The same every time: `random` with a seed."""
    numbers = random.Random(7)
    lines = ["title: generated", "sources: [{id: S, title: generated}]", "actors:"]
    lines += [f"  - {{id: A{i}, name: Actor {i}, kind: state}}" for i in range(actors)]
    lines += ["claims:"]
    for i in range(relations):
        subject, target = numbers.sample(range(actors), 2)
        day = f"2025-{i % 12 + 1:02}-{i % 28 + 1:02}"
        lines.append(f"  - {{id: C{i}, subject: A{subject}, relation: meets, object: A{target}, source: S, date: {day}}}")
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def problem_of(run, picture, refusal):
    """What is wrong with a finished run, or None."""
    message = run.stderr.decode()
    if run.returncode == 0:
        if isinstance(refusal, list):
            return "drew what it should refuse"
        root = ElementTree.parse(picture).getroot()
        return None if root.tag.endswith("svg") and len(root) else "wrote no picture"
    if run.returncode != LIMIT or refusal is None:
        return f"exit code {run.returncode}: {message}"
    if picture.exists():
        return "refused, and wrote a picture all the same"
    words = refusal if isinstance(refusal, list) else ["filters", "--timeout"]
    missing = [word for word in words if word not in message]
    return f"does not say {missing}: {message}" if missing else None


def main():
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        place = pathlib.Path(folder)
        for name, (actors, relations) in SIZES.items():
            write_dossier(place / f"{name}.yaml", actors, relations)
        for name, options, refusal in RUNS:
            picture = place / "picture.svg"
            picture.unlink(missing_ok=True)
            words = [sys.argv[1], "-d", str(place / f"{name}.yaml"), "draw", *options.split(), "-o", str(picture)]
            run = subprocess.run(words, stdin=subprocess.DEVNULL, capture_output=True)
            problem = problem_of(run, picture, refusal)
            failed += problem is not None
            print(f"{'FAILED' if problem else 'fine':6}  {name} {options}  {problem or ''}", flush=True)
            if run.stderr:
                print("        " + run.stderr.decode().strip(), flush=True)
    print(f"{len(RUNS)} runs, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
