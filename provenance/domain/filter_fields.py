"""A filter as plain fields and back: how a sitting keeps it in the store and an editor in a file."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from provenance.domain.statements import Form, Status
from provenance.domain.stored import Order, StatementFilter


def filter_fields(wanted: StatementFilter) -> dict[str, Any]:
    """A filter as plain values, open questions left out, so that equal filters are equal texts."""
    opened = StatementFilter()
    values = {name: getattr(wanted, name) for name in wanted.__slots__}
    return {
        name: value.isoformat() if isinstance(value, date) else value
        for name, value in values.items()
        if value != getattr(opened, name)
    }


_READ_BACK: dict[str, Callable[[Any], Any]] = {
    "status": Status,
    "form": Form,
    "order": Order,
    "said_from": date.fromisoformat,
    "said_until": date.fromisoformat,
}


def as_filter(fields: Mapping[str, Any]) -> StatementFilter:
    """The filter that ``filter_fields`` wrote."""
    return StatementFilter(
        **{
            name: _READ_BACK[name](fields[name]) if name in _READ_BACK else fields[name]
            for name in StatementFilter.__slots__
            if name in fields
        }
    )
