#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""duikou compare beside git's word diff, by characters, measured in one run. Usage: compare.py DUIKOU DATA

Two texts of 1 MB: the lines of the documents of $DUIKOU_CORPUS, else of DATA, in a new order each time and with new characters
in them, so that no passage stands twice; the second with CHANGES more characters changed. The goal: less than three times git's time.
Absolute figures hold for this machine and this moment; the ratio is what counts. Nothing fails here: it prints.
"""
import os
import pathlib
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ROUNDS, BYTES, CHANGES, GOAL = 7, 1_000_000, 2000, 3.0


def han(chance):
    return chr(chance.randint(0x4E00, 0x8000))


def copies(files, chance):
    lines = [line for file in files for line in file.read_text("utf-8").splitlines() if line.strip()]
    out, size = [], 0
    while size < BYTES:
        chance.shuffle(lines)
        for line in lines:
            one = list(line)
            for _ in range(1 + len(one) // 15):
                one[chance.randrange(len(one))] = han(chance)
            out.append("".join(one) + "\n")
            size += len(out[-1].encode())
    a = list("".join(out))
    b = list(a)
    for _ in range(CHANGES):
        at = chance.randrange(len(b))
        if b[at] != "\n":
            b[at] = han(chance)
    return "".join(a), "".join(b)


def seconds(command, folder):
    env = dict(os.environ, XDG_DATA_HOME=folder, XDG_CONFIG_HOME=folder)
    start = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=env)
    return time.perf_counter() - start


def main():
    duikou, data = sys.argv[1:]
    if not shutil.which("git"):
        print("skipped: there is no git to compare with")
        return 77
    folder = pathlib.Path(os.environ.get("DUIKOU_CORPUS") or data)
    files = sorted(p for p in folder.iterdir() if p.suffix in (".txt", ".md"))
    with tempfile.TemporaryDirectory() as place:
        paths = [f"{place}/a.txt", f"{place}/b.txt"]
        for path, text in zip(paths, copies(files, random.Random(1))):
            pathlib.Path(path).write_text(text, "utf-8")
        git = ["git", "diff", "--no-index", "--word-diff-regex=.", *paths]
        ours, theirs = [], []
        for _ in range(ROUNDS):
            ours.append(seconds([duikou, "compare", *paths], place))
            theirs.append(seconds(git, place))
    a, b = statistics.median(ours), statistics.median(theirs)
    print(f"compare  duikou {a * 1000:.0f} ms  git {b * 1000:.0f} ms  ratio {a / b:.2f}  goal below {GOAL:.1f}" + ("" if a / b < GOAL else "  above"))
    return 0


sys.exit(main())
