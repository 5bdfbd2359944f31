#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The rules of UAX #14 (lines) and UAX #29 (clusters) as automata, for gen_chars.py.

A rule file speaks of what stands before and after a place. Here `decide` says the same of a state, which is
all that a rule may ask of what stands before, and `follow` gives the next state; `automaton` walks all states
that can be reached and joins those that no text tells apart.
"""
from collections import namedtuple

# ---- lines ------------------------------------------------------------------------------------------------

# The classes of UAX #14 after LB1. OPW and CPW are the wide ones of OP and CP, which LB30 leaves out; IDX is what
# LB30b calls Extended_Pictographic and unassigned.
LINE = """AL B2 BA BB BK CB CL CM CP CPW CR EB EM EX GL H2 H3 HL HY ID IDX IN IS JL JT JV LF NL NS NU OP OPW PO PR QU
          RI SP SY WJ ZW ZWJ""".split()
# The Chinese tailoring adds some. Each stands with the class that the default rules have for it.
CHINESE = {
    "NUF": "ID",  # a full-width digit
    "UNIT": "ID",  # what is counted or measured: 年 个 元
    "UNITX": "ID",  # what may stand between a number and its unit: 万 多 平
    "ORD": "ID",  # 第
    "LINK": "NS",  # a connecting mark: — between two years
    "SPN": "SP",  # a space within a number: 1 200
}
NO, SOFT, MAY, MUST, LOOK = range(5)  # enum linebreak of linebreak.h, and: NO if a number follows, else MAY

# Before: the class before spaces and after LB9; were there spaces; was the last one a ZWJ; is a number of LB25
# open (1) or closed by a bracket (2); is it HL with a hyphen; RI at an odd place; a number as Chinese has it.
Before = namedtuple("Before", "cls sp zwj num hlhy odd count")
START = Before("sot", False, False, 0, False, False, False)

PAIRS = [  # LB21 to LB30b: neither side may be broken from the other. One set each; later rules after LB20.
    ("BB", None), (None, "BA HY NS LINK"), ("SY", "HL"), (None, "IN"),
    ("AL HL", "NU"), ("NU", "AL HL"), ("PR", "ID IDX EB EM"), ("ID IDX EB EM", "PO"),
    ("PR PO", "AL HL"), ("AL HL", "PR PO"), ("PR PO OP OPW HY", "NU"),
    ("JL", "JL JV H2 H3"), ("JV H2", "JV JT"), ("JT H3", "JT"),
    ("JL JV JT H2 H3", "PO"), ("PR", "JL JV JT H2 H3"),
    ("AL HL", "AL HL"), ("IS", "AL HL"), ("AL HL NU", "OP"), ("CP", "AL HL NU"), ("EB IDX", "EM"),
]
PAIRS = [tuple(side and set(side.split()) for side in pair) for pair in PAIRS]


def plain_class(cls):
    """For all rules but those of numbers: what a Chinese class is."""
    return {"NUF": "NU", "SPN": "SPN"}.get(cls) or CHINESE.get(cls, cls)


def in_number(before, cls):
    if before.num == 1 and cls in ("NU", "SY", "IS", "CL", "CP", "CPW", "SPN"):
        return True
    return before.num > 0 and cls in ("PO", "PR")


def soft(before, cls):
    """Would a Chinese typesetter rather not break here, though he may?"""
    counted = before.count and cls in ("UNIT", "UNITX")
    linked = before.count and before.cls == "LINK" and cls in ("NU", "NUF")
    return counted and before.cls != "LINK" or linked or before.cls == "ORD" and cls in ("NU", "NUF")


def decide(before, cls):
    """What may be between; the rules in the order of UAX #14."""
    p, c = plain_class(before.cls), plain_class(cls)
    if p in ("BK", "LF", "NL") or p == "CR" and c != "LF":
        return MUST
    if p == "sot" or c in ("BK", "CR", "LF", "NL", "SP", "SPN", "ZW"):  # LB2, LB5 to LB7
        return NO
    if p == "ZW":  # LB8
        return MAY
    if before.zwj:  # LB8a
        return NO
    if c in ("CM", "ZWJ"):  # LB9, LB10
        if not before.sp:
            return NO
        c = "AL"
    if c == "WJ" or not before.sp and p in ("WJ", "GL"):  # LB11, LB12
        return NO
    if c == "GL" and not before.sp and p not in ("BA", "HY"):  # LB12a
        return NO
    if c in ("CL", "CP", "CPW", "EX", "IS", "SY") or p in ("OP", "OPW"):  # LB13, LB14
        return NO
    if p == "QU" and c in ("OP", "OPW") or p in ("CL", "CP", "CPW") and c == "NS" or p == c == "B2":  # LB15 to LB17
        return NO
    if before.sp:  # LB18
        return SOFT if soft(before, cls) else MAY
    if p == "SPN":
        return SOFT if c == "NU" else MAY
    if c == "QU" or p == "QU":  # LB19
        return NO
    if c == "CB" or p == "CB":  # LB20
        return MAY
    if before.hlhy or before.odd and c == "RI" or in_number(before, c):  # LB21a, LB30a, LB25
        return NO
    if p in ("PR", "PO") and c in ("OP", "OPW"):  # LB25
        return LOOK
    for left, right in PAIRS:
        if (left is None or p in left) and (right is None or c in right):
            return NO
    return SOFT if soft(before, cls) else MAY


