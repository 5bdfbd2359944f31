#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""How long finding the shared passages of a new document of 1 MB takes. Usage: shared.py DUIKOU DATA

A library of $DUIKOU_BENCH_DOCS documents of 1 MB (40 if it is not set; the goal is for 1000): characters as often as in the documents of
$DUIKOU_CORPUS, else of DATA, in random order; in every one the same notice of 700 characters, and in one of five a passage of 3000 characters
of an earlier one with 30 others in it. The new document has a third of its text from three of them, and the notice. Its import is timed into that
library and into an empty one: the difference, and what `duikou shared` takes, is the time of finding. Random text has no passages by chance,
which real documents have few of; $DUIKOU_BENCH_FOLDER names a folder of other documents to take instead, the last of which by name is the new one.
Absolute figures hold for this machine and this moment. Nothing fails here: it prints.
"""
import collections
import os
import pathlib
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ROUNDS, CHARS, PIECE, NOTICE, CHANGES, GOAL = 5, 333_000, 3000, 700, 30, 1.0


class Writer:
    def __init__(self, files, chance):
        count = collections.Counter(c for file in files for c in file.read_text("utf-8") if "\u4e00" <= c <= "\u9fff")
        self.chance, self.chars = chance, list(count)
        self.weights = list(count.values())
        self.notice = self.text(NOTICE)

    def text(self, chars):
        drawn = self.chance.choices(self.chars, self.weights, k=chars)
        return "\n".join("".join(drawn[i:i + 120]) + "。" for i in range(0, chars, 120)) + "\n"

    def copy(self, text):
        piece = list(text[self.chance.randrange(len(text) - PIECE):][:PIECE])
        for _ in range(CHANGES):
            piece[self.chance.randrange(PIECE)] = self.chance.choice(self.chars)
        return "".join(piece) + "\n"


def write_library(folder, docs, files):
    writer = Writer(files, random.Random(1))
    some = []
    for i in range(docs):
        text = writer.notice + writer.text(CHARS)
        if i % 5 == 4:
            text += writer.copy(some[-1])
        if i % max(1, docs // 20) == 0:
            some.append(text)
        (folder / f"{i:04}.txt").write_text(text, "utf-8")
    third = CHARS // 9
    parts = [writer.chance.choice(some) for _ in range(3)]
    text = writer.notice + "".join(part[-third:] + writer.text(CHARS * 2 // 9) for part in parts)
    (folder / "new.txt").write_text(text, "utf-8")


def seconds(command):
    start = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - start


def import_new(duikou, library, new):
    """The import, what `shared` takes, and everything back as it was."""
    one = seconds([duikou, "--library", library, "import", "--quiet", new])
    two = seconds([duikou, "--library", library, "shared", new.name, "--no-builtin"])
    subprocess.run([duikou, "--library", library, "remove", "--quiet", new.name], check=True)
    return one, two


def main():
    duikou, data = sys.argv[1:]
    docs = int(os.environ.get("DUIKOU_BENCH_DOCS", "40"))
    with tempfile.TemporaryDirectory() as place:
        os.environ["XDG_DATA_HOME"] = os.environ["XDG_CONFIG_HOME"] = place
        folder = pathlib.Path(os.environ.get("DUIKOU_BENCH_FOLDER") or place) / "."
        if not os.environ.get("DUIKOU_BENCH_FOLDER"):
            folder = pathlib.Path(place, "docs")
            folder.mkdir()
            source = pathlib.Path(os.environ.get("DUIKOU_CORPUS") or data)
            write_library(folder, docs, sorted(p for p in source.iterdir() if p.suffix in (".txt", ".md")))
        *others, new = sorted(p for p in folder.iterdir() if p.suffix == ".txt")
        library, empty = f"{place}/library.db", f"{place}/empty.db"
        whole = seconds([duikou, "--library", library, "import", "--quiet", *others])
        size = os.path.getsize(library)
        times = [(import_new(duikou, library, new), import_new(duikou, empty, new)) for _ in range(ROUNDS)]
        if os.environ.get("DUIKOU_BENCH_KEEP"):
            shutil.copy(library, os.environ["DUIKOU_BENCH_KEEP"])
    full, alone = statistics.median(a for (a, _), _ in times), statistics.median(a for _, (a, _) in times)
    listing = statistics.median(b for (_, b), _ in times)
    text = sum(1 for _ in others)
    print(f"library  {text} documents imported in {whole:.1f} s, {size / 1e6:.0f} MB")
    print(f"shared   import {full * 1000:.0f} ms, into an empty library {alone * 1000:.0f} ms, listing {listing * 1000:.0f} ms; "
          f"finding {(full - alone + listing) * 1000:.0f} ms, goal for 1000 documents below {GOAL * 1000:.0f} ms")
    return 0


sys.exit(main())
