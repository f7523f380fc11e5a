"""Reading the settings of an editor and writing them back, with what they wrote beside them kept.

A file that cannot be read is never written over: its editor is told the line and mends it.
"""

from collections.abc import Collection, Mapping
from dataclasses import fields, replace
from datetime import date
from pathlib import Path
from typing import Any, get_type_hints

from provenance.domain.filter_fields import as_filter, filter_fields
from provenance.domain.stored import StatementFilter
from provenance.errors import SettingsError
from tui.settings.places import line_of, parsed
from tui.settings.values import THEMES, Density, SavedFilter, Settings

FILE_NAME = "desk.toml"
_LARGEST = 1_000_000
"""Bytes of a file that is still read."""


def usual_file() -> Path:
    """The file in the user's configuration folder."""
    import platformdirs  # noqa: PLC0415 - only who opens a desk needs it

    return platformdirs.user_config_path("provenance") / FILE_NAME


def read_settings(path: Path, themes: Collection[str] = THEMES) -> Settings:
    """The settings in a file, the usual ones when there is none; SettingsError names file and line."""
    text = text_of(path)
    return _Reading(path, text, themes).settings() if text else Settings()


def text_of(path: Path) -> str:
    """The text of a file of the editor's, "" when there is none; SettingsError when it is unreadable."""
    try:
        if not path.exists():
            return ""
        if path.stat().st_size > _LARGEST:
            raise SettingsError(str(path), None, f"it is larger than {_LARGEST:,} bytes")
        return path.read_text("utf-8-sig")
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "it is not UTF-8 text"
        raise SettingsError(str(path), None, f"it cannot be read: {reason}") from error


class _Reading:
    """One file while it is read."""

    def __init__(self, path: Path, text: str, themes: Collection[str]) -> None:
        self._path = path
        self._text = text
        self._themes = themes

    def settings(self) -> Settings:
        """All of the file."""
        said = parsed(str(self._path), self._text)
        known = {field.name for field in fields(Settings)}
        for name in said:
            if name not in known:
                raise self._error(f"there is no setting {name!r}; there are {_named(known)}", name)
        return Settings(
            theme=self._one_of(said, "theme", self._themes),
            density=Density(self._one_of(said, "density", list(Density))),
            keymap=self._text_in(said, "keymap"),
            blind=self._truth_in(said, "blind"),
            filters=self._filters(said.get("filters", {})),
        )

    def _text_in(self, said: Mapping[str, Any], name: str) -> str:
        value = said.get(name, "")
        if not isinstance(value, str):
            raise self._error(f"{name} is a text between quotation marks", name)
        return value

    def _truth_in(self, said: Mapping[str, Any], name: str) -> bool:
        value = said.get(name, False)
        if not isinstance(value, bool):
            raise self._error(f"{name} is true or false", name)
        return value

    def _one_of(self, said: Mapping[str, Any], name: str, choices: Collection[str]) -> str:
        usual: str = getattr(Settings(), name)
        value = self._text_in(said, name) or usual
        if value not in choices:
            raise self._error(f"there is no {name} {value!r}; there are {_named(choices)}", name)
        return value

    def _filters(self, said: Any) -> tuple[SavedFilter, ...]:
        if not isinstance(said, Mapping):
            raise self._error("filters are tables: [filters.NAME]", "filters")
        kept = Settings()
        for name, asked in said.items():
            kept = kept.with_filter(SavedFilter(name, self._filter(name, asked)))
        return kept.filters

    def _filter(self, name: str, asked: Any) -> StatementFilter:
        if not isinstance(asked, Mapping):
            raise self._error(f"the filter {name!r} is no table: [filters.NAME]", "filters", name)
        kinds = get_type_hints(StatementFilter)
        read = StatementFilter()
        for field, value in asked.items():
            where = ("filters", name, field)
            if field not in kinds:
                raise self._error(f"a filter has no {field!r}; it has {_named(kinds)}", *where)
            try:
                answer = getattr(as_filter({field: _plain(value, kinds[field])}), field)
            except (ValueError, TypeError) as error:
                raise self._error(f"{value!r} is no {field.replace('_', ' ')}", *where) from error
            if not isinstance(answer, kinds[field]):
                raise self._error(f"{value!r} is no {field.replace('_', ' ')}", *where)
            read = replace(read, **{field: answer})
        return read

    def _error(self, reason: str, *path: str) -> SettingsError:
        return SettingsError(str(self._path), line_of(self._text, *path), reason)


def _plain(value: Any, kind: Any) -> Any:
    """A TOML value as the fields of a filter are written: a day as text, 1 for 1.0."""
    if isinstance(value, date):
        return value.isoformat()
    is_whole = isinstance(value, int) and not isinstance(value, bool)
    return float(value) if is_whole and isinstance(0.0, kind) else value


def _named(choices: Collection[str]) -> str:
    return ", ".join(sorted(choices))


def write_changes(path: Path, before: Settings, after: Settings) -> None:
    """Put what differs between two settings in a file; all else in it stays.  SettingsError.

    What another desk of the same editor put there meanwhile stays, too: one desk at a time reads the
    file, changes it and puts it back.
    """
    from tui.settings.turns import alone_with  # noqa: PLC0415 - few sittings write

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with alone_with(path):
            _write_changes(path, before, after)
    except OSError as error:
        reason = f"it cannot be written: {error.strerror or error}"
        raise SettingsError(str(path), None, reason) from error


def _write_changes(path: Path, before: Settings, after: Settings) -> None:
    import tomlkit  # noqa: PLC0415 - takes as long as the first paint; few sittings write

    from tui.whole_file import put_whole  # noqa: PLC0415

    text = text_of(path)
    parsed(str(path), text)
    document = tomlkit.parse(text)
    was, said = _said_of(before), _said_of(after)
    document.update({name: value for name, value in said.items() if value != was[name]})
    kept = {one.name: one.wanted for one in after.filters}
    known = {one.name: one.wanted for one in before.filters}
    if kept != known:
        filters = document.setdefault("filters", tomlkit.table(is_super_table=True))
        for name in known.keys() - kept.keys():
            filters.pop(name, None)
        for name, wanted in kept.items():
            if wanted != known.get(name):
                filters[name] = filter_fields(wanted)
    put_whole(path, tomlkit.dumps(document))


def _said_of(settings: Settings) -> dict[str, str | bool]:
    return {
        "theme": settings.theme,
        "density": settings.density.value,
        "keymap": settings.keymap,
        "blind": settings.blind,
    }
