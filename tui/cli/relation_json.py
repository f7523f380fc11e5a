"""Relations as plain values for ``--json``.  Pure; keys are a promise."""

from collections.abc import Iterable, Sequence
from typing import Any

from provenance.domain.annotations import Event
from provenance.domain.relations import StoredRelation
from provenance.domain.spans import Span
from provenance.domain.stored import StatementSummary
from tui.cli.stored_json import annotation_line, event_line, statement_line


def relation_line(stored: StoredRelation) -> dict[str, Any]:
    """A line of ``list relations --json``: ``statement`` stands in ``kind`` to ``other``."""
    relation = stored.relation
    return {
        "id": str(stored.target),
        "kind": relation.kind.value,
        "scope": relation.scope.value,
        "gap_days": relation.gap_days,
        "status": stored.status.value,
        "made_by": stored.made_by.value,
        "why": relation.why,
        "statement": _side(stored.statement, relation.marks, stored.words),
        "other": _side(stored.other, relation.other_marks, stored.other_words),
    }


def whole_relation(stored: StoredRelation, events: Iterable[Event]) -> dict[str, Any]:
    """``show re3 --json``: the relation with every annotation and its history."""
    return {
        **relation_line(stored),
        "annotations": [annotation_line(annotation) for annotation in stored.annotations],
        "history": [event_line(event) for event in events],
    }


def _side(summary: StatementSummary, marks: Sequence[Span], shown: Sequence[str]) -> dict[str, Any]:
    """A statement of a relation; ``marks`` are the words that show it, in its capture's text."""
    return {
        **statement_line(summary),
        "marks": [
            {"span": [span.start, span.end], "words": words}
            for span, words in zip(marks, shown, strict=True)
        ],
    }
