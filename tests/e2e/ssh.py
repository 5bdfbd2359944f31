#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The browser over a real sshd on loopback. Usage: ssh.py PLAYER SCRIPT DUIKOU DATA

An sshd of its own, with keys and settings in a temporary folder and on a free port; skipped where there is none.
The script is played with a program that runs duikou at the far end of `ssh -t`, without a locale there, on several
kinds of terminals and inside tmux. Then lines are dropped, by killing the client and by killing the connection: the
program ends, and leaves the library sound and free to be written to.
"""
import os
import pathlib
import pty
import re
import select
import shutil
import signal
import socket
import subprocess
import sys
import tempfile

SKIP = 77
SECONDS = 150
TERMS = ["xterm-256color", "tmux-256color", "linux", "vt100"]

WRAPPER = """#!/bin/sh
# duikou at the far end of a line: in the same folder, with the environment of a login that has no locale.
tty=-T
[ -t 0 ] && [ -t 1 ] && tty=-tt
words="cd '$PWD' && exec env -u LANG -u LC_ALL -u LC_CTYPE HOME='$HOME' XDG_CONFIG_HOME='$XDG_CONFIG_HOME' @DUIKOU@"
for word in "$@"; do words="$words '$word'"; done
[ -z "$SSH_PID_FILE" ] || words="echo \\$\\$ >'$SSH_PID_FILE'; $words"
[ $tty = -T ] || TERM=${SSH_TEST_TERM:-$TERM}
export TERM
set -- -F @FOLDER@/client $tty far "$words"
if [ $tty = -tt ] && [ -n "$SSH_TEST_TMUX" ]; then
	printf 'exec ssh -F @FOLDER@/client -tt far "$(cat @FOLDER@/words)"\\n' >@FOLDER@/inside
	printf '%s' "$words" >@FOLDER@/words
	exec tmux -S @FOLDER@/tmux -f @FOLDER@/tmux.conf new-session "sh @FOLDER@/inside"
