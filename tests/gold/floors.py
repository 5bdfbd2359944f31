#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Do the records of the real documents reach the floors? Usage: floors.py DUIKOU

Imports the documents of $DUIKOU_CORPUS into a library of its own, exports every layer, and lets the scorer in
$DUIKOU_GOLD compare them with the gold there. Prints its table. Exit status 77 (skipped) without the two.
"""
import os
import pathlib
import subprocess
import sys
import tempfile

# Raised when the program has become better, never lowered.
FLOORS = {"dates": 0.85, "events": 0.65, "pairings-named": 0.95, "pairings-collective": 0.75, "figures": 0.80, "outline": 0.90}
LAYERS = ["dates", "events", "pairings", "figures", "outline"]


def export(duikou, corpus, folder):
    library = ["--library", str(folder / "library.db")]
    files = sorted(str(p) for p in corpus.iterdir() if p.suffix in (".txt", ".md"))
    subprocess.run([duikou, "import", "--quiet", *library, *files], check=True)
    records = folder / "records"
    records.mkdir()
    subprocess.run([duikou, "export", *library, *LAYERS, "-o", str(records)], check=True)
    return records


def score(gold, records):
    """The scorer's table is printed; its last line, layer=F1 pairs, is given as a dict."""
    run = subprocess.run([sys.executable, str(gold / "score"), str(gold), str(records)],
                         check=True, capture_output=True, text=True)
    print(run.stdout)
    last = run.stdout.strip().split("\n")[-1]
    return {layer: float(f1) for layer, f1 in (pair.split("=") for pair in last.split())}


def main():
    corpus, gold = os.environ.get("DUIKOU_CORPUS"), os.environ.get("DUIKOU_GOLD")
    if not corpus or not gold:
        print("skipped: DUIKOU_CORPUS and DUIKOU_GOLD name the documents and their gold; they are not set")
        return 77
    with tempfile.TemporaryDirectory() as folder:
        reached = score(pathlib.Path(gold), export(sys.argv[1], pathlib.Path(corpus), pathlib.Path(folder)))
    low = [f"{layer}: {reached.get(layer, 0):.3f}, the floor is {floor:.2f}"
           for layer, floor in FLOORS.items() if reached.get(layer, 0) < floor]
    print("\n".join(low) or "all floors are reached")
    return bool(low)


sys.exit(main())
