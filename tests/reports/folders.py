#!/usr/bin/env python3
"""Weaves reports where that is hard: on a full disk, in folders that take no file, through links. The report must be
as it was or as it should be, the error must say what is wrong, and nothing may be left lying about.

    folders.py HEARSAY DOSSIER
"""
import ctypes
import os
import resource
import subprocess
import sys
import tempfile

REPORT = """# Workers

There are <!-- hearsay: support WORKERS-15K --format inline -->...<!-- /hearsay -->.

<!-- hearsay: draw --who WORKERS-15K --no-caption -->
<!-- /hearsay -->
"""

failures = []


def check(what, good):
    if not good:
        failures.append(what)


def no_large_files():
    """Files end after 4 kB, as on a full disk: the report fits, its figure does not."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))


def no_privileges():
    """For root, permissions count only without CAP_DAC_OVERRIDE, which the next exec gives up."""
    if os.geteuid() == 0:
        drop_from_bounding_set, may_override_permissions = 24, 1
        libc = ctypes.CDLL(None, use_errno=True)
        if libc.prctl(drop_from_bounding_set, may_override_permissions, 0, 0, 0) != 0:
            os._exit(99)


class Folder:
    """A folder with a report in it, and what weave did there."""

    def __init__(self, tool, dossier):
        self.tool, self.dossier = tool, dossier
        self.kept = tempfile.TemporaryDirectory()
        self.path = os.path.realpath(self.kept.name)
        self.report = os.path.join(self.path, "report.md")
        self.write(REPORT)

    def write(self, text):
        with open(self.report, "w", encoding="utf-8") as file:
            file.write(text)

    def read(self):
        with open(self.report, encoding="utf-8") as file:
            return file.read()

    def names(self):
        return sorted(os.listdir(self.path))

    def weave(self, name="report.md", before=None):
        command = [self.tool, "-d", self.dossier, "weave", name]
        done = subprocess.run(command, cwd=self.path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, preexec_fn=before)
        return done.returncode, done.stderr.decode()


def refused(what, folder, done, words, report=REPORT, names=("report.md",)):
    code, err = done
    check(f"{what}: exit code {code}", code == 3)
    check(f"{what}: the error is {err!r}", words in err)
    check(f"{what}: the report changed", folder.read() == report)
    check(f"{what}: there are {folder.names()}", folder.names() == sorted(names))


def full_disk(tool, dossier):
    folder = Folder(tool, dossier)
    done = folder.weave(before=no_large_files)
    refused("full disk", folder, done, "': File too large; nothing was written")
    long_report = REPORT.replace("draw --who WORKERS-15K --no-caption", "stat") + "word " * 2000
    folder.write(long_report)
    done = folder.weave(before=no_large_files)
    refused("full disk, without figures", folder, done, "': File too large; the old file is unchanged", long_report)
    folder.write(REPORT)
    check("room again", folder.weave()[0] == 0 and folder.names() == ["report-figures", "report.md"])


def read_only_folder(tool, dossier):
    folder = Folder(tool, dossier)
    os.chmod(folder.path, 0o555)
    done = folder.weave(before=no_privileges)
    refused("folder without figures", folder, done, f"cannot create the folder '{folder.path}/report-figures': Permission denied")
    os.chmod(folder.path, 0o755)
    check("allowed again", folder.weave(before=no_privileges)[0] == 0)
    stale = folder.read().replace("4 mentions", "3 mentions").replace(" --no-caption", "")
    os.chmod(folder.path, 0o555)
    check("fresh report in a read-only folder", folder.weave(before=no_privileges)[0] == 0)
    folder.write(stale := REPORT.replace("--no-caption", "--no-legend"))
    os.chmod(os.path.join(folder.path, "report-figures"), 0o555)
    done = folder.weave(before=no_privileges)
    refused("figure folder", folder, done, "its folder takes no new file: Permission denied; nothing was written", stale,
            ["report-figures", "report.md"])
    folder.write(stale := REPORT[:REPORT.index("<!-- hearsay: draw")])
    done = folder.weave(before=no_privileges)
    refused("folder", folder, done, "its folder takes no new file: Permission denied; the old file is unchanged", stale,
            ["report-figures", "report.md"])
    os.chmod(folder.path, 0o755)
    os.chmod(folder.report, 0o444)
    done = folder.weave(before=no_privileges)
    refused("read-only report", folder, done, "report.md': Permission denied; the old file is unchanged", stale,
            ["report-figures", "report.md"])


def through_links(tool, dossier):
    folder = Folder(tool, dossier)
    links = os.path.join(folder.path, "links")
    os.mkdir(links)
    os.symlink("../report.md", os.path.join(links, "linked.md"))
    code, err = folder.weave("links/linked.md")
    check(f"through a link: {code} {err}", code == 0 and "4 mentions" in folder.read())
    check("the link stays", os.readlink(os.path.join(links, "linked.md")) == "../report.md")
    check("figures lie beside the report, not beside the link",
          folder.names() == ["links", "report-figures", "report.md"] and os.listdir(links) == ["linked.md"])
    elsewhere = Folder(tool, dossier)
    os.symlink(folder.path, os.path.join(elsewhere.path, "report-figures"))
    before = folder.names()
    code, err = elsewhere.weave()
    check(f"figures through a link: {code} {err!r}", code == 1 and "is a link that leads out of the report's figure folder" in err)
    check("nothing is written through a link", folder.names() == before and elsewhere.read() == REPORT)


def main():
    tool, dossier = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
    full_disk(tool, dossier)
    read_only_folder(tool, dossier)
    through_links(tool, dossier)
    if failures:
        sys.exit("\n".join(failures))
    print("reports survive full disks, folders that take no file, and links")


main()
