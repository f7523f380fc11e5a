"""A source and those merged into it are one family, read through whoever of them stands.

Hops, mentions and judgements stay with the source they were given to; ``merged_into_id`` is followed
when they are read.  It always points at a source that stands, so one step is enough.
"""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import ColumnElement, Select, func, or_, select
from sqlalchemy.orm import Session

from db.portions import portions
from db.schema import SourceRow

STANDING_ID: ColumnElement[int] = func.coalesce(SourceRow.merged_into_id, SourceRow.id)
"""The id of the source that a row is read as."""


_AT_ONCE = 500


def members_of(ids: Any) -> Select[int]:
    """The ids of the families of some sources that stand; ``ids`` are numbers or a query."""
    return select(SourceRow.id).where(or_(SourceRow.id.in_(ids), SourceRow.merged_into_id.in_(ids)))


def whole_families(ids: Select[int]) -> Select[int]:
    """The ids of everyone in the family of any source that a query finds, merged ones too."""
    return members_of(select(STANDING_ID).where(SourceRow.id.in_(ids)))


def standing_ids(session: Session, ids: Iterable[int]) -> dict[int, int]:
    """Each id with that of the source it is read as."""
    read_as: dict[int, int] = {}
    for portion in portions(sorted(set(ids))):
        query = select(SourceRow.id, STANDING_ID).where(SourceRow.id.in_(portion))
        read_as.update((row[0], row[1]) for row in session.execute(query))
    return read_as
