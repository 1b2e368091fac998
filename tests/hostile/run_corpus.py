#!/usr/bin/env python3
"""Runs a command on every file of the hostile corpus and judges what it does.

    run_corpus.py --command 'hearsay -d {} check' [--kinds yaml,csv] [--strict-line]

A file fails when the command dies of a signal, runs into the time or memory limit, prints what a sanitizer prints or
raw control bytes, or does not do what INDEX.tsv expects of it:

    ERR, LIMIT   an exit code other than 0, and 'NAME:LINE' in the output
    WARN         exit code 0, and 'NAME:LINE' in the output
    OK, ESC      exit code 0

The last line counts; the exit code is 1 when a file failed.
"""

import argparse
import csv
import pathlib
import re
import resource
import shlex
import subprocess
import sys

CORPUS = pathlib.Path(__file__).resolve().parent
FATAL_TEXT = re.compile(rb"AddressSanitizer|runtime error:|ThreadSanitizer|terminate called|bad_alloc")
CONTROL_BYTES = re.compile(rb"[\x00-\x08\x0b-\x1f\x7f]")
REFUSED = {"ERR", "LIMIT"}
TAKEN = {"OK", "ESC", "WARN"}
PLACED = REFUSED | {"WARN"}


def read_index(kinds):
    """The rows of INDEX.tsv, as dictionaries, for files in the folders `kinds`."""
    with open(CORPUS / "INDEX.tsv", encoding="utf-8", newline="") as index:
        rows = csv.DictReader(index, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [row for row in rows if row["file"].split("/")[0] in kinds]


def limit_resources(memory_mb):
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if memory_mb:
        resource.setrlimit(resource.RLIMIT_AS, (memory_mb << 20, memory_mb << 20))


def run(command, path, options):
    """The finished process, or None when it ran out of time."""
    words = [word.replace("{}", str(path)) for word in shlex.split(command)]
    try:
        return subprocess.run(
            words,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=options.timeout,
            preexec_fn=lambda: limit_resources(options.memory_mb),
        )
    except subprocess.TimeoutExpired:
        return None


def reported_line(path, output):
    found = re.search(re.escape(path.name.encode()) + rb":(\d+)", output)
    return int(found[1]) if found else None


def complaint(row, path, process, strict_line):
    """What is wrong with how `process` treated the file, or None."""
    if process is None:
        return "ran out of time"
    output = process.stdout + process.stderr
    code = process.returncode
    if code < 0 or code >= 128:
        return f"ended by a signal (exit code {code})"
    if FATAL_TEXT.search(output):
        return "a sanitizer or an uncaught exception spoke"
    if CONTROL_BYTES.search(output):
        return "control bytes in the output"
    expected = row["expect"]
    if expected in REFUSED and code == 0:
        return "accepted"
    if expected in TAKEN and code != 0:
        return f"refused (exit code {code}): " + output[:120].decode("utf-8", "replace")
    if expected not in PLACED:
        return None
    line = reported_line(path, output)
    if line is None:
        return "no NAME:LINE in the output"
    wanted = row["line:col"].split(":")[0]
    if strict_line and expected in REFUSED and wanted.isdigit() and line != int(wanted):
        return f"line {line} instead of {wanted}"
    return None


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--command", required=True, help="what to run; {} stands for the file")
    parser.add_argument("--kinds", default="yaml", help="folders of the corpus, with commas")
    parser.add_argument("--timeout", type=float, default=5, help="seconds for a file")
    parser.add_argument("--memory-mb", type=int, default=1024, help="0 for no limit, as sanitizers need")
    parser.add_argument("--strict-line", action="store_true", help="the line must be the one in INDEX.tsv")
    return parser.parse_args()


def main():
    options = parse_arguments()
    rows = read_index(options.kinds.split(","))
    failed = 0
    for row in rows:
        path = CORPUS / row["file"]
        why = complaint(row, path, run(options.command, path, options), options.strict_line)
        if why:
            failed += 1
            print(f"FAIL {row['file']} [{row['threat']}] {row['expect']}: {why}")
    print(f"{len(rows) - failed} passed, {failed} failed")
    return 1 if failed or not rows else 0


if __name__ == "__main__":
    sys.exit(main())
