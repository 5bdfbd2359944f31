#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Makes core/text/char_class.h and core/text/char_table.h: what core/text knows of every code point, and the
automata for clusters and lines.

usage: gen_chars.py UNICODE_DIR core/text [--check]

UNICODE_DIR holds the Unicode Character Database (Debian: package unicode-data). The result is kept in the
tree; run this again for another version of Unicode, or for other rules. With --check nothing is written, and
the exit status says whether the tree has what would be (77 if it is of another version). The rules for widths are told in
core/text/width.h, those for breaks in break_rules.py.
"""
import os
import sys

from break_rules import CHINESE, CLUSTER, LINE, cluster_automaton, line_automaton

COUNT = 0x110000
BLOCK = 256  # code points of a block
AMBIGUOUS = 3
SIGN_C0, SIGN_OTHER = 1, AMBIGUOUS  # the widths of U+2400.. and of U+FFFD
FLAGS = "UNSAFE BLANK CONTEXT HANGS DOUBTFUL SIMPLE".split()
CJK_PLANES = range(0x20000, 0x40000)

# What follows a number in Chinese and belongs to it; what may stand in between (3.68万元, 200多个, 1500平方米).
UNITS = "年月日号时分秒天周岁届期批次个名人位户家所座条件项种类级层章节款册篇页卷度元角亩里米吨斤克升顷亿倍成辆台套张份场" \
    "支只头间栋幢队处点纪刻瓦卡例起股组对双根颗株粒片块面门轮任笔颁省市县区州乡镇村"
BETWEEN = "多余几十百千万亿公平立方世厘毫英小"
# A line may let these stick out, where it is asked to (clreq, 3.1.6). Quotation marks only as closing ones.
HANGING = "、。，．：；！？）」』》〉】〕〗］｝”’〞〟｡､｣"
# Characters whose class hangs on what stands beside them: linebreak.c has the rules.
CONTEXT = " \"/·–—‘’“”．／～－"


def rows(folder, name):
    """(first, last, fields) of a file of the database."""
    with open(os.path.join(folder, name), encoding="utf-8") as f:
        for line in f:
            fields = [field.strip() for field in line.split("#")[0].split(";")]
            if len(fields) > 1:
                first, _, last = fields[0].partition("..")
                yield int(first, 16), int(last or first, 16), fields


def values(folder, name, default):
    """The last field of each code point."""
    value = [default] * COUNT
    for first, last, fields in rows(folder, name):
        value[first:last + 1] = [fields[1]] * (last + 1 - first)
    return value


def having(folder, name, *properties):
    return {cp for first, last, fields in rows(folder, name) if fields[1] in properties
            for cp in range(first, last + 1)}


def categories(folder):
    category = ["Cn"] * COUNT
    start = None
    for cp, _, fields in rows(folder, "UnicodeData.txt"):
        if fields[1].endswith(", First>"):
            start = cp
        elif fields[1].endswith(", Last>"):
            category[start:cp + 1] = [fields[2]] * (cp + 1 - start)
        else:
            category[cp] = fields[2]
    return category


class Database:
    def __init__(self, folder):
        self.category = categories(folder)
        self.east = values(folder, "EastAsianWidth.txt", "N")
        self.line = values(folder, "LineBreak.txt", "XX")
        self.cluster = values(folder, "auxiliary/GraphemeBreakProperty.txt", "Other")
        self.age = values(folder, "DerivedAge.txt", "99.0")
        self.pict = having(folder, "emoji/emoji-data.txt", "Extended_Pictographic")
        self.modifier = having(folder, "emoji/emoji-data.txt", "Emoji_Modifier")
        self.visible = having(folder, "PropList.txt", "Prepended_Concatenation_Mark") | {0xAD}
        bidi = having(folder, "PropList.txt", "Bidi_Control")
        self.unsafe = {cp for cp in range(COUNT) if self.category[cp] in ("Cc", "Zl", "Zp", "Cs")} | bidi
        self.unsafe |= set(range(0x206A, 0x2070))  # deprecated shaping and swapping controls
        self.unsafe |= set(range(0xFFF9, 0xFFFC))  # interlinear annotation
        self.unsafe |= {0xE0001} | set(range(0xE0020, 0xE0080))  # tags
        with open(os.path.join(folder, "EastAsianWidth.txt"), encoding="utf-8") as f:
            self.version = f.readline().split("-")[1].removesuffix(".txt\n")


def width(db, cp):
    if cp in db.unsafe:
        return SIGN_C0 if cp < 0x80 else SIGN_OTHER
    if db.category[cp] in ("Mn", "Me") or db.category[cp] == "Cf" and cp not in db.visible:
        return 0
    if db.cluster[cp] in "VT":
        return 0
    return {"W": 2, "F": 2, "A": AMBIGUOUS}.get(db.east[cp], 1)


def line_class(db, cp):
    """LB1, and the classes that break_rules.py sets apart."""
    cls = db.line[cp]
    wide = db.east[cp] in "WFH"
    if chr(cp) in BETWEEN:
        return "UNITX"
    if chr(cp) in UNITS:
        return "UNIT"
    if 0xFF10 <= cp <= 0xFF19:
        return "NUF"
    if cls == "SA":
        return "CM" if db.category[cp] in ("Mn", "Mc") else "AL"
    if cls == "ID" and cp in db.pict and db.category[cp] == "Cn":
        return "IDX"
    if cls in ("OP", "CP") and wide:
        return cls + "W"
    return {"AI": "AL", "SG": "AL", "XX": "AL", "CJ": "NS"}.get(cls, "ORD" if chr(cp) == "第" else cls)


def cluster_class(db, cp):
    cls = db.cluster[cp].upper()
    if cls in ("CR", "LF"):
        return cls
    if cp in db.unsafe:
        return "ALONE"
    if cls == "CONTROL" and width(db, cp) == 0:
        return "JOIN"
    if cls == "OTHER" and cp in db.pict:
        return "PICT"
    return {"REGIONAL_INDICATOR": "RI", "SPACINGMARK": "SPACING"}.get(cls, cls)


def blank(cp):
    return cp in (0x09, 0x20, 0x1680, 0x205F, 0x3000) or 0x2000 <= cp <= 0x200B and cp != 0x2007


def doubtful(db, cp):
    """See width_doubtful in width.h, in the same order."""
    cls = cluster_class(db, cp)
    age = float(db.age[cp])
    new = age > 13 or age > 5 and cp not in CJK_PLANES and width(db, cp) != 1
    wide_mark = db.category[cp] in ("Mn", "Me") and db.east[cp] in ("W", "F")
    return (db.category[cp] in ("Cn", "Co", "Cf", "Mc") or new or wide_mark
            or 0x1F000 <= cp <= 0x1FBFF or cp in (0x06DE, 0x1885, 0x1886, 0x1A1B, 0xA802)
            or cp in db.pict or cp in db.modifier or cls in ("RI", "PREPEND", "L", "V", "T")
            or 0xFE00 <= cp <= 0xFE0F or 0xE0100 <= cp <= 0xE01EF
            or 0x4DC0 <= cp <= 0x4DFF or 0x3248 <= cp <= 0x324F)


def kind(db, cp):
    """(width, line class, cluster class, flags)"""
    line, cluster, cols = line_class(db, cp), cluster_class(db, cp), width(db, cp)
    context = chr(cp) in CONTEXT
    simple = cluster == "OTHER" and (not context or chr(cp) == " ")
    is_set = cp in db.unsafe, blank(cp), context, chr(cp) in HANGING, doubtful(db, cp), simple
    return (cols, (LINE + list(CHINESE)).index(line), CLUSTER.index(cluster),
            sum(1 << i for i, one in enumerate(is_set) if one))


def packed(kinds):
    """The blocks that differ, and for each block of the code space which one it is."""
    blocks, index = {}, []
    for start in range(0, COUNT, BLOCK):
        index.append(blocks.setdefault(tuple(kinds[start:start + BLOCK]), len(blocks)))
    return list(blocks), index


def cells(numbers, per_line):
    numbers = list(numbers)
    return "\n".join("\t" + " ".join(f"{n}," for n in numbers[i:i + per_line])
                     for i in range(0, len(numbers), per_line))


HEAD = """// SPDX-License-Identifier: MIT
// Generated by assets/scripts/gen_chars.py from Unicode {version}; do not edit. For {user}.
#ifndef CORE_TEXT_{name}_H
#define CORE_TEXT_{name}_H
"""


def class_header(db, han):
    lines = LINE + list(CHINESE)
    return f"""{HEAD.format(version=db.version, name="CHAR_CLASS", user="char.h")}
