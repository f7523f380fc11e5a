"""Ctrl-C without half-done work."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Self


class Interruption:
    """Holds Ctrl-C back while something must be finished; outside it stops the work at once.

    Used as a context manager in the main thread, the only one that gets signals.  A second Ctrl-C
    is never held back.
    """

    def __init__(self) -> None:
        self.is_asked = False
        self._holds = False

    def __enter__(self) -> Self:
        self._before = signal.getsignal(signal.SIGINT)
        if self._before is not signal.SIG_IGN:  # whoever started us wants no interrupts
            signal.signal(signal.SIGINT, self._on_signal)
        return self

    def __exit__(self, *_error: object) -> None:
        signal.signal(signal.SIGINT, self._before)

    @contextmanager
    def held(self) -> Iterator[None]:
        """Finish this first; ``stop_if_asked`` afterwards tells whether to go on."""
        self._holds = True
        try:
            yield
        finally:
            self._holds = False

    def stop_if_asked(self) -> None:
        """Raise the KeyboardInterrupt that was held back, if there was one."""
        if self.is_asked:
            raise KeyboardInterrupt

    def _on_signal(self, _number: int, _frame: FrameType | None) -> None:
        if not self._holds or self.is_asked:
            raise KeyboardInterrupt
        self.is_asked = True
