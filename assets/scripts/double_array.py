#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""A set of words as a double array over characters (Aoe 1989), for gen_gazetteer.py and gen_lexicon.py.

A character that occurs in a word has a code; from a state with base b the character of code c leads to cell b + c, if that
cell says c. No two states have the same base; that of the first state is 0, and no other state has a cell among its own,
which need not be asked what they say.
"""
TRIES = 500


class DoubleArray:
    def __init__(self, words):
        """`words`: word -> its value, a number from 1 on."""
        chars = {char for word in words for char in word}
        self.codes = {char: code for code, char in enumerate(sorted(chars), 1)}
        tree = {}
        for word, value in words.items():
            node = tree
            for char in word:
                node = node.setdefault(self.codes[char], {})
            node[0] = value
        self.cells = [[0, 0, 0]] * (len(chars) + 1)  # code, base, value
        self.taken, self.free = {0}, len(self.cells)
        for code, node in tree.items():
            self.cells[code] = [code, 0, node.get(0, 0)]
        for code, node in sorted(tree.items(), key=lambda item: -len(item[1])):
            self.place(code, node)
        self.cells += [[0, 0, 0]] * (max(self.taken) + len(chars) + 1 - len(self.cells))

    def place(self, at, node):
        """The children of the state in cell `at`."""
        children = {code: child for code, child in node.items() if code}
        if not children:
            return
        base = self.find(list(children))
        self.cells[at][1] = base
        for code, child in children.items():
            self.cells[base + code] = [code, 0, child.get(0, 0)]
        for code, child in children.items():
            self.place(base + code, child)

    def find(self, codes):
        cells, size, least = self.cells, len(self.cells), min(codes)
        base, tries = max(1, self.free - least), 0
        while base in self.taken or any(base + code < size and cells[base + code][0] for code in codes):
            base += 1
            tries += 1
        if tries > TRIES:  # few cells are left so far down
            self.free = base + least - TRIES
        self.taken.add(base)
        self.cells += [[0, 0, 0]] * (base + max(codes) + 1 - size)
        return base

    def rows(self):
        """As struct cell has them."""
        assert len(self.cells) < 0x10000
        return ", ".join(f"{{{code}, {base}, {value}}}" for code, base, value in self.cells)

    def codes_from(self, first, last):
        """The codes of the characters from `first` to `last`, 0 for those that no word holds."""
        return ", ".join(str(self.codes.get(chr(cp), 0)) for cp in range(first, last + 1))
