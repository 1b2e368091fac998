#!/usr/bin/env python3
"""Kills `hearsay weave` at random points: the report must be the old one or the new one, never anything else, and
the next run must leave nothing behind but the report and its figure.

    kill_weave.py HEARSAY DOSSIER [KILLS]
"""
import os
import random
import subprocess
import sys
import tempfile
import time

BLOCKS = b"""<!-- hearsay: draw --who WORKERS-15K --no-caption -->
<!-- /hearsay -->
<!-- hearsay: support WORKERS-15K -->
<!-- /hearsay -->
"""


def weave(hearsay, dossier, *arguments, **options):
    command = [hearsay, "-d", dossier, "weave", *arguments]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)


def main():
    hearsay, dossier = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
    kills = int(sys.argv[3]) if len(sys.argv) > 3 else 20
    random.seed(7)
    before = b"\xff bytes of no encoding \xfe\r\n" * 40000 + b"\n" + BLOCKS
    with tempfile.TemporaryDirectory() as folder:
        report = os.path.join(folder, "report.md")
        figures = os.path.join(folder, "report-figures")

        def write():
            with open(report, "wb") as file:
                file.write(before)

        write()
        started = time.monotonic()
        out, err = weave(hearsay, dossier, report).communicate()
        seconds = time.monotonic() - started
        with open(report, "rb") as file:
            after = file.read()
        if after == before or not after.startswith(before[:-len(BLOCKS)]):
            sys.exit(f"the report was not woven: {out!r} {err!r}")
        seen = {"old": 0, "new": 0}
        for number in range(kills):
            write()
            for name in os.listdir(figures):
                os.unlink(os.path.join(figures, name))
            process = weave(hearsay, dossier, report)
            time.sleep(random.random() * seconds * 1.2)
            process.kill()
            process.communicate()
            with open(report, "rb") as file:
                now = file.read()
            if now not in (before, after):
                sys.exit(f"kill {number}: the report has {len(now)} bytes and is neither old nor new")
            seen["old" if now == before else "new"] += 1
        write()
        weave(hearsay, dossier, report).communicate()
        left = sorted(os.listdir(folder)) + sorted(os.listdir(figures))
        if len(left) != 3:
            sys.exit(f"something is left behind: {left}")
        print(f"{kills} kills, {seen['old']} times the old report, {seen['new']} times the new one, nothing lost")


main()
