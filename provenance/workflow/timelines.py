"""Gathering what a source said, or what was said of a claim, in the order of the days."""

from array import array
from collections.abc import Sequence

from provenance.domain.sources import SourceTieKind
from provenance.domain.statements import Status
from provenance.domain.stored import Order, StatementFilter
from provenance.domain.timelines import Timeline, moments_of
from provenance.workflow.relations import relations_of
from provenance.workflow.store import Store

MOST = 1000
"""Statements of a timeline: the newest; more than anybody reads in one go."""

_SPEAKING = (SourceTieKind.PART_OF, SourceTieKind.SPEAKS_FOR, SourceTieKind.ACCOUNT_OF)


def source_timeline(store: Store, source_id: int, most: int = MOST) -> Timeline:
    """What came by or through a source, and through those who speak for it or are part of it."""
    record = store.source_record(source_id)
    beside = [tie.other for tie in record.ties if not tie.outgoing and tie.kind in _SPEAKING]
    ids: dict[int, None] = {}
    total = 0
    for number in (record.summary.id, *(other.id for other in beside)):
        newest = _newest(store, number)
        total += len(set(newest) - set(ids))
        ids.update(dict.fromkeys(newest[:most]))
    names = tuple(other.name for other in beside)
    return _timeline(store, record.summary.name, [*ids], most, names, total)


def claim_timeline(store: Store, claim_id: int, most: int = MOST) -> Timeline:
    """The statements that assert, deny or hedge a claim; passages that are no statement are left out."""
    claim = store.claim(claim_id)
    ids = [stored.line.id for stored in claim.members if stored.stands and stored.line is not None]
    return _timeline(store, claim.summary.text, ids, most, (), len(ids))


def _newest(store: Store, source_id: int) -> "array[int]":
    wanted = StatementFilter(source=f"src{source_id}", order=Order.NEWEST)
    ids: array[int] = array("q")
    for part in store.queue(wanted):
        ids += part.ids
    return ids


def _timeline(
    store: Store, subject: str, ids: Sequence[int], most: int, beside: tuple[str, ...], total: int
) -> Timeline:
    lines = [line for line in store.lines(ids) if line.status is not Status.REJECTED]
    rejected = len(ids) - len(lines)
    kept = [moment.statement for moment in moments_of(lines, ())[-most:]]
    relations = relations_of(store, *(line.id for line in kept))
    return Timeline(subject, moments_of(kept, relations), beside, total - rejected - len(kept))
