"""Where in a TOML file a key stands: the readers of TOML say what it holds, not in which line."""

import re
import tomllib
from collections.abc import Mapping
from typing import Any

from provenance.errors import SettingsError

_HEADER = re.compile(r"\s*\[[^\[].*\]\s*(#.*)?$")
_KEY = re.compile(r"""\s*(?P<key>[A-Za-z0-9_-]+|"[^"]*"|'[^']*')\s*=""")
_AT_LINE = re.compile(r"\s*\(at line (\d+), column \d+\)")


def parsed(name: str, text: str) -> dict[str, Any]:
    """What a TOML text says; SettingsError names the file ``name`` and the line."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        words = str(error)
        at = _AT_LINE.search(words)
        reason = _AT_LINE.sub("", words).removesuffix(".")
        line = int(at[1]) if at else len(text.splitlines())
        raise SettingsError(name, line, f"this is no TOML ({reason})") from error


def line_of(text: str, *path: str) -> int | None:
    """The line, counted from 1, in which a table or a key of a TOML text begins; None if unseen."""
    table: tuple[str, ...] = ()
    for number, line in enumerate(text.splitlines(), start=1):
        if _HEADER.match(line):
            table = _path_in(line)
            if table == path:
                return number
        elif (found := _KEY.match(line)) and (*table, *_path_in(f"{found['key']} = 0")) == path:
            return number
    return None


def _path_in(line: str) -> tuple[str, ...]:
    """The names that one line of TOML leads to."""
    path: list[str] = []
    try:
        here: Any = tomllib.loads(line)
    except tomllib.TOMLDecodeError:
        return ()
    while isinstance(here, Mapping) and here:
        name, here = next(iter(here.items()))
        path.append(name)
    return tuple(path)
