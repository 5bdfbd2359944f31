#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""duikou beside rg, measured in one run. Usage: rg.py [--check] SPEED NAMES DATA

- every name of the gazetteer, against `rg -j1 -F -o -f` with the same list (NAMES)
- the whole extraction, from the file to its records, against that rg: on one core, and with those that one file may use
- the extraction of a text, of four and of sixteen times as much: the time for a byte, which is the same if it is linear,
  the most memory that was in use, and what of it was neither the text nor its records

The text is the lines of the documents of $DUIKOU_CORPUS, else of DATA, shuffled again and again. Absolute figures hold for
this machine and this moment; the ratios are what counts. Nothing fails here: it prints, and marks what is below its goal.

With --check nothing is measured: both must find the same names in the documents, in the same order.
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

ROUNDS, NAMES_MB, EXTRACT_MB, LINEAR_MB = 5, 100, 8, 1
FACTORS = (1, 4, 16)
GOALS = {"names": 4.0, "extract": 1.0, "cores": 1.0}


def documents(data):
    folder = pathlib.Path(os.environ.get("DUIKOU_CORPUS") or data)
    return sorted(p for p in folder.iterdir() if p.suffix in (".txt", ".md"))


def make_text(files, path, megabytes):
    """Lines in another order each time, so that no processor learns them by heart."""
    lines = [line for file in files for line in file.read_bytes().splitlines(keepends=True)]
    order, left = random.Random(1), megabytes * 1_000_000
    with open(path, "wb") as out:
        while left > 0:
            order.shuffle(lines)
            text = b"".join(lines) + b"\n"
            left -= out.write(text)
    return os.path.getsize(path) / 1e6


def run(*command):
    """What the program says: name, tab, value."""
    out = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return {name: float(value) for name, value in (line.split("\t") for line in out.splitlines())}


def rg_command(names, path):
    return ["rg", "-j1", "-F", "-o", "--no-line-number", "--no-filename", "--color=never", "-f", names, path]


def rg_seconds(names, path, out):
    start = time.perf_counter()
    with open(out, "wb") as file:
        subprocess.run(rg_command(names, path), stdout=file, check=True)
    return time.perf_counter() - start


def check(speed, names, files):
    for path in map(str, files):
        ours = subprocess.run([speed, "list", path], check=True, capture_output=True).stdout
        theirs = subprocess.run(rg_command(names, path), capture_output=True).stdout
        if ours != theirs:
            print(f"{path}: {ours.count(10)} names found, rg finds {theirs.count(10)}, or others")
            return 1
    return 0


def line(name, ours, theirs):
    ratio, goal = ours / theirs, GOALS[name]
    print(f"{name:8} duikou {ours:7.1f} MB/s  rg {theirs:6.1f} MB/s  ratio {ratio:5.2f}  goal {goal:.1f}" + ("" if ratio >= goal else "  below"))


def compare(speed, names, files, folder):
    big, small, out = (str(folder / name) for name in ("big.txt", "small.txt", "out"))
    big_mb, small_mb = make_text(files, big, NAMES_MB), make_text(files, small, EXTRACT_MB)
    theirs, found, extracted, parted = [], [], [], []
    for _ in range(ROUNDS):
        theirs.append(rg_seconds(names, big, out))
        found.append(run(speed, "names", big)["seconds"])
        extracted.append(run(speed, "extract", small))
        parted.append(run(speed, "cores", small)["seconds"])
    rg = big_mb / statistics.median(theirs)
    line("names", big_mb / statistics.median(found), rg)
    line("extract", small_mb / statistics.median(e["seconds"] for e in extracted), rg)
    line("cores", small_mb / statistics.median(parted), rg)
    for stage in extracted[0]:
        if stage not in ("seconds", "memory", "beside"):
            print(f"  {stage:9} {statistics.median(e[stage] for e in extracted):8.1f} MB/s")
    corpus = [run(speed, "extract", *map(str, files))["seconds"] * 1000 for _ in range(ROUNDS)]
    print(f"the {len(files)} documents {statistics.median(corpus):.1f} ms")


def linear(speed, files, folder):
    sizes, rounds = {}, {}
    for factor in FACTORS:
        path = str(folder / f"linear{factor}.txt")
        sizes[path], rounds[path] = make_text(files, path, LINEAR_MB * factor), []
    for _ in range(ROUNDS):
        for path, runs in rounds.items():
            runs.append(run(speed, "extract", path))
    times = [statistics.median(r["seconds"] for r in runs) / sizes[path] for path, runs in rounds.items()]
    memory = [f"{size:.0f} MB: {statistics.median(r['memory'] for r in rounds[path]):.1f}" for path, size in sizes.items()]
    print("linear   time per byte of " + ", ".join(map(str, FACTORS)) + " times as much: " + "  ".join(f"{t / times[0]:.2f}" for t in times))
    print("memory   MB in use for a text of " + "  ".join(memory))
    beside = [f"{size:.0f} MB: {statistics.median(r['beside'] for r in rounds[path]):.1f}" for path, size in sizes.items()]
    print("           of these beside the text and its records " + "  ".join(beside))


def main():
    arguments = [a for a in sys.argv[1:] if a != "--check"]
    speed, names, data = arguments
    if not shutil.which("rg"):
        print("skipped: there is no rg to compare with")
        return 77
    files = documents(data)
    if "--check" in sys.argv:
        return check(speed, names, files)
    with tempfile.TemporaryDirectory() as folder:
        compare(speed, names, files, pathlib.Path(folder))
        linear(speed, files, pathlib.Path(folder))
    return 0


sys.exit(main())
