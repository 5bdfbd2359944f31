#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The golden screens of tests/e2e as a person sees them: xterm, with and without -cjk_width, on a display of its own.

    picture.py DUIKOU DATA SCRIPT narrow|wide      exit status 77 when something it needs is not installed

Plays a script of tests/e2e. At each `golden NAME` a picture is taken, and in it every cell that is blank in
golden/NAME.txt must have one colour, and every character that stands there must show in its cells: a character that
is drawn wider or narrower than we think shifts the rest of its row, and that is seen. Then each row of those files is
printed by itself, and the cursor must come to stand where its cells end, by the terminal's own report. With
DUIKOU_PICTURES set to a folder, the pictures are kept there.
"""
import fcntl
import os
import pathlib
import pty
import re
import select
import shutil
import struct
import subprocess
import sys
import tempfile
import termios
import time
import tty
import unicodedata

KEYS = {"Tab": b"\t", "Enter": b"\r", "Backspace": b"\x7f", "Esc": b"\x1b", "Space": b" ", "Up": b"\x1b[A", "Down": b"\x1b[B",
        "Right": b"\x1b[C", "Left": b"\x1b[D", "PageDown": b"\x1b[6~", "PageUp": b"\x1b[5~", "Home": b"\x1b[H", "End": b"\x1b[F"}
REST, PATIENCE, SKIPPED = 0.2, 60, 77
MARGIN = 2  # pixels at a cell's sides: glyphs may stick out a little
FULL = "█"  # fills its cell


# ---- inside of xterm: between the terminal and the program

WHERE, HERE = b"\x1b[?6n", rb"\x1b\[\?(\d+);(\d+)(?:;\d+)?R"  # DECXCPR: no program of ours asks in this way


def answer(fd, question, pattern, program=None):
    """Asks the terminal and waits for what it says; what it says to the program before that is handed on."""
    os.write(1, question)
    heard = b""
    while not re.search(pattern, heard):
        heard += os.read(fd, 64)
    found = re.search(pattern, heard)
    others = heard[:found.start()] + heard[found.end():]
    if others and program is not None:
        os.write(program, others)
    return found


def serve(orders, done, argv):
    """Orders, one a line: `keys HEX`, `measure FILE`, `quit`. Each is answered when the terminal has come to rest."""
    tty.setraw(0)
    size = fcntl.ioctl(0, termios.TIOCGWINSZ, b"\0" * 8)
    pixels = answer(0, b"\x1b[14t", rb"\x1b\[4;(\d+);(\d+)t")
    pid, program = pty.fork()
    if pid == 0:
        fcntl.ioctl(0, termios.TIOCSWINSZ, size)
        del os.environ["LC_ALL"]  # which is for xterm
        os.execvp(argv[0], argv)
    source, said = open(orders, "rb", buffering=0), open(done, "w", encoding="utf-8")
    pending, lives = f"size {int(pixels[1])} {int(pixels[2])}", True
    while True:
        ready = select.select([0, source] + [program] * lives, [], [], REST)[0]
        if not ready and pending:
            answer(0, WHERE, HERE, program)
            print(pending, file=said, flush=True)
            pending = ""
        if 0 in ready:
            os.write(program, os.read(0, 4096))
        if program in ready:
            try:
                os.write(1, os.read(program, 65536))
            except OSError:
                lives = False
        if source in ready:
            order, _, rest = source.readline().decode().strip().partition(" ")
            if order == "quit":
                return
            if order == "keys":
                os.write(program, bytes.fromhex(rest))
            pending = "measured " + measure(rest, program) if order == "measure" else "rests"


def measure(text, program):
    """The column behind a text, from 0."""
    where = answer(0, b"\x1b[2;1H\x1b[2K" + bytes.fromhex(text) + WHERE, HERE, program)
    return str(int(where[2]) - 1)


# ---- outside

def cells(line, wide):
    """The characters of a row with the column of each and its width."""
    col, out = 0, []
    for c in line:
        if unicodedata.combining(c):
            continue
        width = 2 if unicodedata.east_asian_width(c) in ("WFA" if wide else "WF") else 1
        out.append((c, col, width))
        col += width
    return out


class Picture:
    def __init__(self, data):
        magic, width, height, _, self.pixels = re.match(rb"(P6)\s+(\d+)\s+(\d+)\s+(\d+)\s(.*)", data, re.S).groups()
        self.width, self.height = int(width), int(height)

    def colours(self, x, y, width, height):
        """How many colours a rectangle has, two at most."""
        first = None
        for row in range(y, y + height):
            at = (row * self.width + x) * 3
            line = self.pixels[at:at + width * 3]
            first = first or line[:3]
            if line != first * width:
                return 2
        return 1


class Xterm:
    def __init__(self, folder, cols, rows, wide, argv):
        self.fifos = [os.path.join(folder, f"{time.monotonic_ns()}-{name}") for name in ("orders", "done")]
        for fifo in self.fifos:
            os.mkfifo(fifo)
        self.cols, self.rows = cols, rows
        self.process = subprocess.Popen(
            ["xterm", "-u8", "-cjk_width" if wide else "+cjk_width", "-fa", "DejaVu Sans Mono", "-fd", "Noto Sans Mono CJK SC",
             "-fs", "11", "-geometry", f"{cols}x{rows}+0+0", "-b", "0", "-bw", "0", "+sb", "-bg", "#101418", "-fg", "#d8dee9",
             "-ti", "340", "-xrm", "*allowWindowOps: true", "-e", sys.executable, __file__, "--serve", *self.fifos, "sh", "-c", "exec " + argv],
            env={**os.environ, "LC_ALL": "C.UTF-8"})
        self.orders = open(self.fifos[0], "w", encoding="utf-8")
        self.done = open(self.fifos[1], encoding="utf-8")
        height, width = map(int, self.hear().split()[1:])
        self.cell = width // cols, height // rows

    def hear(self):
        line = self.done.readline()
        if not line:
            sys.exit("xterm has ended")
        return line

    def order(self, text):
        print(text, file=self.orders, flush=True)
        return self.hear()

    def close(self):
        print("quit", file=self.orders, flush=True)
        self.process.wait(2 * PATIENCE)


def screenshot():
    return subprocess.run(["import", "-window", "root", "-depth", "8", "ppm:-"], check=True, capture_output=True).stdout


def wrong_cells(picture, xterm, lines, wide):
    """(row, column, what) of cells that do not show what they should."""
    width, height = xterm.cell
    for row in range(xterm.rows):
        shown = {}
        for c, col, cols in cells(lines[row] if row < len(lines) else "", wide):
            if c != " ":
                shown.update({col + i: (c, col, cols) for i in range(cols)})
        for col in range(xterm.cols):
            c, start, cols = shown.get(col, (" ", col, 1))
            if c != " " and start != col:
                continue
            side = MARGIN if c == " " else 0
            colours = picture.colours(col * width + side, row * height + 1, cols * width - 2 * side, height - 2)
            if (colours > 1) != (c != " ") and c != FULL:
                yield row, col, c


def compare(xterm, golden, wide):
    """True as soon as the picture is right; what the program has sent may not all be drawn yet."""
    lines = golden.read_text("utf-8").split("\n")[:xterm.rows]
    end = time.monotonic() + PATIENCE
    while True:
        data = screenshot()
        wrong = list(wrong_cells(Picture(data), xterm, lines, wide))
        if not wrong or time.monotonic() > end:
            break
        time.sleep(0.1)
    kept = os.environ.get("DUIKOU_PICTURES")
    if kept:
        picture = pathlib.Path(kept) / (golden.stem + ("-cjk" if wide else "") + ".ppm")
        picture.write_bytes(data)
    bent = 0
    for line in lines:
        want = min(sum(cols for _, _, cols in cells(line, wide)), xterm.cols - 1)
        if line and int(xterm.order("measure " + line.encode().hex()).split()[1]) != want:
            bent += 1
    print(f"{golden.stem:24} {xterm.cols}x{xterm.rows}  cells wrong in the picture: {len(wrong)}, rows of another width: {bent}"
          + "".join(f"\n    row {row + 1}, column {col + 1}: {c!r}" for row, col, c in wrong[:8]))
    xterm.order("keys 0c")  # C-l: what was measured goes away
    return not wrong and not bent


def play(script, wide, folder):
    """The steps of a script that change what is shown; of the conditions only `golden`."""
    size, xterm, good, seen = (80, 24), None, True, 0
    for line in script.read_text("utf-8").splitlines():
        step, _, text = line.partition(" ")
        if step == "size":
            size = tuple(map(int, text.split()))
        elif step == "env":
            name, _, value = text.partition(" ")
            os.environ[name] = value
        elif step == "shell":
            subprocess.run(text, shell=True, check=True)
        elif step == "run":
            if xterm:
                xterm.close()
            xterm = Xterm(folder, *size, wide, text)
        elif step == "key":
            for key in text.split():
                code = KEYS.get(key) or (bytes([ord(key[2]) & 31]) if key.startswith("C-") else key.encode())
                xterm.order("keys " + code.hex())
        elif step == "type":
            xterm.order("keys " + text.encode().hex())
        elif step == "golden":
            good &= compare(xterm, script.parent / "golden" / f"{text}.txt", wide)
            seen += 1
    if xterm:
        xterm.close()
    return good and seen > 0


def missing():
    tools = [tool for tool in ("xterm", "Xvfb", "import", "fc-list") if not shutil.which(tool)]
    fonts = "" if tools else subprocess.run(["fc-list"], capture_output=True, text=True).stdout
    return tools or [font for font in ("DejaVu Sans Mono", "Noto Sans Mono CJK SC") if font not in fonts]


def start_display():
    display = subprocess.Popen(["Xvfb", "-displayfd", "1", "-screen", "0", "1600x1200x24", "-nolisten", "tcp", "-noreset"],
                               stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    os.environ["DISPLAY"] = ":" + display.stdout.readline().strip()
    return display


def main():
    if sys.argv[1] == "--serve":
        serve(sys.argv[2], sys.argv[3], sys.argv[4:])
        return 0
    binary, data, script, mode = sys.argv[1:]
    lacking = missing()
    if lacking:
        print("skipped: not installed: " + ", ".join(lacking))
        return SKIPPED
    display = start_display()
    with tempfile.TemporaryDirectory() as folder:
        data = os.path.abspath(data)
        os.environ.update(HOME=folder, LANG="C.UTF-8", DATA=data, XDG_CONFIG_HOME=data + "/config", TZ="UTC", XDG_STATE_HOME="/dev/null/none",
                          PATH=os.path.dirname(os.path.abspath(binary)) + ":" + os.environ["PATH"])
        for name in ("LC_ALL", "LC_MESSAGES", "LC_CTYPE", "XDG_DATA_HOME", "NO_COLOR"):
            os.environ.pop(name, None)
        script = pathlib.Path(script).resolve()
        os.chdir(folder)
        try:
            good = play(script, mode == "wide", folder)
        finally:
            display.terminate()
            display.wait()
    return 0 if good else 1


sys.exit(main())
