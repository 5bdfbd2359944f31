#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""rules.tsv (name, grade, English, Chinese) -> rules_table.h, sorted by name.

Refuses a name that stands twice, an unknown grade, and a missing text.
"""
import sys

source, table = sys.argv[1:]
GRADES = {
    "certain": ("RULE_MAKES", "CONFIDENCE_CERTAIN"),
    "likely": ("RULE_MAKES", "CONFIDENCE_LIKELY"),
    "doubtful": ("RULE_MAKES", "CONFIDENCE_DOUBTFUL"),
    "refused": ("RULE_REFUSES", "CONFIDENCE_NONE"),
    "doubt": ("RULE_DOUBTS", "CONFIDENCE_NONE"),
}
rows = {}
for number, line in enumerate(open(source, encoding="utf-8"), 1):
    line = line.rstrip("\n")
    if not line or line.startswith("#"):
        continue
    cells = line.split("\t")
    if len(cells) != 4 or not all(cells):
        sys.exit(f"{source}:{number}: expected name, grade, English and Chinese, separated by tabs")
    name, grade, en, zh = cells
    if name in rows:
        sys.exit(f"{source}:{number}: {name} stands twice")
    if grade not in GRADES:
        sys.exit(f"{source}:{number}: {grade} is no grade")
    if (".refused." in name) != (grade == "refused") or name.startswith("doubt.") != (grade == "doubt"):
        sys.exit(f"{source}:{number}: {name} does not go with {grade}")
    rows[name] = (*GRADES[grade], en, zh)


def quoted(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


with open(table, "w", encoding="utf-8") as out:
    out.write("static const struct rule rules[] = {\n")
    for name in sorted(rows):
        use, confidence, en, zh = rows[name]
        out.write(f"\t{{{quoted(name)}, {use}, {confidence}, {{{quoted(en)}, {quoted(zh)}}}}},\n")
    out.write("};\n")
