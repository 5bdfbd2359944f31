#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""duikou beside less, measured in one run. Usage: less.py DUIKOU LEAST DATA

- the first screen of the browser on a library of all documents, and on one of them alone, of middle length, against
  that of less on it, and against LEAST, which does one query and shows a screen of it with curses (least.c); what that
  comes to on a line of 9600 bit/s and on one of 150 ms there and back, where the first byte is half of that late;
  the library's on such a line against less on the document that its panes show first, and every document's
- the bytes that a line down and a page down send, in `duikou FILE` and in `less FILE`, for every document and
  for all, and the time from the key to the last of them
- the bytes of a step in the matrix and in the lists, most of which scroll nothing, and along the ruler, which has no
  goal: each brings other events below it
- a library of 200,000 records: its first picture, and the last of it, against those of the library of all documents;
  the time from a key to its answer where it makes the panes ask the library again

The documents are those of $DUIKOU_CORPUS, else those of DATA. Absolute figures hold for this machine and this
moment; the ratios are what counts. Nothing fails here: it prints, and marks what is above its goal.
"""
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile

from terminal import Terminal

RUNS, LINES, PAGES, STEPS = 15, 40, 4, 8
GOALS = {"first screen / least": 1.5, "library at 9600 bit/s": 1.1, "file at 9600 bit/s": 1.1, "all at 9600 bit/s": 1.1, "file over 150 ms": 1.1, "text over 150 ms": 1.1, "line down bytes": 1.2, "line down ms": 2.0, "page down bytes": 1.05, "page down ms": 2.0, "large library first": 1.2}
STEP_GOAL, ANSWER_MS = 180, 100
STEPS_OF = {"timeline": (b"1", b"j"), "matrix": (b"2", b"j"), "library": (b"4", b"j"), "figures": (b"5", b"j"), "ruler": (b"1", b"l")}
# of many records; what each key does, and the keys
ANSWERS = {"to the matrix": b"2", "a supporter": b"S", "without it": b"x", "a pair's evidence": b"\r", "back": b"\x7f",
           "all figures": b"5", "search in all texts": b"4/\xe7\xac\xac77\xe6\x89\xb9\r"}
LARGE_LINES = 67000


def first_screens(*commands, runs=RUNS):
    """Medians in bytes, and milliseconds to the last and the first of them; the commands take turns, so that a busy moment hits all."""
    seen = [[] for _ in commands]
    for _ in range(runs):
        for argv, times in zip(commands, seen):
            terminal = Terminal(argv)
            times.append(terminal.first_screen())
            terminal.close()
    return [[statistics.median(value) for value in zip(*times)] for times in seen]


def presses(argv, *keys):
    """What each key, pressed so many times, brings: a list of (bytes, milliseconds)."""
    terminal = Terminal(argv)
    terminal.first_screen()
    brought = [[terminal.press(key) for _ in range(count)] for key, count in keys]
    terminal.close()
    return brought


def line(name, ours, theirs, what=""):
    ratio, goal = ours / theirs if theirs else 0, GOALS.get(name)
    told = "" if goal is None else f"  goal {goal:.2f}" + ("" if ratio <= goal else "  above")
    print(f"{name:20} {what:12.12} duikou {ours:8.1f}  other {theirs:8.1f}  ratio {ratio:5.2f}{told}")


def slow(screen):
    """Milliseconds at 9600 bit/s, ten bits a byte."""
    return screen[2] + screen[0] / 0.96


def screens(duikou, least, library, path, shown):
    """The first screens: of the library, of a file, of less on it and on what the library shows, of the least program."""
    all_of, file, less, less_shown, base = first_screens([duikou, *library], [duikou, path], ["less", path], ["less", shown],
                                                         [least, library[-1], path])
    if base[0] < less[0] / 2:
        sys.exit("the least program has drawn no screen")
    line("first screen / least", all_of[1], base[1])
    for name, ours in (("library", all_of), ("file", file)):
        line(name + " bytes", ours[0], less[0])
        line(name + " ms", ours[1], less[1])
        line(name + " at 9600 bit/s", slow(ours), slow(less_shown if ours is all_of else less))
        line(name + " over 150 ms", 75 + ours[1], 75 + less[1])
    line("text over 150 ms", 75 + file[2], 75 + less[2])


def slow_screens(duikou, files):
    """The first screen of every document on a slow line, and of all together."""
    sums = [0, 0]
    for path in files:
        pair = [slow(screen) for screen in first_screens([duikou, path], ["less", path], runs=1)]
        sums = [a + b for a, b in zip(sums, pair)]
        line("one at 9600 bit/s", *pair, what=os.path.basename(path))
    line("all at 9600 bit/s", *sums)


def reading(duikou, files):
    """A line and a page of every document: means of the bytes, medians of the time."""
    moves = {"line down": (b"j", LINES), "page down": (b" ", PAGES)}
    sums = {name: ([], []) for name in moves}
    for path in files:
        both = presses([duikou, path], *moves.values()), presses(["less", path], *moves.values())
        for name, *pair in zip(moves, *both):
            # where less is at its end there is nothing to compare
            pairs = [(ours, theirs) for ours, theirs in zip(*pair) if theirs[1] and theirs[0] > 60]
            for side in (0, 1):
                sums[name][side].extend(p[side] for p in pairs)
            if pairs:
                line(name + " bytes", *(statistics.mean(p[side][0] for p in pairs) for side in (0, 1)),
                     what=os.path.basename(path))
    for name, sides in sums.items():
        if sides[0]:
            line(name + " bytes", *(statistics.mean(b for b, _ in side) for side in sides))
            line(name + " ms", *(statistics.median(ms for _, ms in side) for side in sides))


def steps(duikou, library):
    for pane, (key, step) in STEPS_OF.items():
        brought = presses([duikou, *library], (key, 1), (step, STEPS))[1]
        size = statistics.median(b for b, _ in brought)
        told = "" if pane == "ruler" else f"  goal {STEP_GOAL}" + ("" if size <= STEP_GOAL else "  above")
        print(f"step               {pane:12} duikou {size:8.1f}{told}")


def write_large(path):
    """Lines of a date, an event, a pairing and a figure each; of few parties, as in a table of years."""
    givers = ("北京市", "上海市", "山东省", "广东省", "浙江省", "江苏省", "福建省", "辽宁省", "湖北省", "湖南省")
    getters = ("平武县", "青川县", "汶川县", "绵竹市", "什邡市", "理县", "茂县", "黑水县", "北川县", "崇州市", "剑阁县")
    with open(path, "w", encoding="utf-8") as out:
        for i in range(LARGE_LINES):
            giver, getter = givers[i % len(givers)], getters[i // 3 % len(getters)]
            out.write(f"{1980 + i % 37}年，{giver}对口支援{getter}，第{i % 90}批援建资金{100 + i}万元。\n\n")


def large(duikou, small, folder):
    """A library of many records, and what is asked of it."""
    text, library = os.path.join(folder, "large.txt"), ["--library", os.path.join(folder, "large.db")]
    write_large(text)
    subprocess.run([duikou, "import", "--quiet", *library, text], check=True)
    listed = subprocess.run([duikou, "list", *library], check=True, capture_output=True, text=True).stdout
    print(f"large library      {'records':12} {listed.splitlines()[0].split(chr(9))[4]:>15}")
    ours, few = first_screens([duikou, *library], [duikou, *small])
    line("large library first", ours[2], few[2])
    line("large library ms", ours[1], few[1])
    terminal = Terminal([duikou, *library])
    terminal.first_screen()
    for name, keys in ANSWERS.items():
        took = terminal.press(keys)[1]
        print(f"answer             {name:20} {took:8.1f} ms  goal {ANSWER_MS}" + ("" if took <= ANSWER_MS else "  above"))
    terminal.close()


def main():
    duikou, least, data = sys.argv[1:]
    if not shutil.which("less"):
        print("skipped: there is no less to compare with")
        return 77
    folder = pathlib.Path(os.environ.get("DUIKOU_CORPUS") or data)
    files = sorted(str(p) for p in folder.iterdir() if p.suffix in (".txt", ".md"))
    middle = sorted(files, key=os.path.getsize)[len(files) // 2]
    with tempfile.TemporaryDirectory() as temporary:
        library = ["--library", os.path.join(temporary, "library.db")]
        subprocess.run([duikou, "import", "--quiet", *library, *files], check=True)
        screens(duikou, least, library, middle, files[0])
        steps(duikou, library)
        large(duikou, library, temporary)
    slow_screens(duikou, files)
    reading(duikou, files)
    return 0


sys.exit(main())
