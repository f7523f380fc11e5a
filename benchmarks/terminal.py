"""A Python program on a pseudo-terminal, its screen as bytes, and what it computed for them."""

import fcntl
import os
import pty
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Self

DESK = "import sys; sys.argv = ['provenance', 'review', *{arguments!r}]; from tui.cli import main; main()"
"""The desk as the command line starts it."""


@dataclass(frozen=True)
class Painted:
    """``first`` and ``last``: seconds until the first and the last byte came.

    ``computed``: seconds of a processor that the program used meanwhile, by all its threads.
    """

    first: float
    last: float
    computed: float


class Terminal:
    """A program on a terminal of ``size`` (lines, columns)."""

    def __init__(self, program: str, database: str, size: tuple[int, int]) -> None:
        self.began = time.perf_counter()
        self.painted = b""
        self.pid, self._master = pty.fork()
        if self.pid == 0:
            os.environ.update(
                TERM="xterm-256color", PROVENANCE_DATABASE=database, PROVENANCE_EDITOR="bench"
            )
            os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
            os.execv(sys.executable, [sys.executable, "-c", program])
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", *size, 0, 0))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self._master)

    def write(self, keys: bytes) -> None:
        """Press keys."""
        os.write(self._master, keys)

    def read(self, seconds: float) -> bool:
        """Whether something was painted within so many seconds."""
        if not select.select([self._master], [], [], seconds)[0]:
            return False
        self.painted += os.read(self._master, 1 << 20)
        return True

    def settle(self, quiet: float) -> tuple[float, float]:
        """Read until nothing comes for ``quiet`` seconds; when the first and the last of it came."""
        first = last = time.perf_counter()
        is_first = True
        while self.read(quiet):
            last = time.perf_counter()
            first, is_first = (last if is_first else first), False
        return first, last

    def press(self, key: bytes, quiet: float) -> Painted:
        """Press a key and wait for all that is painted for it."""
        self.painted = b""
        began, before = time.perf_counter(), self.computed
        self.write(key)
        first, last = self.settle(quiet)
        return Painted(first - began, last - began, self.computed - before)

    def until(self, is_there: Callable[[bytes], bool], longest: float = 10.0) -> float:
        """Seconds until what is painted fulfils a condition, ``longest`` if it never does."""
        began = time.perf_counter()
        while not is_there(self.painted) and time.perf_counter() - began < longest:
            self.read(0.05)
        return time.perf_counter() - began

    @property
    def computed(self) -> float:
        """Seconds of a processor used since the start, by all threads."""
        # Linux: the processor clock of another process; os.times() would count in hundredths.
        return time.clock_gettime(~self.pid << 3 | 2)

    @property
    def resident(self) -> float:
        """Megabytes of memory in use now."""
        for line in Path(f"/proc/{self.pid}/status").read_text().splitlines():
            if line.startswith("VmRSS"):
                return int(line.split()[1]) / 1024
        return 0.0
