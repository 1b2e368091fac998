#!/usr/bin/env python3
"""generate.py CLAIMS FOLDER: writes a dossier with that many claims, the same one every time.

Half as many propositions as claims have, a twentieth as many actors and sources, notes and dates of usual
length: what a large dossier looks like to the reader, not to an analyst.
"""
import os
import random
import sys

RELATIONS = ["sends_troops", "supplies_missiles", "supplies_munitions", "visits", "condemns", "praises", "trains"]
WORDS = "officials said that the transfer of several units to the border region had been completed by then".split()


def write(path, lines):
    with open(path, "w", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")


def claim(number, actors, sources, dice):
    lines = [
        f"  - id: C{number:06}",
        f"    proposition: P{dice.randrange(number // 2 + 1):06}",
        f"    subject: A{dice.randrange(actors):05}",
        f"    relation: {dice.choice(RELATIONS)}",
        f"    object: A{dice.randrange(actors):05}",
        f"    date: 2025-{dice.randrange(1, 13):02}-{dice.randrange(1, 29):02}",
        f"    quantity: {dice.randrange(10, 20000)} troops",
        f"    source: S{dice.randrange(sources):05}",
        f"    line: {dice.randrange(1, 60)}",
        f"    by: A{dice.randrange(actors):05}",
        f"    said: 2025-{dice.randrange(1, 13):02}",
        "    certainty: CT+",
        f"    note: {' '.join(dice.sample(WORDS, 12))}, case {number}",
    ]
    if dice.random() < 0.3:
        lines.insert(-2, f"    via: A{dice.randrange(actors):05}")
    return lines


def main():
    claims, folder = int(sys.argv[1]), sys.argv[2]
    dice = random.Random(1)
    actors = sources = max(2, claims // 20)
    os.makedirs(folder, exist_ok=True)
    write(f"{folder}/dossier.yaml", ["title: generated", "include: [cast.yaml, claims.yaml]"])
    cast = ["actors:"] + [f"  - {{id: A{at:05}, name: Actor number {at}, kind: organ}}" for at in range(actors)]
    cast += ["sources:"] + [f"  - {{id: S{at:05}, title: Source number {at}, date: 2025-06}}" for at in range(sources)]
    write(f"{folder}/cast.yaml", cast)
    rows = ["claims:"]
    for number in range(claims):
        rows += claim(number, actors, sources, dice)
    write(f"{folder}/claims.yaml", rows)


main()
