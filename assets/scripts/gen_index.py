#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Word tables of a C file -> an index of each by the first character of its words, for core/extract/index.h.

usage: gen_index.py SOURCE.c HEADER.h TABLE[:KIND]… UNION=TABLE[:set|words]+TABLE…
       gen_index.py --marks FOLDER HEADER.h BIT=FILE:TABLE[:set|words]+:CHARACTERS…
       gen_index.py --pairs FOLDER HEADER.h NAME BIT=FILE:TABLE+FILE:TABLE…

A rule's words stay in a table beside the rule. At every character of a text the rule asks whether one of them stands there;
the index leaves it to look at those that begin with a character of the same hash, which mostly are none. TABLE is the name
of an array in SOURCE; KIND says what begins a row:
  word   (the default) the row's first string
  last   the same by the last character, for words that end at a place
  set    any character of the row's first string
  words  any of the words of all strings in the row, separated by spaces: TABLE_words gets them, the longest first,
         by key (index_key_at)
With --marks the header has an enum of the BITs and two arrays: `han_marks` from U+4E00 to U+9FFF and `marks`, by key, for all
others; :CHARACTERS are meant by themselves, and FILE.h: the first of each pair of code points {0x…, 0x…} in that header.
With --pairs it has two arrays of bytes with a bit for each class of words: NAME_pairs by the hash of a word's first two
characters (index_pair_hash), NAME_singles by the key of a word of one character. A word that holds another one of its class
is left out: where it stands, the other one does. There TABLE:words:NAMES are the words of the rows that hold one of the names.
~UNION=… makes UNION_single and UNION_pair for index_pair; there KIND may also be cross: words of two characters, one of the
row's first string and one of its second.
UNION_set has a bit for the low twelve bits of each character with which a word of any of its tables can begin.
"""
import pathlib
import re
import sys

BUCKETS, KEYS, PAIRS = 256, 4096, 8192
HAN = range(0x4E00, 0xA000)
TOKEN = re.compile(r'/\*.*?\*/|//[^\n]*|"((?:[^"\\]|\\.)*)"|\'(?:[^\'\\]|\\.)*\'|[{}]|,|;', re.S)
ESCAPES = {"\\t": "\t", "\\n": "\n", "\\\\": "\\", '\\"': '"'}


def hash_of(char):
    """As index_hash does."""
    code = ord(char)
    return code if code < 0x80 else ((code >> 6 & 0x3F) ^ (code & 0x3F) << 2) & 0xFF


def key_of(char):
    """As index_key_at does."""
    return ord(char) & 0xFFF


def literal(text):
    return re.sub(r"\\.", lambda escape: ESCAPES[escape.group()], text)


def rows_of(source, name, only=()):
    """The strings of each row; strings that stand side by side are one. With `only`, of the rows that hold one of these names."""
    found = re.search(rf"\b{name}\[\]\s*=\s*{{", source)
    if not found:
        sys.exit(f"no table is called {name}")
    rows, row, depth, joined, start = [], [], 1, False, found.end()
    for token in TOKEN.finditer(source, found.end()):
        text = token.group()
        if token.group(1) is not None:
            row[-1:] = [row[-1] + literal(token.group(1))] if joined else row[-1:] + [literal(token.group(1))]
            joined = True
        elif text in "{},":
            joined = False
            depth += (text == "{") - (text == "}")
            if depth == 0 or (depth == 1 and text == ","):
                if not only or set(only) & set(re.findall(r"\w+", source[start:token.start()])):
                    rows.append(row)
                row, start = [], token.end()
            if depth == 0:
                return [row for row in rows if row]
    sys.exit(f"{name} does not end")


def numbers(values):
    lines = [", ".join(map(str, values[i:i + 24])) for i in range(0, len(values), 24)]
    return ",\n\t".join(lines)


def index(name, kind, rows):
    entries = []  # bucket, order within it, what is written
    for number, row in enumerate(rows):
        if kind == "words":
            text = row[0]
            for word in re.finditer("[^ ]+", text):
                at, size = len(text[:word.start()].encode()), len(word.group().encode())
                entries.append((key_of(word.group()[0]), -size, -number, f"{{{number}, {size}, {at}}}"))
        else:
            for char in sorted(set(row[0] if kind == "set" else row[0][-1] if kind == "last" else row[0][0])):
                entries.append((hash_of(char), number, 0, str(number)))
    entries = sorted(set(entries))
    first, seen = [], 0
    for bucket in range((KEYS if kind == "words" else BUCKETS) + 1):
        while seen < len(entries) and entries[seen][0] < bucket:
            seen += 1
        first.append(seen)
    of = ("struct index_word", "words") if kind == "words" else ("uint16_t", "rows")
    yield f"static const uint16_t {name}_first[] = {{\n\t{numbers(first)}}};\n"
    yield f"static const {of[0]} {name}_{of[1]}[] = {{\n\t{numbers([entry[-1] for entry in entries])}}};\n"


def beginnings(row, kind):
    """The characters with which a row's words begin."""
    if kind == "words":
        return [word[0] for word in row[0].split(" ") if word]
    return row[0] if kind == "set" else row[0][0]


def bitmap(keys, size):
    return numbers([f"0x{sum(1 << bit for bit in range(64) if 64 * n + bit in keys):x}" for n in range(size)])


def union(name, tables):
    keys = {key_of(char) for rows, kind in tables for row in rows for char in beginnings(row, kind)}
    yield f"static const uint64_t {name}_set[64] = {{\n\t{bitmap(keys, 64)}}};\n"


