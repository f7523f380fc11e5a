"""Anchor texts: what this newsroom means by a level, each version kept and made by one event."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.events import Journal
from db.schema import AnchorRow, EventKind, plain_text
from provenance.domain.annotations import Act, Signature
from provenance.domain.ratings import Anchor, Credibility, Reliability
from provenance.errors import JudgementRefusedError

_LEVELS = (*(level.value for level in Reliability), *(level.value for level in Credibility))
LONGEST = 400
"""Code points of an anchor text: it stands beside its level while an editor chooses."""


def set_anchor(session: Session, level: str, words: str, by: Signature) -> Act:
    """Say anew what a level means, "" to fall back on the code's own words; JudgementRefusedError."""
    journal = Journal(session, by)
    level, words = level.strip().upper(), plain_text(" ".join(words.split()))
    if level not in _LEVELS:
        raise JudgementRefusedError(
            f"{level[:40]!r} is no level; choose one of {', '.join(_LEVELS)}."
        )
    if len(words) > LONGEST:
        raise JudgementRefusedError(
            f"An anchor text has at most {LONGEST} characters, and this has {len(words)}."
        )
    before = anchors(session).get(level)
    if words == (before.words if before else ""):
        raise JudgementRefusedError(f"The anchor of {level} says that already.")
    row = AnchorRow(level=level, words=words, editor=journal.editor, at=journal.at, withdrawn=True)
    session.add(row)
    session.flush()
    journal.change(row, "withdrawn", False)
    journal.touch(row)
    return Act(journal.seal(EventKind.RECORDED, f"anchored {level}: {words or 'no text'}", ()))


def anchors(session: Session) -> dict[str, Anchor]:
    """The anchor of each level that has one."""
    rows = session.scalars(
        select(AnchorRow).where(AnchorRow.withdrawn.is_(False)).order_by(AnchorRow.id)
    )
    newest = {row.level: row for row in rows}
    return {
        level: Anchor(level, row.words, row.editor.name, row.at)
        for level, row in newest.items()
        if row.words
    }
