"""Files put in place whole or not at all: nobody finds half of one, and the old one stays till then."""

import os
import tempfile
from pathlib import Path


def put_whole(path: Path, words: str) -> None:
    """Put ``words`` at ``path`` as UTF-8: all of it or, when that fails, nothing new (OSError)."""
    path = path.resolve()  # through a symbolic link: the file behind it is replaced
    mode = path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask()
    number, name = tempfile.mkstemp(prefix=f".{path.name[:50]}.", dir=path.parent)
    try:
        with os.fdopen(number, "w", encoding="utf-8", newline="\n") as out:
            out.write(words)
            out.flush()
            os.fsync(out.fileno())
        Path(name).chmod(mode)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _umask() -> int:
    current = os.umask(0)
    os.umask(current)
    return current
