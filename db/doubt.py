"""The order of what the extractor would learn most from: nearest to even odds first.

Read as two walks along the index of the confidence, up and down from even odds, and merged: the
database sorts nothing and the first page is there at once, in a store of any size.
"""

from collections.abc import Iterable, Iterator
from heapq import merge
from typing import Any

from sqlalchemy import Row, Select
from sqlalchemy.orm import Session

from db.schema import StatementRow
from provenance.domain.statements import Form

EVEN = 0.5
"""The confidence at which an extractor cannot tell; an editor's verdict there tells it most."""

IS_READ = StatementRow.form != Form.UNATTRIBUTED
"""Whether it was weighed at all; the confidence of what the outlet asserts itself says nothing."""

_BLOCK = 400
"""Rows fetched at a time."""


def by_doubt(session: Session, query: Select[*tuple[Any, ...]]) -> Iterator[int]:
    """The first column of a query of statements, the most doubtful first; only what ``IS_READ``."""
    confidence, number = StatementRow.confidence, StatementRow.id
    walks = (
        (confidence >= EVEN, (confidence, number)),
        (confidence < EVEN, (confidence.desc(), number.desc())),
    )
    streams = []
    for condition, sorting in walks:
        walk = query.add_columns(confidence).where(condition, IS_READ).order_by(*sorting)
        rows = session.execute(walk.execution_options(yield_per=_BLOCK))
        streams.append(_with_keys(rows))
    return (signed for _, signed in merge(*streams))


def doubt_of(confidence: float, number: int) -> tuple[float, int, int]:
    """What a statement of that id is sorted by; of equals the surer ones come first."""
    is_below = confidence < EVEN
    return abs(confidence - EVEN), int(is_below), -number if is_below else number


def _with_keys(
    rows: Iterable[Row[*tuple[Any, ...]]],
) -> Iterator[tuple[tuple[float, int, int], int]]:
    for signed, confidence in rows:
        yield doubt_of(confidence, abs(signed)), signed
