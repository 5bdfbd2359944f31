#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Every setting of tui/config.c stands in the README, in the manual and in `duikou --help`. Usage: settings.py PROJECT_DIR"""
import pathlib
import re
import sys


def main():
    root = pathlib.Path(sys.argv[1])
    table = (root / "tui/config.c").read_text("utf-8").split("settings[] = {", 1)[1].split("\n};", 1)[0]
    names = re.findall(r'^\s+\{"([a-z-]+)"', table, re.M)
    readme = (root / "README.md").read_text("utf-8")
    manual = (root / "assets/duikou.1").read_text("utf-8").split(".Sh SETTINGS", 1)[1].split("\n.Sh ", 1)[0]
    messages = (root / "assets/i18n/messages.tsv").read_text("utf-8")
    helps = re.search(r"^HELP_MAIN\t(.*)\t(.*)$", messages, re.M).groups()
    missing = [f"{name}: not in {where}" for name in names
               for where, found in (("README.md", f"\n| `{name}` |" in readme),
                                    ("assets/duikou.1", f"\n.It Ic {name}\n" in manual),
                                    ("HELP_MAIN", all(re.search(rf"\b{name}\b", text, re.A) for text in helps))) if not found]
    print("\n".join(missing) or f"{len(names)} settings, each in README.md, assets/duikou.1 and --help")
    return 1 if missing or not names else 0


sys.exit(main())
