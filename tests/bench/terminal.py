# SPDX-License-Identifier: MIT
"""A program in a pseudo-terminal, and what it sends there: bytes and when they came."""
import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time

QUIET = 0.05  # seconds without output, in which the program did not work either


class Terminal:
    def __init__(self, argv, rows=40, cols=120):
        self.start = time.monotonic()
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", rows, cols, 0, 0))
            os.execvpe(argv[0], argv, {**os.environ, "TERM": "xterm-256color", "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8"})
        self.text = b""
        self.first = None  # when the first byte came

    def works(self):
        """Is the program on a processor, or waiting for a disk?"""
        with open(f"/proc/{self.pid}/stat", encoding="utf-8") as f:
            return f.read().rsplit(")", 1)[1].split()[0] in "RD"

    def settle(self, patience=20):
        """Reads until the program rests. Gives the bytes and the time of the last of them."""
        out, last, end = b"", time.monotonic(), time.monotonic() + patience
        while time.monotonic() < end:
            if select.select([self.fd], [], [], QUIET)[0]:
                try:
                    out += os.read(self.fd, 1 << 16)
                except OSError:
                    break
                last = time.monotonic()
                self.first = self.first or last
            elif out and not self.works():
                break
        self.text += out
        return out, last

    def first_screen(self):
        """The bytes of the first screen, and the milliseconds from the start to the last and the first of them."""
        out, last = self.settle()
        return len(out), (last - self.start) * 1000, ((self.first or last) - self.start) * 1000

    def press(self, key):
        """The bytes that a key brings, and the milliseconds to the last of them (0 if there are none)."""
        start = time.monotonic()
        os.write(self.fd, key)
        out, last = self.settle(patience=1)
        return len(out), (last - start) * 1000 if out else 0

    def close(self):
        os.kill(self.pid, signal.SIGHUP)
        os.close(self.fd)
        os.waitpid(self.pid, 0)
