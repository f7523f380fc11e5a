"""Which sources editors have had in hand: edited, judged, or confirmed in a statement.

An act that was taken back counts no more; one that was done again counts again.
"""

from sqlalchemy import Select, exists, select
from sqlalchemy.orm import Session, aliased

from db.families import STANDING_ID, members_of
from db.portions import portions
from db.schema import (
    EventKind,
    EventRow,
    EventTargetRow,
    HopRow,
    MentionRow,
    SourceAliasRow,
    SourceRow,
    SourceStatus,
    Standing,
    StatementRow,
)
from provenance.domain.annotations import TargetKind
from provenance.domain.known_carriers import CARRYING_KINDS, KnownCarrier
from provenance.domain.statements import Status

_SETTLED = (Status.CONFIRMED, Status.CORRECTED)


def known_carriers(session: Session) -> tuple[KnownCarrier, ...]:
    """The outlets, wires, programmes and platforms that editors had in hand, by name."""
    confirmed = (
        select(HopRow.source_id)
        .join(StatementRow, StatementRow.id == HopRow.statement_id)
        .where(
            StatementRow.status.in_(_SETTLED),
            HopRow.status == Standing.ACTIVE,
            HopRow.kind.in_(CARRYING_KINDS),
        )
    )
    in_hand = select(STANDING_ID).where(SourceRow.id.in_(_acted_on()) | SourceRow.id.in_(confirmed))
    rows = session.execute(
        select(SourceRow.id, SourceRow.name, SourceRow.kind)
        .where(
            SourceRow.status == SourceStatus.ACTIVE,
            SourceRow.article_id.is_(None),
            SourceRow.kind.in_(CARRYING_KINDS),
            SourceRow.id.in_(in_hand),
        )
        .order_by(SourceRow.name, SourceRow.id)
    ).all()
    other_names = _other_names(session, [row.id for row in rows])
    return tuple(
        KnownCarrier(row.name, row.kind, tuple(sorted(other_names.get(row.id, ())))) for row in rows
    )


def is_in_hand(session: Session, source_id: int) -> bool:
    """Whether an editor edited or judged the source, or a statement that it speaks."""
    spoke = (
        select(MentionRow.id)
        .join(StatementRow, StatementRow.id == MentionRow.statement_id)
        .where(MentionRow.source_id == source_id, StatementRow.status.in_(_SETTLED))
    )
    acted = _acted_on().where(EventTargetRow.target_id == source_id)
    return session.scalar(acted.limit(1)) is not None or session.scalar(spoke.limit(1)) is not None


def _acted_on() -> Select[int]:
    """The ids of the sources that an editor's standing act was about."""
    undoing, redoing = aliased(EventRow), aliased(EventRow)
    redone = exists().where(redoing.undoes == undoing.id)
    undone = exists().where(undoing.undoes == EventRow.id, ~redone)
    return (
        select(EventTargetRow.target_id)
        .join(EventRow, EventRow.id == EventTargetRow.event_id)
        .where(
            EventTargetRow.target_kind == TargetKind.SOURCE,
            EventRow.kind.in_((EventKind.RECORDED, EventKind.CORRECTED)),
            ~undone,
        )
    )


def _other_names(session: Session, ids: list[int]) -> dict[int, set[str]]:
    """Aliases of sources, and the names and aliases of those that were merged into them."""
    found: dict[int, set[str]] = {}
    for portion in portions(ids):
        family = members_of(portion)
        names = select(STANDING_ID, SourceRow.name).where(
            SourceRow.merged_into_id.is_not(None), SourceRow.id.in_(family)
        )
        aliases = (
            select(STANDING_ID, SourceAliasRow.name)
            .join(SourceRow, SourceRow.id == SourceAliasRow.source_id)
            .where(SourceRow.id.in_(family))
        )
        for source_id, name in (*session.execute(names), *session.execute(aliases)):
            found.setdefault(source_id, set()).add(name)
    return found