def counting(before, cls):
    """Does a number go on, for the sake of its unit?"""
    if cls in ("NU", "NUF"):
        return True
    return before.count and not before.sp and (
        cls in ("PO", "IS", "UNITX", "SPN") or cls == "LINK" and before.cls in ("NU", "NUF", "PO", "UNITX"))


def number(before, cls):
    """LB25: is a number open or closed after `cls`?"""
    if plain_class(cls) == "NU":
        return 1
    if before.sp or before.num != 1:
        return 0
    return {"SY": 1, "IS": 1, "SPN": 1, "CL": 2, "CP": 2, "CPW": 2}.get(cls, 0)


def follow(before, cls):
    if cls in ("CM", "ZWJ"):
        if before.cls in ("sot", "ZW", "BK", "CR", "LF", "NL") or before.sp:
            return START._replace(cls="AL", zwj=cls == "ZWJ")
        return before._replace(zwj=cls == "ZWJ")
    if cls == "SP" and before.cls not in ("sot", "BK", "CR", "LF", "NL"):
        return before._replace(sp=True, zwj=False, num=0, hlhy=False, odd=False)
    if cls == "SP":
        return START._replace(cls="WS", sp=True)
    hyphen = before.cls == "HL" and not before.sp and cls in ("HY", "BA")
    odd = cls == "RI" and not (before.odd and before.cls == "RI" and not before.sp)
    return Before(cls, False, False, number(before, cls), hyphen, odd, counting(before, cls))


# ---- clusters ---------------------------------------------------------------------------------------------

# The classes of UAX #29; ALONE and JOIN are the two changes that cluster.h tells, PICT is Extended_Pictographic.
CLUSTER = "OTHER ALONE CONTROL CR EXTEND JOIN L LF LV LVT PICT PREPEND RI SPACING T V ZWJ".split()
Sofar = namedtuple("Sofar", "cls odd emoji")
CLUSTER_START = Sofar("ALONE", False, False)
JOINED = {("L", "L"), ("L", "V"), ("L", "LV"), ("L", "LVT"), ("LV", "V"), ("LV", "T"), ("V", "V"), ("V", "T"),
          ("LVT", "T"), ("T", "T")}  # GB6 to GB8


def cluster_decide(sofar, cls):
    p = sofar.cls
    if p in ("ALONE", "CR", "LF") or cls in ("ALONE", "CR", "LF"):
        return MAY if (p, cls) != ("CR", "LF") else NO
    if cls == "JOIN":
        return NO
    if p in ("CONTROL", "JOIN") or cls == "CONTROL":  # GB4, GB5
        return MAY
    joined = (p, cls) in JOINED or cls in ("EXTEND", "ZWJ", "SPACING") or p == "PREPEND"  # GB6 to GB9b
    joined |= p == "ZWJ" and sofar.emoji and cls == "PICT" or sofar.odd and cls == "RI"  # GB11 to GB13
    return NO if joined else MAY


def cluster_follow(sofar, cls):
    emoji = cls == "PICT" or sofar.emoji and cls in ("EXTEND", "ZWJ") and sofar.cls != "ZWJ"
    return Sofar(cls, cls == "RI" and not sofar.odd, emoji)


# ---- automata ---------------------------------------------------------------------------------------------

def automaton(start, classes, decision, successor):
    """Rows of (next state, decision), one state each, a pair for each class; row 0 is the start."""
    states, rows = [start], []
    for state in states:
        row = [(successor(state, cls), decision(state, cls)) for cls in classes]
        states += [after for after in dict.fromkeys(after for after, _ in row) if after not in states]
        rows.append(row)
    return joined(states, rows)


def joined(states, rows):
    """Moore's partition: states of one part have the same decisions and lead to the same parts."""
    part = dict.fromkeys(states, 0)
    while True:
        names, finer = {}, {}
        for state, row in zip(states, rows):
            key = (part[state], *((part[after], what) for after, what in row))
            finer[state] = names.setdefault(key, len(names))
        if len(names) == len(set(part.values())):
            break
        part = finer
    first = {}
    for state, row in zip(states, rows):
        first.setdefault(finer[state], [(finer[after], what) for after, what in row])
    return [first[i] for i in range(len(first))]


def line_automaton():
    return automaton(START, LINE + list(CHINESE), decide, follow)


def cluster_automaton():
    return automaton(CLUSTER_START, CLUSTER, cluster_decide, cluster_follow)
