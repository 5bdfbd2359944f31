#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Unicode's files -> core/collate/same_table.h, kept in the tree: which Han characters are forms of one another.

usage: gen_variants.py UNICODE_DIR > core/collate/same_table.h; clang-format -i core/collate/same_table.h

UNICODE_DIR is that of Debian's package unicode-data.

`forms` maps a character to the one that it is a form of, where simplified() (core/extract) does not: compatibility ideographs
(UnicodeData.txt) and radicals (EquivalentUnifiedIdeograph.txt) to the ideograph; and a character that GB 2312 does not have to
the only one of GB 2312 that it is a variant of (Unihan_Variants.txt: kSemanticVariant, kZVariant, kSimplifiedVariant). What GB 2312
has are different words today, whatever they were once. `pairs` are those of its characters of which one is a
simplified form of the other in some senses alone (kSimplifiedVariant with several values: 乾 is 乾 or 干).
"""
import bz2
import pathlib
import re
import sys

FIRST, LAST = 0x2E80, 0xFAFF
folder = pathlib.Path(sys.argv[1])
table = pathlib.Path(__file__).parents[2] / "core/extract/simplified_table.h"
simplified = {int(a, 16): int(b, 16) for a, b in re.findall(r"\{0x([0-9A-F]{4}), 0x([0-9A-F]{4})\}", table.read_text("utf-8"))}


def is_standard(code):
    try:
        return len(chr(code).encode("gb2312")) == 2
    except UnicodeEncodeError:
        return False


def variants():
    for line in bz2.open(folder / "Unihan_Variants.txt.bz2", "rt", encoding="utf-8"):
        if line.startswith("U+"):
            code, field, values = line.rstrip("\n").split("\t")
            yield int(code[2:], 16), field, [int(value.split("<")[0][2:], 16) for value in values.split()]


forms, pairs, found = {}, set(), {}
for line in (folder / "UnicodeData.txt").read_text("ascii").splitlines():
    fields = line.split(";")
    if fields[1].startswith("CJK COMPATIBILITY IDEOGRAPH-") and fields[5]:
        forms[int(fields[0], 16)] = int(fields[5], 16)
for line in (folder / "EquivalentUnifiedIdeograph.txt").read_text("utf-8").splitlines():
    match = re.match(r"([0-9A-F]+)(?:\.\.([0-9A-F]+))?\s*;\s*([0-9A-F]+)", line)
    if match and 0x2E80 <= int(match[1], 16) <= 0x2FDF:
        for code in range(int(match[1], 16), int(match[2] or match[1], 16) + 1):
            forms[code] = int(match[3], 16)
for code, field, values in variants():
    values = [simplified.get(value, value) for value in values]
    if field in ("kSemanticVariant", "kZVariant", "kSimplifiedVariant") and not is_standard(code) and code not in simplified:
        found.setdefault(code, set()).update(value for value in values if is_standard(value))
    if field == "kSimplifiedVariant" and is_standard(code):
        pairs.update((min(code, value), max(code, value)) for value in values if value != code and is_standard(value))
for code, values in found.items():
    if len(values) == 1 and not is_standard(code):
        forms.setdefault(code, values.pop())
forms = {code: simplified.get(form, form) for code, form in forms.items()}
forms = sorted((code, form) for code, form in forms.items() if code != form and form <= 0x9FFF)

print("// SPDX-License-Identifier: MIT\n// Written by assets/scripts/gen_variants.py: a character and the other one, in turn.")
for name, rows in (("forms", forms), ("pairs", sorted(pairs))):
    print(f"static const uint32_t {name}[] = {{")
    print(",\n".join(f"        0x{a:05X}, 0x{b:05X}" for a, b in rows))
    print("};")
words = [0] * ((LAST + 1 - FIRST) // 64)
for code, _ in forms:
    if code <= LAST:
        words[(code - FIRST) // 64] |= 1 << (code - FIRST) % 64
print(f"enum {{ FORM_FIRST = 0x{FIRST:04X}, FORM_LAST = 0x{LAST:04X} }};\nstatic const uint64_t form_bits[] = {{")
print(",\n".join(f"        0x{word:016X}" for word in words))
print("};")
