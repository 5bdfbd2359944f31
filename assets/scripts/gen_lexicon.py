#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Word tables of several C files and the gazetteer's names -> one double array of all of them, for core/extract/lexicon.c.

usage: gen_lexicon.py FOLDER NAMES.txt HEADER.h VOCABULARY MARK=MEMBER+MEMBER…

A MEMBER of a mark is a table FILE:TABLE[:words] of FOLDER, read as gen_index.py reads them, :CHARACTERS, which are meant by
themselves, or @, the lines of NAMES. VOCABULARY is a table, too: a word of it also has the number of its row, of the last
one if several have it. Words of the same marks and row share a class: what a state of the array holds is the class's number.
What each character by itself leads to is in two more arrays, by its code: the words that it is, and the base of its state.
A last one has a bit for each two characters with which a longer word begins, by a hash of their codes (pair_of in lexicon.c).
"""
import pathlib
import sys

from double_array import DoubleArray
from gen_index import bitmap, numbers, rows_of


def words_of(row, kind):
    return [word for word in row[0].split(" ") if word] if kind == "words" else [row[0]]


class Sources:
    def __init__(self, folder, names):
        self.folder, self.names = pathlib.Path(folder), names

    def rows(self, member):
        """The words of each row."""
        file, _, table = member.partition(":")
        table, _, kind = table.partition(":")
        if member == "@":
            return [pathlib.Path(self.names).read_text(encoding="utf-8").split()]
        if not file:
            return [list(table)]
        source = (self.folder / f"{file}.c").read_text(encoding="utf-8")
        return [words_of(row, kind) for row in rows_of(source, table)]


def pages(trie):
    """The codes by pages of 256 characters; page 0 of the list is for those that no word holds. And those from U+4000 on
    in one array, which is asked the most."""
    used = sorted({ord(char) >> 8 for char in trie.codes})
    assert all(ord(char) < 0x80 or 0x800 <= ord(char) <= 0xFFFF for char in trie.codes)  # lexicon.c looks up no others
    assert len(used) < 256
    yield f"static const unsigned char pages[256] = {{\n\t{numbers([used.index(n) + 1 if n in used else 0 for n in range(256)])}}};\n"
    rows = ["{0}"] + [f"{{{trie.codes_from(n << 8, n << 8 | 0xFF)}}}" for n in used]
    yield "static const uint16_t codes[][256] = {\n\t" + ",\n\t".join(rows) + "};\n"
    yield f"static const uint16_t han_codes[] = {{\n\t{trie.codes_from(0x4000, 0x9FFF)}}};\n"


def roots(trie, classes):
    """For each code the words of that one character as a struct lexicon_hit, and the base of its state."""
    chars, of_number = {code: char for char, code in trie.codes.items()}, dict(enumerate(classes, 1)) | {0: ("0", 0)}
    hits = [(*of_number[value], chars.get(code, "")) for code, (_, _, value) in enumerate(trie.cells[:len(chars) + 1])]
    rows = ", ".join(f"{{{are}, {row}, {len(char.encode()) if row else 0}}}" for are, row, char in hits)
    yield "static const struct lexicon_hit singles[] = {\n\t" + rows + "};\n"
    bases = [base for _, base, _ in trie.cells[:len(chars) + 1]]
    yield f"static const uint16_t bases[] = {{\n\t{numbers(bases)}}};\n"
    begin = {first * 251 + second & 0xFFFF for first, base in enumerate(bases) if base for second in chars
             if trie.cells[base + second][0] == second}
    yield f"static const uint64_t begin_words[1024] = {{\n\t{bitmap(begin, 1024)}}};\n"


def main():
    folder, names, header, vocabulary, *marks = sys.argv[1:]
    sources = Sources(folder, names)
    meanings = {}  # word -> [marks, row]
    for number, row in enumerate(sources.rows(vocabulary), 1):
        for word in row:
            meanings.setdefault(word, [set(), 0])[1] = number
    for mark in marks:
        name, _, members = mark.partition("=")
        for word in (word for member in members.split("+") for row in sources.rows(member) for word in row):
            meanings.setdefault(word, [set(), 0])[0].add(name)
    classes = {}  # what a word means -> number
    words = {word: classes.setdefault((" | ".join(sorted(are)) or "0", row), len(classes) + 1) for word, (are, row) in meanings.items()}
    trie = DoubleArray(words)
    with open(header, "w", encoding="utf-8") as out:
        out.writelines(pages(trie))
        out.write("static const struct meaning meanings[] = {\n\t{0},\n\t" + ",\n\t".join(f"{{{are}, {row}}}" for are, row in classes) + "};\n")
        out.writelines(roots(trie, classes))
        out.write("static const struct cell cells[] = {\n\t" + trie.rows() + "};\n")


main()
