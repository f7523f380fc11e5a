"""Aliases and ties of a source as fields of it, on or off, so that the log can undo them one by one.

``alias Vestnor Agency`` and ``part_of 12`` are such fields; a source that met new spellings since
keeps them when an older alias is taken back.
"""

from db.identity import identity_of
from db.schema import SourceAliasRow, SourceRow, SourceTieRow
from provenance.domain.sources import SourceTieKind

_ALIAS = "alias"


def alias_field(name: str) -> str:
    """The field that says whether a source goes by ``name``."""
    return f"{_ALIAS} {name}"


def tie_field(kind: SourceTieKind, other_id: int) -> str:
    """The field that says whether a source is tied to another."""
    return f"{kind.value} {other_id}"


def is_field(name: str) -> bool:
    """Whether a field of the log is one of these and no column."""
    return " " in name


def has_field(source: SourceRow, field: str) -> bool:
    """Whether the alias or tie is there."""
    return _row_of(source, field) is not None


def put_field(source: SourceRow, field: str, *, on: bool) -> None:
    """Add or take away the alias or tie."""
    row = _row_of(source, field)
    kind, _, rest = field.partition(" ")
    if on and row is None:
        if kind == _ALIAS:
            source.aliases.append(SourceAliasRow(name=rest, folded=identity_of(rest)))
        else:
            source.ties.append(SourceTieRow(kind=SourceTieKind(kind), other_id=int(rest)))
    elif not on and isinstance(row, SourceAliasRow):
        source.aliases.remove(row)
    elif not on and isinstance(row, SourceTieRow):
        source.ties.remove(row)


def _row_of(source: SourceRow, field: str) -> SourceAliasRow | SourceTieRow | None:
    kind, _, rest = field.partition(" ")
    if kind == _ALIAS:
        return next((alias for alias in source.aliases if alias.name == rest), None)
    return next((t for t in source.ties if (t.kind, str(t.other_id)) == (kind, rest)), None)
