"""The gazetteer's files: the one that comes with the program and the one a newsroom keeps.

Both are JSON Lines, one entry a line, so that a change is one line of a difference.
"""

import json
import os
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from provenance.errors import GazetteerError
from provenance.gazetteer.entries import Outlet, entry_of
from provenance.gazetteer.names import Gazetteer

VARIABLE = "PROVENANCE_GAZETTEER"
"""Names the newsroom's own file; without it, gazetteer.jsonl in the user's configuration folder."""
_LARGEST = 20_000_000
"""Bytes of a file that is still read: a hundred thousand entries."""


@lru_cache(maxsize=1)
def world() -> Gazetteer:
    """The entries that come with the program; a test checks their form, so that loading need not."""
    lines = (files("provenance.gazetteer") / "world.jsonl").read_text("utf-8").splitlines()
    rows: list[dict[str, Any]] = json.loads("[" + ",".join(lines) + "]")
    return Gazetteer(rows)


def in_use() -> Gazetteer:
    """The world's entries and the user's; GazetteerError when the user's file cannot be read."""
    path = user_file()
    if path is None:
        return world()
    return _with_file(path, _stamp(path))


def user_file() -> Path | None:
    """The user's own file: the one the environment names, else the one in the usual place."""
    chosen = os.environ.get(VARIABLE)
    if chosen:
        return Path(chosen)
    import platformdirs  # noqa: PLC0415 not everybody who reads a name needs it

    usual = platformdirs.user_config_path("provenance") / "gazetteer.jsonl"
    return usual if usual.is_file() else None


def read_file(path: Path) -> tuple[Outlet, ...]:
    """The entries of a user's file; GazetteerError names the file and the line."""
    try:
        if path.stat().st_size > _LARGEST:
            raise GazetteerError(str(path), None, f"it is larger than {_LARGEST:,} bytes")
        text = path.read_text("utf-8-sig")
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "it is not UTF-8 text"
        raise GazetteerError(str(path), None, f"it cannot be read: {reason}") from error
    entries: dict[str, tuple[int, Outlet]] = {}
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        entry = _entry(path, number, line)
        if entry.id in entries:
            first = entries[entry.id][0]
            raise GazetteerError(str(path), number, f"{entry.id!r} stands in line {first} already")
        entries[entry.id] = (number, entry)
    return tuple(entry for _, entry in entries.values())


def _entry(path: Path, number: int, line: str) -> Outlet:
    try:
        return entry_of(json.loads(line))
    except (ValueError, RecursionError) as error:
        reason = str(error)
        if isinstance(error, json.JSONDecodeError):
            reason = f"it is not JSON: {error.msg} at character {error.pos + 1}"
        elif isinstance(error, RecursionError):
            reason = "it is nested too deeply"
        raise GazetteerError(str(path), number, reason) from error


def _stamp(path: Path) -> tuple[int, int]:
    try:
        status = path.stat()
    except OSError:
        return (0, 0)
    return (status.st_mtime_ns, status.st_size)


@lru_cache(maxsize=2)
def _with_file(path: Path, stamp: tuple[int, int]) -> Gazetteer:
    del stamp  # a changed file is another key
    return world().extended(read_file(path))