fi
exec ssh "$@"
"""


def skip(why):
    print(why)
    sys.exit(SKIP)


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


def sshd_path():
    return shutil.which("sshd", path=os.environ["PATH"] + ":/usr/sbin:/usr/local/sbin")


def start(folder):
    """An sshd in the foreground; (the process, its log)."""
    for name in ("host", "user"):
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", folder / name], check=True)
    shutil.copy(folder / "user.pub", folder / "authorized")
    if os.geteuid() == 0:
        os.makedirs("/run/sshd", exist_ok=True)
    for _ in range(5):  # somebody may be quicker to take the port
        server = serve(folder, free_port())
        if server:
            return server
    skip("sshd does not start: " + (folder / "log").read_text(errors="replace"))


def serve(folder, port):
    (folder / "server").write_text(
        f"ListenAddress 127.0.0.1:{port}\nHostKey {folder}/host\nAuthorizedKeysFile {folder}/authorized\n"
        "StrictModes no\nUsePAM no\nPasswordAuthentication no\nKbdInteractiveAuthentication no\n"
        "PermitRootLogin yes\nPidFile none\nPrintMotd no\nPrintLastLog no\nLogLevel VERBOSE\n")
    (folder / "client").write_text(
        f"Host far\nHostName 127.0.0.1\nPort {port}\nIdentityFile {folder}/user\nIdentitiesOnly yes\n"
        "IdentityAgent none\nStrictHostKeyChecking no\nUserKnownHostsFile /dev/null\nLogLevel ERROR\nSendEnv none\n")
    log = open(folder / "log", "wb")
    server = subprocess.Popen([sshd_path(), "-D", "-e", "-f", folder / "server"], stdin=subprocess.DEVNULL,
                              stdout=log, stderr=log)
    while b"Server listening" not in (folder / "log").read_bytes():
        if server.poll() is not None:
            return None
    return server


def far_works(folder):
    done = subprocess.run(["ssh", "-F", folder / "client", "-T", "far", "true"], stdin=subprocess.DEVNULL,
                          capture_output=True, timeout=SECONDS)
    return done.returncode == 0


def play(player, script, folder, data, name, **environment):
    done = subprocess.run([player, script, folder / "duikou", data], env=dict(os.environ, **environment),
                          stdin=subprocess.DEVNULL, capture_output=True, timeout=4 * SECONDS)
    print(f"{name}: {'good' if done.returncode == 0 else 'FAILED'}")
    if done.returncode:
        sys.stdout.write(done.stdout.decode(errors="replace") + done.stderr.decode(errors="replace"))
    return done.returncode == 0


def open_line(folder, home, ready, *words):
    """duikou over the line, on a terminal of ours, until it shows `ready`: (pid of the ssh client, the terminal, pidfd
    of the far program)."""
    pid_file = home / "pid"
    pid_file.unlink(missing_ok=True)
    pid, terminal = pty.fork()
    if pid == 0:
        os.chdir(home)
        os.environ.update(HOME=str(home), XDG_CONFIG_HOME=str(home), SSH_PID_FILE=str(pid_file), TERM="xterm")
        os.execv(folder / "duikou", ["duikou", *words])
    seen = b""
    while ready not in seen:
        if not select.select([terminal], [], [], SECONDS)[0]:
            raise TimeoutError(seen)
        seen += os.read(terminal, 65536)
    return pid, terminal, os.pidfd_open(int(pid_file.read_text()))


def connection_of(far):
    """The sshd process that the program hangs on."""
    pid = int(re.search(r"^Pid:\s*(\d+)", pathlib.Path(f"/proc/self/fdinfo/{far}").read_text(), re.M)[1])
    while True:
        pid = int(re.search(r"^PPid:\s*(\d+)", pathlib.Path(f"/proc/{pid}/status").read_text(), re.M)[1])
        if pathlib.Path(f"/proc/{pid}/comm").read_text().startswith("sshd"):
            return pid


def is_whole(duikou, home):
    """The library can be written to, and is sound."""
    environment = dict(os.environ, HOME=str(home), XDG_CONFIG_HOME=str(home))
    environment.pop("XDG_DATA_HOME", None)
    note = home / "note.txt"
    note.write_text("1994年，北京市对口支援西藏自治区。\n" * (1 + len(list(home.iterdir()))), "utf-8")
    done = [subprocess.run([duikou, *words], env=environment, capture_output=True, timeout=SECONDS)
            for words in (["import", "--quiet", note], ["check"])]
    for one in done:
        if one.returncode:
            sys.stdout.write(one.stderr.decode(errors="replace"))
    left = [p.name for p in (home / ".local/share/duikou").iterdir() if p.name.endswith(("-wal", "-shm", "-journal"))]
    if left:
        print("left behind:", *left)
    return all(one.returncode == 0 for one in done) and not left


def drop(folder, duikou, name, break_line, ready, *words):
    home = folder / re.sub(r"\W", "-", name)
    home.mkdir()
    (home / "long.txt").write_text("1994年，北京市对口支援西藏自治区，投资3亿元。\n\n" * 300000, "utf-8")
    assert is_whole(duikou, home)
    pid, terminal, far = open_line(folder, home, ready, *words)
    break_line(pid, far)
    gone = bool(select.select([far], [], [], SECONDS)[0])
    os.close(terminal)
    os.waitpid(pid, 0)
    whole = gone and is_whole(duikou, home)
    print(f"{name}: {'good' if whole else 'FAILED'}{'' if gone else ', the program goes on'}")
    return whole


def kill_client(pid, _):
    os.kill(pid, signal.SIGKILL)


def kill_connection(_, far):
    os.kill(connection_of(far), signal.SIGKILL)


def main():
    player, script, duikou, data = (pathlib.Path(a).resolve() for a in sys.argv[1:])
    if not sshd_path() or not shutil.which("ssh"):
        skip("no sshd or no ssh here")
    folder = pathlib.Path(tempfile.mkdtemp(prefix="duikou-ssh-"))
    server = start(folder)
    try:
        (folder / "duikou").write_text(WRAPPER.replace("@DUIKOU@", str(duikou)).replace("@FOLDER@", str(folder)))
        (folder / "duikou").chmod(0o755)
        (folder / "tmux.conf").write_text("set -g status off\nset -g default-terminal tmux-256color\n")
        if not far_works(folder):
            skip("this sshd lets nobody in")
        # Where colours go before underlines, as on the console, the hit is told by its colours.
        plain = folder / "plain.script"
        plain.write_text(re.sub(r"^underline ", "wait ", script.read_text("utf-8"), flags=re.M), "utf-8")
        good = [play(player, plain if term == "linux" else script, folder, data, term, SSH_TEST_TERM=term)
                for term in TERMS]
        if shutil.which("tmux"):
            good.append(play(player, plain, folder, data, "in tmux", SSH_TEST_TMUX="1"))
        for name, breaks in (("client killed", kill_client), ("connection killed", kill_connection)):
            good.append(drop(folder, duikou, name, breaks, b"Timeline"))
            good.append(drop(folder, duikou, name + " in an import", breaks, b"long.txt", "import", "long.txt"))
    finally:
        server.terminate()
        server.wait()
        shutil.rmtree(folder, ignore_errors=True)
    return not all(good)


sys.exit(main())
