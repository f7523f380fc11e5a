"""A progress bar for people who wait: on stderr, only there, and only when it takes a while."""

import sys
import time
from collections.abc import Callable
from types import TracebackType
from typing import Self, TextIO

PATIENCE = 1.0
"""Seconds of work before a bar is drawn."""
_REDRAW = 0.1
_WIDTH = 30


class ProgressBar:
    """Drawn after a second, on a terminal, and gone when the work is done.

    ``total`` may be unknown at first: ``advance`` and ``show`` take it from then on.
    """

    def __init__(
        self,
        total: int = 0,
        stream: TextIO | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._total = total
        self._done = 0
        self._stream = stream or sys.stderr
        self._clock = clock
        self._next_draw = clock() + PATIENCE
        self._drawn = 0
        self._may_draw = self._stream.isatty()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.clear()

    def advance(self) -> None:
        """One more is done."""
        self.show(self._done + 1, self._total)

    def show(self, done: int, total: int) -> None:
        """``done`` of ``total`` are done; drawn when it is time."""
        self._done, self._total = done, total
        now = self._clock()
        if self._may_draw and total > 0 and now >= self._next_draw:
            self._next_draw = now + _REDRAW
            filled = _WIDTH * min(done, total) // total
            bar = "#" * filled + "." * (_WIDTH - filled)
            line = f"[{bar}] {done:,} of {total:,}"
            self._stream.write("\r" + line)
            self._stream.flush()
            self._drawn = len(line)

    def clear(self) -> None:
        """Take the bar off the screen, so that a line can be printed in its place."""
        if self._drawn:
            self._stream.write("\r" + " " * self._drawn + "\r")
            self._stream.flush()
            self._drawn = 0
