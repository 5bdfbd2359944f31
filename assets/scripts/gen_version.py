#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The version of the rules: a hash over all that decides what is found in a text.

usage: gen_version.py HEADER DEPFILE FOLDER… : writes #define RULES_VERSION, and what it was made of for the build.
"""
import hashlib
import pathlib
import sys

header, depfile, *folders = sys.argv[1:]
digest, read = hashlib.sha256(), []
for folder in folders:
    for path in sorted(pathlib.Path(folder).iterdir()):
        if path.suffix in (".c", ".h", ".tsv", ".build"):
            digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
            read.append(str(path))
pathlib.Path(header).write_text(f'#define RULES_VERSION "{digest.hexdigest()[:12]}"\n')
escaped = " ".join(path.replace(" ", "\\ ") for path in read)
pathlib.Path(depfile).write_text(f"{header}: {escaped}\n")
