"""A few judgements that the demo makes once, so that its report and desk have something to show."""

from collections.abc import Iterator

from provenance import workflow
from provenance.domain.annotations import AnnotationKind, Signature, Target, TargetKind
from provenance.domain.sources import SourceKind
from provenance.domain.statements import Status
from provenance.domain.stored import SourceSummary, StatementFilter, StatementSummary
from provenance.workflow import Store

DEMO = Signature("demo")
_CARRIERS = (SourceKind.WIRE, SourceKind.OUTLET, SourceKind.PROGRAMME, SourceKind.CHANNEL)


def judge_a_little(store: Store) -> Iterator[str]:
    """Rate a carrier and a statement, confirm one, note one; nothing when anybody judged before.

    Answers what was done, in the words of the log.
    """
    carrier = _busiest_carrier(store)
    if carrier is None or not _is_untouched(store):
        return
    source = Target(TargetKind.SOURCE, carrier.id)
    why = "for the demo: usually right, and names its people"
    yield f"{workflow.rate(store, source, 'B', why, DEMO).event.summary} ({carrier.name})"
    carried = _first(store, StatementFilter(source=carrier.name, attributed_only=True))
    if carried is not None:
        yield workflow.decide(store, [carried.id], Status.CONFIRMED, "", DEMO).event.summary
        why = "for the demo: fits what was reported before, no second origin yet"
        yield workflow.rate(store, carried.target, "2", why, DEMO).event.summary
    unnamed = _first_unnamed(store)
    if unnamed is not None:
        words = "Ask the desk that filed this for the name."
        act = workflow.annotate(store, unnamed, AnnotationKind.NOTE, words, DEMO)
        yield act.event.summary


def _is_untouched(store: Store) -> bool:
    """Whether nobody has ever judged anything here, judgements that were undone included."""
    if any(article.decided for article in store.articles()):
        return False
    if any(store.source(source.id).annotations for source in store.sources()):
        return False
    return not any(found.annotations for found in store.statements_in_full(StatementFilter()))


def _busiest_carrier(store: Store) -> SourceSummary | None:
    carriers = [source for source in store.sources() if source.kind in _CARRIERS]
    # Publishers carry too: an outlet that is no more than that is not what is to be shown.
    carriers.sort(key=lambda source: (_CARRIERS.index(source.kind), -source.as_carrier, source.id))
    return carriers[0] if carriers else None


def _first(store: Store, wanted: StatementFilter) -> StatementSummary | None:
    rows = store.statements(wanted, 0, 1).rows
    return rows[0] if rows else None


def _first_unnamed(store: Store) -> Target | None:
    for found in store.statements_in_full(StatementFilter(attributed_only=True)):
        speaker = found.statement.speaker
        if speaker is not None and speaker.kind is SourceKind.UNNAMED:
            return Target(TargetKind.STATEMENT, found.id)
    return None
