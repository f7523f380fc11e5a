"""The keymap file: which keys an editor presses in place of the usual ones.

Two tables, ``[look]`` and ``[decide]``, name an action of the desk and its keys.  The rule of
``tui.keys`` holds for them too: a key that decides is one capital letter, a key that looks is none,
and no key stands for two actions of one screen.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from textual.binding import Binding

from provenance.errors import SettingsError
from tui.keys import DECIDE, LOOK
from tui.settings.files import text_of
from tui.settings.places import line_of, parsed

Keymap = Mapping[str, str]
"""Keys, several with commas between them, by the id of the binding (``look.next``)."""

_SORTS = (LOOK.removesuffix("."), DECIDE.removesuffix("."))
_SIGNS = {
    "?": "question_mark",
    "/": "slash",
    ".": "full_stop",
    ",": "comma",
    "+": "plus",
    "-": "minus",
    "'": "apostrophe",
    ";": "semicolon",
    ":": "colon",
    "[": "left_square_bracket",
    "]": "right_square_bracket",
    " ": "space",
}


def read_keymap(path: Path, screens: Mapping[str, Sequence[Binding]]) -> dict[str, str]:
    """The keys in a file; SettingsError when one breaks the rule.

    ``screens`` are the bindings that live together, by the name of their screen.
    """
    if not path.exists():
        raise SettingsError(str(path), None, "there is no such keymap file")
    text = text_of(path)
    return _Reading(path, text, screens).keymap()


def remapped(bindings: Iterable[Binding], keymap: Keymap) -> list[Binding]:
    """The bindings with the keys that stand for them now."""
    return [replace(b, key=keymap.get(b.id or "", b.key)) for b in bindings]


class _Reading:
    """One keymap file while it is read."""

    def __init__(self, path: Path, text: str, screens: Mapping[str, Sequence[Binding]]) -> None:
        self._path = path
        self._text = text
        self._screens = screens
        self._ids = {b.id for bindings in screens.values() for b in bindings}

    def keymap(self) -> dict[str, str]:
        """All of the file, checked against every screen."""
        keymap: dict[str, str] = {}
        for sort, table in parsed(str(self._path), self._text).items():
            if sort not in _SORTS or not isinstance(table, Mapping):
                raise self._error("a keymap has the tables [look] and [decide]", sort)
            for action, keys in table.items():
                keymap[f"{sort}.{action}"] = self._keys(sort, action, keys)
        for name, bindings in self._screens.items():
            self._require_apart(name, remapped(bindings, keymap), keymap)
        return keymap

    def _keys(self, sort: str, action: str, said: Any) -> str:
        if f"{sort}.{action}" not in self._ids:
            known = sorted(i.partition(".")[2] for i in self._ids if i and i.startswith(f"{sort}."))
            reason = f"the desk has no action {action!r} to {sort}; there are {', '.join(known)}"
            raise self._error(reason, sort, action)
        keys = [said] if isinstance(said, str) else said
        if (
            not isinstance(keys, list)
            or not keys
            or not all(isinstance(k, str) and k for k in keys)
        ):
            reason = f'the keys of {action!r} are a text or several: ["n", "down"]'
            raise self._error(reason, sort, action)
        for key in keys:
            self._require_rule(sort, action, key)
        return ",".join(_SIGNS.get(str(key), str(key)) for key in keys)

    def _require_rule(self, sort: str, action: str, key: str) -> None:
        is_capital = len(key) == 1 and key.isupper()
        if is_capital == (sort == _SORTS[1]):
            return
        rule = "a key that looks is never a capital letter, which decide"
        if not is_capital:
            rule = "a key that decides is one capital letter, so that looking never decides"
        raise self._error(f"{key!r} cannot be the key of {action!r}: {rule}", sort, action)

    def _require_apart(self, screen: str, bindings: Sequence[Binding], keymap: Keymap) -> None:
        taken: dict[str, Binding] = {}
        for binding in bindings:
            for key in (key.strip() for key in binding.key.split(",")):
                other = taken.setdefault(key, binding)
                if other.id == binding.id:
                    continue
                named = binding if binding.id in keymap else other
                sort, _, action = (named.id or "").partition(".")
                raise self._error(
                    f"{key!r} stands for “{other.description}” and for “{binding.description}” "
                    f"on the screen {screen!r}",
                    sort,
                    action,
                )

    def _error(self, reason: str, *path: str) -> SettingsError:
        return SettingsError(str(self._path), line_of(self._text, *path), reason)
