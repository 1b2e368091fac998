#!/usr/bin/env python3
"""interrupt.py HEARSAY: Ctrl-C in the middle of a long computation.

On a terminal, progress is shown with the time left, and Ctrl-C ends the program with a note and exit code 4. Neither
standard output nor the file of -o has anything in it. Elsewhere nothing is shown while it computes.
"""
import fcntl
import os
import pty
import random
import subprocess
import sys
import tempfile
import termios
import time

HEARSAY = sys.argv[1]
PATIENCE = 120  # seconds, for machines with much else to do


def write_pairs(path, names, pairs):
    dice = random.Random(1)
    with open(path, "w", encoding="ascii") as file:
        file.writelines(f"{dice.randrange(names)},{dice.randrange(names)}\n" for _ in range(pairs))


def read_until(terminal, words):
    """What the terminal shows until all of `words` were there; at the end of the program all of it."""
    shown, begin = "", time.monotonic()
    while time.monotonic() - begin < PATIENCE and not all(word in shown for word in words):
        try:
            shown += os.read(terminal, 4096).decode()
        except OSError:  # the other end is closed
            break
    return shown


def expect(truth, what):
    if not truth:
        sys.exit(f"interrupt.py: {what}")


def write_everybody_with_everybody(path, names):
    with open(path, "w", encoding="ascii") as file:
        for name in range(names):
            file.write("".join(f"{name},{other}\n" for other in range(name)))


def write_claims(path, claims):
    with open(path, "w", encoding="ascii") as file:
        file.write("title: Many\nactors: [{id: A}]\nsources: [{id: S, title: T}]\nclaims:\n")
        claim = "  - {id: C%d, subject: A, relation: suffers_casualties, source: S, line: 1}\n"
        file.writelines(claim % number for number in range(claims))


def interrupted(command, output, codes=(4,)):
    ours, theirs = pty.openpty()
    process = subprocess.Popen(command, stdin=theirs, stdout=subprocess.PIPE, stderr=theirs, start_new_session=True,
                               preexec_fn=lambda: fcntl.ioctl(theirs, termios.TIOCSCTTY))
    os.close(theirs)
    shown = read_until(ours, ["%, about", " s left"])
    expect("%, about" in shown, f"no progress was shown: {shown!r}")
    os.write(ours, b"\x03")
    shown = read_until(ours, ["stopped before the end: there is no result\r\n"])
    expect("stopped before the end" in shown, f"no note: {shown!r}")
    expect(process.stdout.read() == b"", "there was output")
    expect(process.wait(PATIENCE) in codes, f"exit code {process.returncode}")
    expect(not os.path.exists(output), "a file was written")


def main():
    with tempfile.TemporaryDirectory() as folder:
        pairs, output = f"{folder}/pairs.csv", f"{folder}/answer.csv"
        write_pairs(pairs, 40_000, 120_000)
        rank = [HEARSAY, "rank", "--edges", pairs, "--measure", "betweenness"]
        interrupted([*rank, "-o", output], output)
        interrupted(rank, output)
        dense = f"{folder}/dense.csv"
        write_everybody_with_everybody(dense, 2_500)
        interrupted([HEARSAY, "rank", "--edges", dense, "--measure", "clustering", "-o", output], output)
        interrupted([HEARSAY, "structure", "--edges", dense, "-o", output], output)
        dossier, report = f"{folder}/dossier.yaml", f"{folder}/report.md"
        write_claims(dossier, 300_000)
        interrupted([HEARSAY, "-d", dossier, "stat", "-o", output], output)
        # Ctrl-C is how watching ends; only a program that could not wait for the dossier says 4.
        with open(report, "w", encoding="ascii") as file:
            file.write("<!-- hearsay: stat -->\n<!-- /hearsay -->\n")
        interrupted([HEARSAY, "-d", dossier, "weave", "--watch", report], output, codes=(0, 4))
        small = f"{folder}/small.csv"
        write_pairs(small, 2_000, 10_000)
        quiet = subprocess.run([HEARSAY, "rank", "--edges", small], capture_output=True, check=True)
        expect(quiet.stderr == b"", f"progress outside a terminal: {quiet.stderr!r}")


main()
