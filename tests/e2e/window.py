# SPDX-License-Identifier: MIT
"""Another window on the library: runs duikou in a terminal of its own and types keys, each as soon as a text stands in what came since
the last one: window.py TEXT KEYS [TEXT KEYS …]. Ends with the program's exit status."""
import fcntl
import os
import pty
import signal
import struct
import sys
import termios


def main(steps):
    pid, terminal = pty.fork()
    if pid == 0:
        os.execlp("duikou", "duikou", "--fresh")
    signal.alarm(100)  # a text that does not come
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
    came = b""
    for text, keys in zip(steps[::2], steps[1::2]):
        while text.encode() not in came:
            came += os.read(terminal, 4096)
        came = b""
        os.write(terminal, keys.encode())
    try:
        while os.read(terminal, 4096):
            pass
    except OSError:  # it has closed its end
        pass
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


sys.exit(main(sys.argv[1:]))