// clang-format off
enum {{ CHAR_BLOCK = {BLOCK}, CHAR_BLOCKS = {COUNT // BLOCK}, CHAR_AMBIGUOUS = {AMBIGUOUS} }};

/* Of UAX #14; the wide OP and CP by themselves; then those of the Chinese rules. */
enum line_class {{
	{", ".join("LINE_" + name for name in lines)},
	LINE_CLASS_COUNT,
	LINE_CLASS_ROOM = 64 /* a row of the automaton: found faster than by LINE_CLASS_COUNT */
}};

/* Of UAX #29; ALONE and JOIN are what cluster.h changes. */
enum cluster_class {{
	{", ".join("CLUSTER_" + name for name in CLUSTER)},
	CLUSTER_CLASS_COUNT
}};

enum char_flag {{ {", ".join(f"CHAR_{name} = {1 << i}" for i, name in enumerate(FLAGS))} }};

/* The state of the line automaton behind a Chinese character that stands for nothing but itself. */
enum {{ CHAR_LINE_HAN = {han} }};
// clang-format on

#endif
"""


def matrix(name, kind_name, per, row_list):
    body = "\n".join("\t{" + ", ".join(str(cell) for cell in row) + "}," for row in row_list)
    return f"const {kind_name} {name}[{len(row_list)}][{per}] = {{\n{body}\n}};\n"


def table_header(db, kinds, blocks, index, lines, clusters, han):
    names = LINE + list(CHINESE)
    default = ", ".join(f"LINE_{CHINESE.get(name, name)}" for name in names)
    block_rows = "\n".join("\t{" + ", ".join(map(str, block)) + "}," for block in blocks)
    return f"""{HEAD.format(version=db.version, name="CHAR_TABLE", user="char.c")}
#include "core/text/char.h"

// clang-format off
/* Which block holds the code points from i * CHAR_BLOCK on. */
const uint8_t char_index[CHAR_BLOCKS] = {{
{cells(index, 32)}
}};

/* Which of char_kinds a code point is. */
const uint8_t char_blocks[{len(blocks)}][CHAR_BLOCK] = {{
{block_rows}
}};

/* cols, line class, cluster class, flags */
const struct char_kind char_kinds[{len(kinds)}] = {{
{cells(("{" + ", ".join(map(str, one)) + "}" for one in kinds), 8)}
}};

/* A line class without the Chinese rules. */
const uint8_t char_line_default[LINE_CLASS_COUNT] = {{
	{default}
}};

/* What may be before a class, and the next state, for each state; the first is that of a line's start. */
{matrix("char_line_steps", "struct char_line_step", "LINE_CLASS_ROOM", [[f"{{{a}, {b}}}" for a, b in row] for row in lines])}
/* States from which any Han may begin a line, and only leads to CHAR_LINE_HAN. */
const bool char_line_settled[{len(lines)}] = {{
{cells((int(all(row[names.index(name)] == (han, 2) for name in ("ID", "UNIT", "UNITX"))) for row in lines), 32)}
}};

/* The next state, and CLUSTER_BREAK where a cluster begins; the first state is that of a text's start. */
{matrix("char_cluster_steps", "uint8_t", "CLUSTER_CLASS_COUNT", [[a | (0x80 if b else 0) for a, b in row] for row in clusters])}// clang-format on

#endif
"""


def headers(db):
    """The names of the files and what is in them."""
    kinds = {}
    numbers = [kinds.setdefault(kind(db, cp), len(kinds)) for cp in range(COUNT)]
    blocks, index = packed(numbers)
    lines, clusters = line_automaton(), cluster_automaton()
    han = lines[0][LINE.index("ID")][0]
    for cp in range(0x4E00, 0xA000):  # what char_han takes for granted
        cols, line, cluster, _ = list(kinds)[numbers[cp]]
        assert cols == 2 and cluster == CLUSTER.index("OTHER")
        assert cp == ord("第") or lines[han][line] == (han, 2)
    assert len(blocks) <= 256 and len(kinds) <= 256 and len(lines) <= 256
    assert all(one[0] > 0 for one in kinds if one[2] == CLUSTER.index("OTHER"))
    yield "char_class.h", class_header(db, han)
    yield "char_table.h", table_header(db, list(kinds), blocks, index, lines, clusters, han)


def check(db, out):
    """The exit status of --check."""
    for name, text in headers(db):
        with open(os.path.join(out, name), encoding="utf-8") as f:
            kept = f.read()
        if f"from Unicode {db.version};" not in kept:
            return 77
        if kept != text:
            print(f"{name} is not what gen_chars.py makes", file=sys.stderr)
            return 1
    return 0


def main():
    folder, out = sys.argv[1:3]
    if not os.path.exists(os.path.join(folder, "EastAsianWidth.txt")):
        return 77
    db = Database(folder)
    if "--check" in sys.argv:
        return check(db, out)
    for name, text in headers(db):
        with open(os.path.join(out, name), "w", encoding="utf-8") as f:
            f.write(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
