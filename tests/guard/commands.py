#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Every command has a name for `:`, a key, a line in `?` and something that does it. Usage: commands.py PROJECT_DIR

- a name of small letters and hyphens, that no other command has
- a key, so that it is found by who presses `?`
- a text in both languages, of at most 28 cells: with its keys it fits into 80, and in most panes two columns do
- a place in core/view or tui that asks for CMD_…, so that it does something
"""
import pathlib
import re
import sys
import unicodedata

LINE = re.compile(r'^\s*COMMAND\((\w+), "([^"]*)", .*?"([^"]*)"\)', re.M)
MOST = 28


def cells(text):
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def problems(commands, texts, code):
    """commands: (identifier, name, keys); texts: identifier -> both languages, of all CMD_… messages."""
    names = [name for _, name, _ in commands]
    for identifier, name, keys in commands:
        if not re.fullmatch(r"[a-z]+(-[a-z]+)*", name) or names.count(name) > 1:
            yield f"{identifier}: {name!r} is no name of its own"
        if identifier not in texts:
            yield f"{identifier}: no message CMD_{identifier}"
        if not re.search(rf"\bCMD_{identifier}\b", code):
            yield f"{identifier}: nothing does it"
        if not keys:
            yield f"{identifier}: has no key"
    for identifier, both in texts.items():
        for text in both:
            if not text or cells(text) > MOST:
                yield f"CMD_{identifier}: {text!r} has {cells(text)} cells, not 1 to {MOST}"


def selftest():
    good = [("DOWN", "down", "j Down")]
    text = {"DOWN": ("down", "下移")}
    assert not list(problems(good, text, "case CMD_DOWN:"))
    assert list(problems(good, text, "case CMD_DOWN_2:"))
    assert list(problems(good, {}, "CMD_DOWN"))
    assert list(problems(good, {"DOWN": ("down", "下移" * 8)}, "CMD_DOWN"))
    assert len(list(problems(good * 2, text, "CMD_DOWN"))) == 2
    assert list(problems([("DOWN", "down", "")], text, "CMD_DOWN"))


def main():
    selftest()
    root = pathlib.Path(sys.argv[1])
    commands = LINE.findall((root / "core/view/command.h").read_text("utf-8"))
    rows = [line.split("\t") for line in (root / "assets/i18n/messages.tsv").read_text("utf-8").splitlines()]
    texts = {row[0][4:]: (row[1], row[2]) for row in rows if row[0].startswith("CMD_") and len(row) == 3}
    code = "".join(p.read_text("utf-8") for room in ("core/view", "tui") for p in sorted((root / room).rglob("*.c")))
    found = list(problems(commands, texts, code))
    print("\n".join(found) or f"{len(commands)} commands, each with a name, a key, a text, and something that does it")
    return bool(found or not commands)


sys.exit(main())
