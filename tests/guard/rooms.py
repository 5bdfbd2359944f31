#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The walls between the rooms: who may include what, and what core/ may not call. Usage: rooms.py PROJECT_DIR

- a room of core/ includes only itself and the rooms before it; core/ never includes tui/
- <curses.h> stands in the three files that know the terminal, <sqlite3.h> in one
- core/ writes to no terminal and has no variable that changes outside of a function
- every source begins with its licence
"""
import pathlib
import re
import sys

ROOMS = ["base", "text", "doc", "extract", "store", "collate", "view"]
# The owner first; then a test that plays the part of another program.
ONLY = {"curses": ["tui/term.c", "tui/ink.c", "tui/ways.c", "tests/bench/least.c"],
        "sqlite3": ["core/store/db.c", "tests/unit/test_libfile.c", "tests/bench/least.c"]}
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.M)
OUTPUT = re.compile(r"\b(?:printf|vprintf|puts|putchar|fputs_unlocked)\s*\(|\bstdout\b")
COMMENT = re.compile(r'/\*.*?\*/|//[^\n]*|("(?:\\.|[^"\\\n])*")', re.S)
# A definition at the left edge that is neither const nor a function, a type or a declaration.
VARIABLE = re.compile(r"^(?:static\s+)?(?!struct \w+;|const\b|typedef\b|extern\b|return\b|_Static_assert\b)"
                      r"(?:unsigned |struct |enum )?\w+ (?!const\b)\**\w+(?:\[[^\]]*\])*\s*(?:=|;)", re.M)


def without_comments(text):
    return COMMENT.sub(lambda m: m.group(1) or " ", text)


def includes(name, text):
    room = name.split("/")[1] if name.startswith("core/") else None
    for quote, target in INCLUDE.findall(text):
        for library, owners in ONLY.items():
            if re.fullmatch(rf"(?:ncursesw?/)?n?{library}\.h", target) and name not in owners:
                yield f"includes <{target}>, which only {owners[0]} may"
        if quote == '"' and room:
            parts = target.split("/")
            if parts[0] == "tui":
                yield f"includes {target}: core/ knows nothing of tui/"
            if parts[0] == "core" and ROOMS.index(parts[1]) > ROOMS.index(room):
                yield f"includes {target}: {parts[1]} comes after {room}"


def problems(name, text):
    if not text.startswith("// SPDX-License-Identifier: MIT\n"):
        yield "does not begin with its licence"
    yield from includes(name, text)
    if name.startswith("core/"):
        code = without_comments(text)
        if OUTPUT.search(code):
            yield f"writes: {OUTPUT.search(code).group(0)}"
        for match in VARIABLE.finditer(code):
            yield f"a variable that changes: {match.group(0).strip()}"


def selftest():
    cases = [
        ("core/text/a.c", '#include "core/doc/doc.h"\n', 1),
        ("core/doc/a.c", '#include "core/text/utf8.h"\n', 0),
        ("core/doc/a.c", '#include "tui/key.h"\n', 1),
        ("core/doc/a.c", "#include <ncurses.h>\n", 1),
        ("tui/app.c", "#include <curses.h>\n", 1),
        ("tui/term.c", "#include <ncursesw/curses.h>\n", 0),
        ("core/store/store.c", "#include <sqlite3.h>\n", 1),
        ("core/doc/a.c", 'int f(void)\n{\n\tprintf("x");\n}\n', 1),
        ("core/doc/a.c", "// printf(\nint f(void);\n", 0),
        ("core/doc/a.c", "static int count;\n", 1),
        ("core/doc/a.h", "struct thing;\n", 0),
        ("core/doc/a.c", "static const int count = 3;\nconst char *const names[] = {0};\n", 0),
        ("core/doc/a.c", "static struct thing table[] = {\n};\n", 1),
    ]
    for name, text, count in cases:
        found = list(problems(name, "// SPDX-License-Identifier: MIT\n" + text))
        assert len(found) == count, (name, text, found)


def main():
    selftest()
    root = pathlib.Path(sys.argv[1])
    files = [p for room in ("core", "tui", "tests") for p in sorted((root / room).rglob("*.[ch]"))]
    found = [f"{p.relative_to(root)}: {line}" for p in files
             for line in problems(p.relative_to(root).as_posix(), p.read_text(encoding="utf-8"))]
    print("\n".join(found) or f"{len(files)} files keep to their rooms")
    return bool(found)


sys.exit(main())
