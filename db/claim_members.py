"""The rows of a claim's members, found by the values that name them and made where there are none."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.claim_origins import STANDING_MEMBER
from db.events import Journal
from db.judging import require_row
from db.schema import (
    ArticleRow,
    CaptureRow,
    ClaimMemberRow,
    ContentRow,
    StatementRow,
    plain_text,
)
from provenance.domain.annotations import Target, TargetKind
from provenance.domain.claims import ClaimMember, MemberStatus
from provenance.domain.spans import words_of
from provenance.errors import JudgementRefusedError, NoSuchTargetError


def standing_rows(session: Session, claim_id: int) -> Sequence[ClaimMemberRow]:
    """The members of a claim that no editor rejected."""
    return session.scalars(
        select(ClaimMemberRow)
        .where(ClaimMemberRow.claim_id == claim_id, STANDING_MEMBER)
        .order_by(ClaimMemberRow.id)
    ).all()


def find_rows(
    session: Session, claim_id: int, members: Sequence[ClaimMember]
) -> list[ClaimMemberRow]:
    """The rows that ``members`` name; NoSuchTargetError for what is no member of the claim."""
    found: dict[int, ClaimMemberRow] = {}
    for member in members:
        rows = _rows_of(session, claim_id, member)
        if not rows:
            raise _is_no_member(claim_id, member)
        found.update((row.id, row) for row in rows)
    return list(found.values())


def with_rows_made(
    journal: Journal, claim_id: int, members: Sequence[ClaimMember], *, rejecting: bool = False
) -> list[ClaimMemberRow]:
    """The rows that ``members`` name, made and noted where the claim has none of them yet.

    An article named as a whole stands for its members, and is itself kept as one only to be rejected.
    """
    session = journal.session
    found: dict[int, ClaimMemberRow] = {}
    for member in members:
        rows = _rows_of(session, claim_id, member)
        if _is_article(member):
            if not rejecting and not any(map(has_words, rows)):
                raise _is_no_member(claim_id, member)
            if rejecting and all(map(has_words, rows)):
                rows.append(_made(journal, claim_id, member))
        elif not rows:
            rows.append(_made(journal, claim_id, member))
        found.update((row.id, row) for row in rows)
    return list(found.values())


def has_words(row: ClaimMemberRow) -> bool:
    """Whether a member is a statement or a passage, and not an article judged as a whole."""
    return row.statement_id is not None or bool(row.spans)


def _is_article(member: ClaimMember) -> bool:
    """Whether an article is named as a whole, and with it all of its members."""
    return member.statement is None and not member.spans


def _rows_of(session: Session, claim_id: int, member: ClaimMember) -> list[ClaimMemberRow]:
    query = select(ClaimMemberRow).where(
        ClaimMemberRow.claim_id == claim_id, ClaimMemberRow.withdrawn.is_(False)
    )
    if member.statement is not None:
        statement_id = Target.parse(member.statement).id
        query = query.where(ClaimMemberRow.statement_id == statement_id)
    else:
        query = query.where(ClaimMemberRow.article_id == member.article_id)
        if member.spans:
            query = query.where(ClaimMemberRow.spans == _offsets(member))
    return list(session.scalars(query.order_by(ClaimMemberRow.id)))


def _offsets(member: ClaimMember) -> list[list[int]]:
    return [[span.start, span.end] for span in member.spans]


def _is_no_member(claim_id: int, member: ClaimMember) -> NoSuchTargetError:
    name = member.statement or str(Target(TargetKind.ARTICLE, member.article_id))
    return NoSuchTargetError(
        name, f"cl{claim_id} has no such member; `provenance show cl{claim_id}` lists them."
    )


def _made(journal: Journal, claim_id: int, member: ClaimMember) -> ClaimMemberRow:
    """A member that no rule proposed; an undo withdraws it."""
    session = journal.session
    statement_id = None
    if member.statement is not None:
        statement = require_row(session, Target.parse(member.statement))
        if not isinstance(statement, StatementRow):
            raise NoSuchTargetError(
                member.statement, "A member is named by a statement's id: st12."
            )
        statement_id, article_id, capture_id = (
            statement.id,
            statement.article_id,
            statement.capture_id,
        )
        words = ""
    else:
        article_id = member.article_id
        capture_id, words = _words_in_newest(session, member)
    row = ClaimMemberRow(
        claim_id=claim_id,
        article_id=article_id,
        capture_id=capture_id,
        statement_id=statement_id,
        spans=[] if statement_id else _offsets(member),
        words=words,
        stance=member.stance,
        status=MemberStatus.PROPOSED,
        why=[plain_text(why) for why in member.why],
        withdrawn=False,
    )
    session.add(row)
    session.flush()
    journal.touch(row)
    journal.note(row, "withdrawn", 1, 0)
    return row


def _words_in_newest(session: Session, member: ClaimMember) -> tuple[int, str]:
    """The newest capture of a passage's article, and the passage's words in it."""
    require_row(session, Target(TargetKind.ARTICLE, member.article_id))
    capture = session.scalars(
        select(CaptureRow)
        .join(ArticleRow, ArticleRow.id == CaptureRow.article_id)
        .where(ArticleRow.id == member.article_id, CaptureRow.seq == ArticleRow.newest_seq)
    ).one()
    text = session.get_one(ContentRow, capture.text_sha256).body.decode("utf-8")
    if any(span.end > len(text) for span in member.spans):
        raise JudgementRefusedError(
            f"The passage lies outside the text of art{member.article_id}; nothing was recorded."
        )
    return capture.id, plain_text(words_of(text, member.spans))
