#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Is the README's picture what the program shows? Usage: readme.py PROJECT_DIR

It is the golden screen builtin-120x40, which tests/e2e/screens-builtin.script compares with the program's. With
DUIKOU_E2E_UPDATE in the environment the README gets it.
"""
import os
import pathlib
import re
import sys

PICTURE = re.compile(r"(<!-- screen -->\n```\n)(.*?)(```\n)", re.S)


def main():
    root = pathlib.Path(sys.argv[1])
    readme = root / "README.md"
    text, golden = readme.read_text("utf-8"), (root / "tests/e2e/golden/builtin-120x40.txt").read_text("utf-8")
    if os.environ.get("DUIKOU_E2E_UPDATE"):
        text = PICTURE.sub(lambda m: m[1] + golden + m[3], text)
        readme.write_text(text, "utf-8")
    same = PICTURE.search(text)[2] == golden
    print("the picture is the golden screen" if same else "README.md: the picture is not tests/e2e/golden/builtin-120x40.txt")
    return not same


sys.exit(main())
