#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Every rule that core/extract names stands in rules.tsv, and every rule there is named. Usage: rules.py PROJECT_DIR

What the rows say (a grade, both languages) is checked when the table is made.
"""
import pathlib
import re
import sys

NAME = re.compile(r'"((?:date|event|pairing|figure|outline|doubt|own)\.[a-z][a-z.-]*)"')


def problems(defined, used):
    """used: name -> the file that has it."""
    for name in sorted(used.keys() - defined):
        yield f"{used[name]}: {name} has no row in core/extract/rules.tsv: give it a grade and a sentence in each language"
    for name in sorted(defined - used.keys()):
        yield f"core/extract/rules.tsv: no code has {name}"


def unused(header, code):
    """Doubts that no layer ever has."""
    for name in re.findall(r"\b(DOUBT_[A-Z_]+) = ", header):
        if name != "DOUBT_END" and name not in code:
            yield f"core/extract/rule.h: no layer has {name}"


def selftest():
    assert len(list(unused("\tDOUBT_A = 1,\n\tDOUBT_B = 2,\n", "x |= DOUBT_B;"))) == 1
    assert not list(problems({"date.year"}, {"date.year": "a.c"}))
    assert len(list(problems({"date.year"}, {"date.month": "a.c"}))) == 2
    assert NAME.findall('add(r, "pairing.refused.no-party");') == ["pairing.refused.no-party"]


def main():
    selftest()
    room = pathlib.Path(sys.argv[1]) / "core/extract"
    rows = [line.split("\t") for line in (room / "rules.tsv").read_text(encoding="utf-8").splitlines()]
    defined = {row[0] for row in rows if len(row) == 4}
    files = sorted(room.glob("*.c")) + [room.parent / "store/judge.c"]
    used = {name: p.name for p in files for name in NAME.findall(p.read_text(encoding="utf-8"))}
    code = "".join(p.read_text(encoding="utf-8") for p in room.glob("*.c") if p.name != "rule.c")
    found = list(problems(defined, used)) + list(unused((room / "rule.h").read_text(encoding="utf-8"), code))
    print("\n".join(found) or f"{len(defined)} rules are explained")
    return bool(found)


sys.exit(main())
