#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""queries.sql and schema.sql -> statements.h (enum statement) and statements_table.h (their texts, the schema's steps).

A statement stands under a line `-- NAME`; other comment lines are dropped. In schema.sql the names are VERSION_1,
VERSION_2 … in this order. Refuses a name that stands twice and a statement without text.
"""
import re
import sys

queries, schema, header, table = sys.argv[1:]


def sections(path):
    found = {}
    name = None
    for number, line in enumerate(open(path, encoding="utf-8"), 1):
        head = re.fullmatch(r"-- ([A-Z][A-Z0-9_]*)\n", line)
        if head:
            name = head[1]
            if name in found:
                sys.exit(f"{path}:{number}: {name} stands twice")
            found[name] = []
        elif not line.startswith("--") and line.strip():
            if name is None:
                sys.exit(f"{path}:{number}: a statement without a name")
            found[name].append(" ".join(line.split()))
    for name, lines in found.items():
        if not lines:
            sys.exit(f"{path}: {name} has no text")
    return {name: " ".join(lines) for name, lines in found.items()}


def quoted(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


statements, steps = sections(queries), sections(schema)
for version, name in enumerate(steps, 1):
    if name != f"VERSION_{version}":
        sys.exit(f"{schema}: expected VERSION_{version}, found {name}")
with open(header, "w", encoding="utf-8") as out:
    out.write("#ifndef STATEMENTS_H\n#define STATEMENTS_H\nenum statement {\n")
    out.writelines(f"\tSTMT_{name},\n" for name in statements)
    out.write(f"\tSTMT_COUNT\n}};\nenum {{ SCHEMA_VERSION = {len(steps)} }};\n#endif\n")
with open(table, "w", encoding="utf-8") as out:
    out.write("static const char *const statements[STMT_COUNT] = {\n")
    out.writelines(f"\t[STMT_{name}] = {quoted(text)},\n" for name, text in statements.items())
    out.write("};\nstatic const char *const schema_steps[SCHEMA_VERSION] = {\n")
    out.writelines(f"\t{quoted(text)},\n" for text in steps.values())
    out.write("};\n")