def words_of(row, kind):
    if kind == "cross":
        return [one + other for one in row[0] for other in row[1]]
    return row[0].split(" ") if kind == "words" else [row[0]]


def pairs(name, tables):
    """The first two characters of words, and those that are words by themselves or are not set in Chinese."""
    single, pair = set(), set()
    for rows, kind in tables:
        for word in (word for row in rows for word in words_of(row, kind) if word):
            if len(word) == 1 or word[0] < "\x80":
                single.add(key_of(word[0]))
            else:
                pair.add(pair_hash(key_of(word[0]), key_of(word[1])))
    yield f"static const uint64_t {name}_single[64] = {{\n\t{bitmap(single, 64)}}};\n"
    yield f"static const uint64_t {name}_pair[128] = {{\n\t{bitmap(pair, 128)}}};\n"


def firsts(folder, header):
    """A row for the first character of each pair in a header of pairs."""
    text = pathlib.Path(folder, header).read_text(encoding="utf-8")
    return [[chr(int(code, 16))] for code in re.findall(r"\{(0x[0-9A-F]+), 0x", text)]


def listed_rows(folder, file, listed):
    """The rows of a table in a source, or the characters themselves."""
    return rows_of(pathlib.Path(folder, file + ".c").read_text(encoding="utf-8"), listed) if file else [[listed]]


def marks(folder, header, *bits):
    """For each Chinese character a byte with a bit for each class that it is in; for the low twelve bits of all other
    characters one with a bit for each class that they may be in."""
    table, han, names = [0] * KEYS, [0] * len(HAN), []
    for number, bit in enumerate(bits):
        name, members = bit.split("=", 1)
        names.append(f"{name} = {1 << number}")
        for member in members.split("+"):
            file, _, rest = member.partition(":")
            listed, _, kind = rest.partition(":") if file else (rest, "", "")
            rows = firsts(folder, file) if file.endswith(".h") else listed_rows(folder, file, listed)
            for char in (char for row in rows for char in beginnings(row, kind if file else "set")):
                if ord(char) in HAN:
                    han[ord(char) - HAN[0]] |= 1 << number
                else:
                    table[key_of(char)] |= 1 << number
    with open(header, "w", encoding="utf-8") as out:
        out.write(f"enum {{ {', '.join(names)} }};\nstatic const unsigned char marks[{KEYS}] = {{\n\t{numbers(table)}}};\n")
        out.write(f"static const unsigned char han_marks[{len(HAN)}] = {{\n\t{numbers(han)}}};\n")


def pair_hash(first, second):
    """As index_pair_hash does."""
    return first * 61 + second & PAIRS - 1


def traditional(folder):
    """Each Simplified character with the others that stand for it."""
    forms = {}
    for old, simple in re.findall(r"{0x(\w+), 0x(\w+)}", pathlib.Path(folder, "../text/simplified_table.h").read_text(encoding="utf-8")):
        forms.setdefault(chr(int(simple, 16)), []).append(chr(int(old, 16)))
    return forms


def words_of_class(folder, members):
    """The words of tables FILE:TABLE+FILE:TABLE:words:NAME,NAME, without those that hold another one of them."""
    words = set()
    for member in members.split("+"):
        file, table, *kind = member.split(":")
        source = pathlib.Path(folder, file + ".c").read_text(encoding="utf-8")
        for row in rows_of(source, table, kind[1].split(",") if kind else ()):
            words.update(words_of(row, kind[0]) if kind else row[:1])
    words.discard("")
    return sorted(word for word in words if not any(other in word for other in words if other != word))


def pair_marks(folder, header, name, *bits):
    """For each pair of characters, and for each word of one, the bits of the classes whose words may begin so, in whatever
    characters they are written."""
    singles, pairs_of, forms = [set() for _ in range(KEYS)], [set() for _ in range(PAIRS)], traditional(folder)
    for bit in bits:
        mark, members = bit.split("=", 1)
        for word in words_of_class(folder, members):
            first, *second = [[key_of(form) for form in [char, *forms.get(char, [])]] for char in word[:2]]
            for one in first:
                for cell in [pairs_of[pair_hash(one, other)] for other in second[0]] if second else [singles[one]]:
                    cell.add(mark)
    with open(header, "w", encoding="utf-8") as out:
        for kind, cells in (("singles", singles), ("pairs", pairs_of)):
            out.write(f"static const unsigned char {name}_{kind}[{len(cells)}] = {{\n\t{numbers([' | '.join(sorted(cell)) or 0 for cell in cells])}}};\n")


def main():
    if sys.argv[1] in ("--marks", "--pairs"):
        return (marks if sys.argv[1] == "--marks" else pair_marks)(*sys.argv[2:])
    source_path, header, *tables = sys.argv[1:]
    with open(source_path, encoding="utf-8") as file:
        source = file.read()
    with open(header, "w", encoding="utf-8") as out:
        out.write('#include "core/extract/index.h"\n')
        for table in tables:
            name, _, members = table.partition("=")
            if members:
                kinds = [member.partition(":")[::2] for member in members.split("+")]
                make = pairs if name.startswith("~") else union
                out.writelines(make(name.lstrip("~"), [(rows_of(source, member), kind) for member, kind in kinds]))
                continue
            name, _, kind = table.partition(":")
            out.writelines(index(name, kind, rows_of(source, name)))


if __name__ == "__main__":
    main()
