#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""What `duikou show` gives at every width from 20 to 120. Usage: show.py DUIKOU FOLDER

For each document of the folder, and of DUIKOU_CORPUS if that is set: no line is wider than asked for; none begins
with a stop or a closing mark, or ends with an opening one; with --exact the lines are the text's, white space aside,
and the full ones (those that were broken off) are short of the margin by 0.85 cells on average over all widths (in the corpus: a few lines say nothing);
without it, all is there but the markup."""
import functools
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unicodedata

WIDTHS = range(20, 121)
SHORT = 0.85
NOT_FIRST = "，。、；：？！）》」』】〕”’,;?!)"
NOT_LAST = "（《「『【〔“‘("
MARKUP = re.compile(r"</?(?:b|sup|sub|i|em|strong|u|p|br)>|\[bookmark[^]]*\]|&nbsp;|&amp;|[][\s.…·*_^#<>\\|`~-]")


@functools.lru_cache(None)
def char_cols(char):
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def cols(line):
    return sum(map(char_cols, line))


def shown(duikou, path, width, *options):
    command = [duikou, "show", str(path), "--width", str(width), *options]
    return subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout.split("\n")


def bare(text):
    return "".join(text.split())


def broken_lines(text, lines):
    """The lines that were broken off: those after which the source's line goes on."""
    source = iter(bare(line) for line in text.split("\n"))
    rest = ""
    for line in lines:
        words = bare(line)
        while words and not rest:
            rest = next(source)
        assert rest.startswith(words), line
        rest = rest[len(words):]
        if rest:
            yield line


class Judge:
    def __init__(self):
        self.faults, self.full, self.short = [], 0, 0

    def fault(self, path, width, what):
        self.faults.append(f"{path.name}, {width} cells: {what}")

    def lines(self, path, width, lines):
        for line in lines:
            words = line.strip()
            if cols(line) > width:
                self.fault(path, width, f"too wide: {line}")
            if words and len(words) > 1 and words[-1] in NOT_LAST:
                self.fault(path, width, f"ends with {words[-1]}: {line}")

    def broken(self, path, width, text, lines):
        previous = None
        for line in broken_lines(text, lines):
            self.full += 1
            self.short += width - cols(line.rstrip())
            index = lines.index(line)
            after = lines[index + 1].strip() if index + 1 < len(lines) else ""
            if after and after[0] in NOT_FIRST:
                self.fault(path, width, f"begins with {after[0]}: {after}")

    def document(self, duikou, path):
        text = path.read_text("utf-8")
        for width in WIDTHS:
            exact, flowing = shown(duikou, path, width, "--exact"), shown(duikou, path, width)
            self.lines(path, width, exact)
            self.lines(path, width, flowing)
            if bare("".join(exact)) != bare(text):
                self.fault(path, width, "exact is not the text")
            else:
                self.broken(path, width, text, exact)
            if MARKUP.sub("", "".join(flowing)) != MARKUP.sub("", text):
                self.fault(path, width, "flowing has not all of the text")


def main():
    duikou, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    paths = sorted(folder.iterdir())
    corpus = os.environ.get("DUIKOU_CORPUS")
    if corpus:
        paths += sorted(pathlib.Path(corpus).glob("*.txt"))
    with tempfile.TemporaryDirectory() as home:
        os.environ.update(XDG_CONFIG_HOME=home, XDG_DATA_HOME=home, LC_ALL="C.UTF-8")
        judge = Judge()
        for path in paths:
            judge.document(duikou, path)
    short = judge.short / max(judge.full, 1)
    print(f"{len(paths)} documents, {len(WIDTHS)} widths; {judge.full} full lines, short by {short:.3f} cells on average")
    if not corpus:
        print("without DUIKOU_CORPUS: only the documents of the tests")
    print("\n".join(judge.faults[:40]))
    return 1 if judge.faults or not judge.full or (corpus and short > SHORT) else 0


sys.exit(main())
