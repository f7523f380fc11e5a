"""How a statement stands to others, in words: read from its own side, reversals with their gap."""

from collections.abc import Iterable

from provenance.domain.annotations import AnnotationKind
from provenance.domain.relations import (
    MadeBy,
    RelationStatus,
    StoredRelation,
    gap_in_words,
)
from provenance.domain.stored import StatementSummary
from provenance.reports.entries import RelationEntry
from provenance.reports.legible import legible_line
from provenance.reports.phrases import day, signed


def relation_entries(
    statement_id: int, relations: Iterable[StoredRelation]
) -> tuple[RelationEntry, ...]:
    """The relations of a statement that stand, those that do not hold together first."""
    mine = [r for r in relations if r.stands and statement_id in (r.statement.id, r.other.id)]
    mine.sort(key=lambda relation: (not relation.is_reversal, relation.id))
    return tuple(_entry(statement_id, relation) for relation in mine)


def _entry(statement_id: int, stored: StoredRelation) -> RelationEntry:
    is_left = statement_id == stored.statement.id
    kind, other = stored.relation.kind, stored.other_side(statement_id)
    shown = stored.other_words if is_left else stored.words
    return RelationEntry(
        id=str(stored.target),
        deed=kind.in_words if is_left else kind.in_words_reversed,
        other=str(other.target),
        who=legible_line(_who(other)),
        words=legible_line(" … ".join(shown) or other.words),
        grounds=", ".join(_grounds(stored)),
        why=legible_line(stored.relation.why),
    )


def _who(other: StatementSummary) -> str:
    said = f", {day(other.said_on)}" if other.said_on else ""
    return f"{other.speaker_in_words or other.outlet or 'the outlet'}{said}"


def _grounds(stored: StoredRelation) -> Iterable[str]:
    yield stored.relation.scope.in_words
    gap = gap_in_words(stored.relation.gap_days)
    if gap:
        yield gap
    decided = [a for a in stored.annotations if a.kind in _DECIDING and not a.withdrawn]
    if stored.status is RelationStatus.CONFIRMED and decided:
        yield legible_line(f"confirmed by {signed(decided[-1])}")
    elif stored.made_by is MadeBy.RULE:
        yield "proposed by rule, not confirmed"


_DECIDING = (AnnotationKind.VERDICT, AnnotationKind.CORRECTION)
