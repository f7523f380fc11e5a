"""Articles from the file system and from standard input."""

import os
import sys
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from provenance.domain.articles import Capture, ObtainedBy
from provenance.errors import UnreadableInputError
from provenance.ingest.archives import is_archive
from provenance.ingest.decoding import LARGEST

_MEDIA_TYPES = {
    ".txt": "text/plain",
    ".text": "text/plain",
    ".md": "text/plain",
    ".html": "text/html",
    ".htm": "text/html",
    ".xhtml": "text/html",
}


def capture_file(path: str | os.PathLike[str]) -> Capture:
    """The file's bytes as a capture; UnreadableInputError when it cannot be read."""
    path = Path(path)
    try:
        if path.is_dir():
            raise UnreadableInputError(str(path), "it is a folder. Name the articles in it.")
        with path.open("rb") as opened:
            # One byte more than may be read shows that there is more, without reading it.
            raw = opened.read(LARGEST + 1)
    except FileNotFoundError as error:
        raise UnreadableInputError(str(path), "there is no such file. Check the name.") from error
    except PermissionError as error:
        raise UnreadableInputError(str(path), "you are not allowed to read it.") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise UnreadableInputError(str(path), f"it cannot be read ({reason}).") from error
    return Capture(
        raw=raw,
        obtained_by=ObtainedBy.FILE,
        obtained_at=datetime.now(UTC),
        media_type=_MEDIA_TYPES.get(path.suffix.lower(), ""),
        charset="",
        file_name=str(path),
    )


def capture_stdin(raw: bytes | None = None) -> Capture:
    """What came through a pipe as a capture; None reads standard input to its end."""
    if raw is None:
        raw = sys.stdin.buffer.read(LARGEST + 1)
    return Capture(
        raw=raw,
        obtained_by=ObtainedBy.STDIN,
        obtained_at=datetime.now(UTC),
        media_type="",
        charset="",
    )


def article_paths(
    paths: str | os.PathLike[str] | Iterable[str | os.PathLike[str]],
) -> Iterator[Path]:
    """The files to read, each once: named ones as they are, folders gone through in name order.

    In a folder only text, web pages and archives are taken; hidden files and folders are passed
    over.  A path that does not exist is yielded, too: reading it says so.
    """
    seen: set[Path] = set()
    named = (paths,) if isinstance(paths, str | os.PathLike) else paths
    for path in map(Path, named):
        for file in _files_in(path) if path.is_dir() else (path,):
            if (known := _absolute(file)) not in seen:
                seen.add(known)
                yield file


def _files_in(folder: Path) -> Iterator[Path]:
    # os.walk does not follow links to folders, so that a loop of links ends.
    for here, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith(".") and _is_readable(name):
                path = Path(here, name)
                # A pipe that nobody fills would be waited for without an end.
                if not (path.is_fifo() or path.is_socket()):
                    yield path


def _is_readable(name: str) -> bool:
    return Path(name).suffix.lower() in _MEDIA_TYPES or is_archive(name)


def _absolute(path: Path) -> Path:
    return Path(os.path.abspath(path))  # noqa: PTH100 (resolve() would follow links and may fail)
