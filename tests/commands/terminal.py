"""A person at a terminal: a call in a process of its own, and lines typed one after the other where it asks."""

import os
import pty
import select
import signal
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
PROMPT = b": "
PATIENCE = 120
CTRL_C = "\x03"


def bercakap(words, answers, folder):
    """Run a call in `folder`, typing each answer at a prompt; returns the exit code and all that was on the screen."""
    pid, master = pty.fork()
    if pid == 0:
        signal.signal(signal.SIGINT, signal.SIG_DFL)  # a shell's background job is started with Ctrl-C ignored
        os.chdir(folder)
        os.environ |= {"COLUMNS": "100", "TERM": "dumb", "PYTHONPATH": str(ROOT)}
        os.execv(sys.executable, [sys.executable, "-m", "sakip_rules.commands", *words])  # noqa: S606 - our own program
    screen = b""
    for answer in [*answers, ""]:
        said, alive = _sampai_ditanya(master)
        screen += said
        if not alive or answer == "":
            break
        os.write(master, answer.encode() if answer == CTRL_C else f"{answer.rstrip('|')}\n".encode())
    else:
        alive = False
    if alive:  # it asks on, and nobody answers
        os.write(master, CTRL_C.encode())
        screen += _sampai_ditanya(master)[0]
    os.close(master)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), screen.decode().replace("\r", "")


def _sampai_ditanya(master):
    """Read until a prompt stands at the end, or the program ends; returns what was read and whether it still runs."""
    said, until = b"", time.monotonic() + PATIENCE
    while time.monotonic() < until:
        ready, _, _ = select.select([master], [], [], 1)
        if not ready:
            continue
        try:
            more = os.read(master, 65536)
        except OSError:
            return said, False
        if not more:
            return said, False
        said += more
        if said.endswith(PROMPT):
            return said, True
    return said, False
