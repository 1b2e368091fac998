#!/usr/bin/env python3
"""`hearsay weave --watch` weaves again when the dossier, a file it includes, or the report changes, and Ctrl-C ends it.

    watch.py HEARSAY
"""
import os
import signal
import subprocess
import sys
import tempfile
import time

DOSSIER = """title: Watched
include: [claims/]
actors:
  - {id: A, name: Alpha, kind: state}
  - {id: B, name: Beta, kind: state}
sources:
  - {id: S1, title: One, date: 2025}
"""
CLAIM = "  - {id: %s, proposition: P, subject: A, relation: sends_workers, object: B, source: S1, by: A}\n"


def write(path, text):
    with open(path, "w") as file:
        file.write(text)


def read(path):
    with open(path) as file:
        return file.read()


def wait_for(path, words):
    """Waits until the file says so; a minute is for slow machines, no measure of speed."""
    for _ in range(600):
        if words in read(path):
            return
        time.sleep(0.1)
    sys.exit(f"{path} never said {words!r}: {read(path)}")


def main():
    hearsay = os.path.abspath(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        os.mkdir("claims")
        write("dossier.yaml", DOSSIER)
        write("claims/one.yaml", "claims:\n" + CLAIM % "C1")
        write("report.md", "There is <!-- hearsay: support P --format inline -->...<!-- /hearsay -->.\n")
        with open("said", "w") as said:
            process = subprocess.Popen([hearsay, "-d", ".", "weave", "--watch", "report.md"], stderr=said)
        wait_for("report.md", "one mention")
        wait_for("said", "Ctrl-C ends")
        write("claims/one.yaml", "claims:\n" + CLAIM % "C1" + CLAIM % "C2")
        wait_for("report.md", "2 mentions")
        write("claims/two.yaml", "claims:\n" + CLAIM % "C3")
        wait_for("report.md", "3 mentions")
        write("claims/two.yaml", "claims: broken\n")
        wait_for("said", "nothing was computed")
        write("claims/two.yaml", "claims: []\n")
        wait_for("report.md", "2 mentions")
        write("report.md", read("report.md") + "\nAgain <!-- hearsay: stat --format inline -->...<!-- /hearsay -->.\n")
        wait_for("report.md", "2 claims")
        process.send_signal(signal.SIGINT)
        code = process.wait(timeout=60)
        rounds = read("said").count("blocks refreshed")
        if code != 0 or rounds != 5:
            sys.exit(f"exit code {code}, {rounds} rounds: {read('said')}")
        print("five rounds, and a clean end")


main()
