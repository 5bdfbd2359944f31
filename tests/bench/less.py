#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""duikou beside less, measured in one run. Usage: less.py DUIKOU DATA

- the first screen of the browser on a library of all documents, against that of less on the longest of them
- the bytes that a line down and a page down send, in `duikou FILE` and in `less FILE`, for every document and
  for all, and the time from the key to the last of them
- the bytes of a step in the matrix and in the lists, most of which scroll nothing

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

RUNS, LINES, PAGES, STEPS = 15, 40, 4, 8
GOALS = {"first screen ms": 2.0, "line down bytes": 1.2, "line down ms": 2.0, "page down bytes": 1.05, "page down ms": 2.0}
STEP_GOAL = 180
PANES = {"timeline": b"1", "matrix": b"2", "library": b"4", "figures": b"5"}


def first_screens(*commands):
    """Medians in bytes and milliseconds; the commands take turns, so that a busy moment hits all."""
    seen = [[] for _ in commands]
    for _ in range(RUNS):
        for argv, runs in zip(commands, seen):
            terminal = Terminal(argv)
            runs.append(terminal.first_screen())
            terminal.close()
    return [[statistics.median(value) for value in zip(*runs)] for runs in seen]


def presses(argv, *keys):
    """What each key, pressed so many times, brings: a list of (bytes, milliseconds)."""
    terminal = Terminal(argv)
    terminal.first_screen()
    brought = [[terminal.press(key) for _ in range(count)] for key, count in keys]
    terminal.close()
    return brought


def line(name, ours, theirs, what=""):
    ratio, goal = ours / theirs if theirs else 0, GOALS.get(name)
    told = "" if goal is None else f"  goal {goal:.2f}" + ("" if ratio <= goal else "  above")
    print(f"{name:18} {what:12.12} duikou {ours:8.1f}  less {theirs:8.1f}  ratio {ratio:5.2f}{told}")


def reading(duikou, files):
    """A line and a page of every document: means of the bytes, medians of the time."""
    moves = {"line down": (b"j", LINES), "page down": (b" ", PAGES)}
    sums = {name: ([], []) for name in moves}
    for path in files:
        both = presses([duikou, path], *moves.values()), presses(["less", path], *moves.values())
        for name, *pair in zip(moves, *both):
            # where less is at its end there is nothing to compare
            pairs = [(ours, theirs) for ours, theirs in zip(*pair) if theirs[1] and theirs[0] > 60]
            for side in (0, 1):
                sums[name][side].extend(p[side] for p in pairs)
            if pairs:
                line(name + " bytes", *(statistics.mean(p[side][0] for p in pairs) for side in (0, 1)),
                     what=os.path.basename(path))
    for name, sides in sums.items():
        if sides[0]:
            line(name + " bytes", *(statistics.mean(b for b, _ in side) for side in sides))
            line(name + " ms", *(statistics.median(ms for _, ms in side) for side in sides))


def steps(duikou, library):
    for pane, key in PANES.items():
        brought = presses([duikou, *library], (key, 1), (b"j", STEPS))[1]
        size = statistics.median(b for b, _ in brought)
        print(f"step               {pane:12} duikou {size:8.1f}  goal {STEP_GOAL}" + ("" if size <= STEP_GOAL else "  above"))


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
        ours, theirs = first_screens([duikou, *library], ["less", longest])
        line("first screen bytes", ours[0], theirs[0])
        line("first screen ms", ours[1], theirs[1])
        steps(duikou, library)
    reading(duikou, files)
    return 0


sys.exit(main())
