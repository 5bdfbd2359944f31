#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""messages.tsv (id, English, Chinese) -> messages.h (the enum) and messages_table.h (the texts).

Refuses an id that stands twice, a missing text, and two texts with different placeholders.
"""
import re
import sys

source, header, table = sys.argv[1:]
rows, seen = [], set()
for number, line in enumerate(open(source, encoding="utf-8"), 1):
    line = line.rstrip("\n")
    if not line or line.startswith("#"):
        continue
    cells = line.split("\t")
    if len(cells) != 3 or not all(cells):
        sys.exit(f"{source}:{number}: expected id, English and Chinese, separated by tabs")
    name, en, zh = cells
    if name in seen:
        sys.exit(f"{source}:{number}: {name} stands twice")
    if set(re.findall(r"\{\d\}", en)) != set(re.findall(r"\{\d\}", zh)):
        sys.exit(f"{source}:{number}: {name}: the two texts have different placeholders")
    seen.add(name)
    rows.append((name, en, zh))


def quoted(text):
    return '"' + text.replace("\\n", "\n").replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


with open(header, "w", encoding="utf-8") as out:
    out.write("#ifndef MESSAGES_H\n#define MESSAGES_H\nenum message {\n" + "".join(f"\tMSG_{name},\n" for name, _, _ in rows) + "\tMSG_COUNT\n};\n#endif\n")
with open(table, "w", encoding="utf-8") as out:
    out.write("static const char *const messages[MSG_COUNT][2] = {\n")
    out.writelines(f"\t[MSG_{name}] = {{{quoted(en)}, {quoted(zh)}}},\n" for name, en, zh in rows)
    out.write("};\n")
