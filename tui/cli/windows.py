"""The queue from end to end, whatever its length."""

from collections.abc import Iterator

from provenance.domain.stored import StatementFilter, StatementSummary
from provenance.workflow import Store

_WINDOW = 500


def statements_of(store: Store, wanted: StatementFilter) -> Iterator[StatementSummary]:
    """Every statement that matches, in the order of the filter, fetched a window at a time."""
    ids = [number for part in store.queue(wanted) for number in part.ids]
    for start in range(0, len(ids), _WINDOW):
        yield from store.lines(ids[start : start + _WINDOW])
