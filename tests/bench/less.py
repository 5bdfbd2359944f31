#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""duikou beside less, measured in one run. Usage: less.py DUIKOU DATA

- the first screen of the browser on a library of all documents, against that of less on the longest of them
- the bytes that one line down sends, in `duikou FILE` and in `less FILE`, for every document and for all

The documents are those of $DUIKOU_CORPUS, else those of DATA. Absolute figures hold for this machine and this
moment; the ratios are what counts. Nothing fails here: it prints, and marks what is above its goal.
"""
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile

from terminal import Terminal

RUNS, LINES = 15, 40
GOALS = {"first screen": 2.0, "line down": 1.3}


def first_screens(*commands):
    """Medians in milliseconds; the commands take turns, so that a busy moment hits all."""
    times = [[] for _ in commands]
    for _ in range(RUNS):
        for argv, seen in zip(commands, times):
            terminal = Terminal(argv)
            seen.append(terminal.first_screen() * 1000)
            terminal.close()
    return [statistics.median(seen) for seen in times]


def line_down(argv):
    """Mean bytes of a line down, over some screens from the beginning on."""
    terminal = Terminal(argv)
    terminal.first_screen()
    sent = [terminal.press(b"j") for _ in range(LINES)]
    terminal.close()
    return statistics.mean(sent)


def line(name, unit, ours, theirs, what=""):
    ratio, goal = ours / theirs, GOALS[name]
    print(f"{name:12} {what:12.12} duikou {ours:8.1f} {unit:6} less {theirs:8.1f} {unit:6} ratio {ratio:5.2f}  goal {goal:.1f}"
          + ("" if ratio <= goal else "  above"))


def main():
    duikou, data = sys.argv[1], sys.argv[2]
    if not shutil.which("less"):
        print("skipped: there is no less to compare with")
        return 77
    folder = pathlib.Path(os.environ.get("DUIKOU_CORPUS") or data)
    files = sorted(str(p) for p in folder.iterdir() if p.suffix in (".txt", ".md"))
    longest = max(files, key=os.path.getsize)
    with tempfile.TemporaryDirectory() as temporary:
        library = ["--library", os.path.join(temporary, "library.db")]
        subprocess.run([duikou, "import", "--quiet", *library, *files], check=True)
        line("first screen", "ms", *first_screens([duikou, *library], ["less", longest]))
    ours = [line_down([duikou, path]) for path in files]
    theirs = [line_down(["less", path]) for path in files]
    for path, *sent in zip(files, ours, theirs):
        line("line down", "bytes", *sent, what=os.path.basename(path))
    line("line down", "bytes", statistics.mean(ours), statistics.mean(theirs))
    return 0


sys.exit(main())
