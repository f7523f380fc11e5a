from datetime import date

from provenance.domain.relations import (
    MadeBy,
    Relation,
    RelationKind,
    RelationScope,
    RelationStatus,
    StoredRelation,
)
from provenance.domain.timelines import moments_of
from tests.builders import a_summary


def _said(statement_id: int, day: int | None) -> object:
    return a_summary(statement_id, said_on=date(2026, 3, day) if day else None)


def _related(one: int, kind: RelationKind, other: int) -> StoredRelation:
    relation = Relation(one, kind, other, RelationScope.SAME_SPEAKER, 1)
    return StoredRelation(
        one * 100 + other,
        relation,
        RelationStatus.PROPOSED,
        MadeBy.RULE,
        a_summary(one),
        a_summary(other),
    )


def test_moments_stand_in_the_order_of_their_days_with_the_gaps() -> None:
    moments = moments_of([_said(4, None), _said(3, 12), _said(1, 9), _said(2, 9)], ())
    assert [(m.statement.id, m.gap_days) for m in moments] == [
        (1, None),
        (2, 0),
        (3, 3),
        (4, None),
    ]


def test_a_turn_is_marked_where_it_is_taken_and_its_relation_at_both_ends() -> None:
    relations = [
        _related(2, RelationKind.CONTRADICTS, 1),
        _related(3, RelationKind.REPEATS, 2),
        _related(3, RelationKind.DENIES, 9),
    ]
    first, second, third = moments_of([_said(1, 9), _said(2, 10), _said(3, 11)], relations)
    assert (len(first.relations), first.turns) == (1, ())
    assert [r.id for r in second.turns] == [201]
    assert (len(second.relations), third.turns) == (2, ())
    assert [r.id for r in third.relations] == [302]
