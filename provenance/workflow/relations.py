"""Relations between statements: what is proposed or known, and an editor's word on it."""

from collections.abc import Iterator, Sequence

from provenance.domain.annotations import (
    Act,
    AnnotationKind,
    Judgement,
    Signature,
    Target,
    TargetKind,
)
from provenance.domain.relations import (
    RelationFilter,
    RelationKind,
    RelationStatus,
    StoredRelation,
)
from provenance.domain.spans import Span
from provenance.workflow.judging import judge
from provenance.workflow.store import Store

_AT_ONCE = 200


def find_relations(store: Store, wanted: RelationFilter) -> Iterator[StoredRelation]:
    """Every relation that matches, the newest first."""
    offset = 0
    while True:
        page = store.relations(wanted, offset, _AT_ONCE)
        yield from page.rows
        offset += len(page.rows)
        if not page.rows or offset >= page.total:
            return


def relations_of(
    store: Store, *statement_ids: int, standing_only: bool = True
) -> tuple[StoredRelation, ...]:
    """The relations of some statements, the newest first; rejected ones only when asked for."""
    found: dict[int, StoredRelation] = {}
    for start in range(0, len(statement_ids), _AT_ONCE):
        some = statement_ids[start : start + _AT_ONCE]
        wanted = RelationFilter(statement_ids=some, standing_only=standing_only)
        found.update((relation.id, relation) for relation in find_relations(store, wanted))
    return tuple(found[relation_id] for relation_id in sorted(found, reverse=True))


def relate(
    store: Store,
    statement_id: int,
    kind: RelationKind,
    other_id: int,
    why: str,
    by: Signature,
    marks: tuple[Sequence[Span], Sequence[Span]] = ((), ()),
) -> Act:
    """Say that ``statement_id`` stands in ``kind`` to ``other_id``; a reason is asked for."""
    return store.make_relation(statement_id, kind, other_id, why, by, *marks)


def decide_relations(
    store: Store, relation_ids: Sequence[int], verdict: RelationStatus, why: str, by: Signature
) -> Act:
    """Confirm, reject or reopen relations as one batch."""
    targets = [Target(TargetKind.RELATION, relation_id) for relation_id in relation_ids]
    return judge(store, [Judgement(t, AnnotationKind.VERDICT, verdict, why) for t in targets], by)


def change_relation(
    store: Store, relation_id: int, kind: RelationKind, why: str, by: Signature
) -> Act:
    """Say that a relation is of another kind; that confirms it."""
    return store.change_relation(relation_id, kind, why, by)
