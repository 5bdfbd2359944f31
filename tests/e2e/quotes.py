#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Is every quote of an export the bytes of its span? Usage: quotes.py RECORDS_DIR DOCUMENTS_DIR"""
import pathlib
import re
import sys

LAYERS = ["dates", "events", "pairings", "figures"]
ESCAPES = {b"t": b"\t", b"n": b"\n", b"r": b"\r", b"\\": b"\\"}
records, documents = map(pathlib.Path, sys.argv[1:])
seen = 0
for layer in LAYERS:
    header, *rows = (records / f"{layer}.tsv").read_bytes().rstrip(b"\n").split(b"\n")
    for row in rows:
        record = dict(zip(header.split(b"\t"), row.split(b"\t"), strict=True))
        quote = re.sub(rb"\\(.)", lambda m: ESCAPES[m.group(1)], record[b"quote"])
        text = (documents / record[b"doc"].decode()).read_bytes()
        assert text[int(record[b"start"]):int(record[b"end"])] == quote, row.decode()
        seen += 1
assert seen > 50, seen
