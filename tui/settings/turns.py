"""Taking turns at a file that several desks of one editor change."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def alone_with(path: Path) -> Iterator[None]:
    """Wait until no other desk is at a file of this folder, and keep the next one waiting; OSError.

    The lock is a file beside it, which stays: a desk that dies lets go of it all the same.
    """
    with path.with_name(f".{path.name}.lock").open("a") as lock:
        if sys.platform == "win32":
            import msvcrt  # noqa: PLC0415 - of this system alone

            msvcrt.locking(lock.fileno(), msvcrt.LK_LOCK, 1)
        else:
            import fcntl  # noqa: PLC0415 - of the other systems alone

            fcntl.flock(lock, fcntl.LOCK_EX)
        yield
