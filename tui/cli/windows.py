"""The queue from end to end, whatever its length."""

from collections.abc import Iterator

from provenance.domain.stored import StatementFilter, StatementSummary
from provenance.workflow import Store

_WINDOW = 500


def statements_of(store: Store, wanted: StatementFilter) -> Iterator[StatementSummary]:
    """Every statement that matches, fetched a window at a time."""
    offset = 0
    while True:
        page = store.statements(wanted, offset, _WINDOW)
        yield from page.rows
        offset += len(page.rows)
        if not page.rows or offset >= page.total:
            return
