"""Gathering new statements into claims, in the transaction and the event that stores them.

What an editor rejected is not proposed again, and what an editor decided is left as it is.  Claims
are proposed from the few stored statements that share telling terms with the new ones.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.claim_keys import statements_under, write_keys
from db.events import Journal
from db.schema import (
    ArticleRow,
    CaptureRow,
    ClaimMemberRow,
    ClaimRow,
    SpanKind,
    SpanRow,
    StatementRow,
    plain_text,
)
from db.search import fold
from provenance.claims.gathering import Gathered, Held, Said, gather
from provenance.claims.terms import keys_asked, keys_of
from provenance.domain.annotations import Target, TargetKind
from provenance.domain.claims import ClaimStatus, MemberStatus
from provenance.domain.statements import SpeechAct, Status

LONGEST_CLAIM = 1_000
"""Code points of a statement that stand for a claim."""

_FOLDED = 400
"""Code points of a claim that an index keeps: PostgreSQL takes no more than 2,700 bytes."""

_NEWEST = 64
"""Statements of one key that are looked at."""

_CLOSEST = 12
"""Statements that a new one is compared with: those that share most keys with it."""


def gather_statements(
    session: Session, journal: Journal, article: ArticleRow, rows: Sequence[StatementRow]
) -> list[Target]:
    """Put new statements of one article into claims, and answer the claims that got a member."""
    _retire_older(session, journal, article, rows)
    return _claims_among(_gather(session, journal, article.id, rows))


def gather_cut_out(
    session: Session, journal: Journal, capture: CaptureRow, rows: Sequence[StatementRow]
) -> list[Target]:
    """As ``gather_statements``, for what an editor cut out of a stored article anew.

    An undo takes it out of its claims again.  An older capture's statements are in no claim.
    """
    article = session.get_one(ArticleRow, capture.article_id)
    if capture.seq != article.newest_seq:
        index_statements(session, rows)
        return []
    made = _gather(session, journal, article.id, rows)
    for row in made:
        journal.note(row, "withdrawn", 1, 0)
    return _claims_among(made)


def _gather(
    session: Session, journal: Journal, article_id: int, rows: Sequence[StatementRow]
) -> list[ClaimRow | ClaimMemberRow]:
    """Index statements and put them into claims; the claims and the members that this made."""
    new = index_statements(session, rows)
    close = _closest(session, new)
    held = _held(session, set().union(*close.values()), article_id) if close else {}
    alike = {
        statement_id: [held[number] for number in numbers if number in held]
        for statement_id, numbers in close.items()
    }
    captures = {row.id: row.capture_id for row in rows}
    return _keep(session, journal, gather(new, alike), captures)


def _claims_among(made: Iterable[ClaimRow | ClaimMemberRow]) -> list[Target]:
    """The claims that got a member."""
    members = (row for row in made if isinstance(row, ClaimMemberRow))
    return list(dict.fromkeys(Target(TargetKind.CLAIM, row.claim_id) for row in members))


def index_statements(session: Session, rows: Sequence[StatementRow]) -> list[Said]:
    """Index statements under the keys of their words, and answer them as gathering sees them.

    Attitudes are none that a claim is made of, and a headline is no member beside its body.
    """
    told = (row for row in rows if row.speech_act is SpeechAct.SPEECH and not row.in_headline)
    said = [_as_said(row) for row in told]
    write_keys(session, {each.statement_id: keys_of(each.terms) for each in said})
    return said


def _as_said(row: StatementRow) -> Said:
    content = sorted((s for s in row.spans if s.kind is SpanKind.CONTENT), key=lambda s: s.position)
    return Said(row.id, row.article_id, _joined(span.words for span in content), row.cue_lemma)


def _joined(words: Iterable[str]) -> str:
    return " … ".join(words)


def _retire_older(
    session: Session, journal: Journal, article: ArticleRow, rows: Sequence[StatementRow]
) -> None:
    """Take what was proposed of an older capture out of its claims; a decided member stays."""
    if article.newest_seq == 1 or not rows:
        return
    older = session.scalars(
        select(ClaimMemberRow).where(
            ClaimMemberRow.article_id == article.id,
            ClaimMemberRow.capture_id != rows[0].capture_id,
            ClaimMemberRow.status == MemberStatus.PROPOSED,
            ClaimMemberRow.withdrawn.is_(False),
        )
    )
    for member in older:
        member.withdrawn = True
        journal.touch(member)


def _closest(session: Session, new: Sequence[Said]) -> dict[int, list[int]]:
    """The stored statements that share most keys with each new one, the most first."""
    asking: dict[int, list[int]] = defaultdict(list)
    for said in new:
        for key in keys_asked(said.terms):
            asking[key].append(said.statement_id)
    shared: dict[int, Counter[int]] = defaultdict(Counter)
    ours = {said.statement_id for said in new}
    for key, statement_id in statements_under(session, asking, _NEWEST):
        if statement_id not in ours:
            for asker in asking[key]:
                shared[asker][statement_id] += 1
    return {
        asker: sorted(found, key=lambda number: (-found[number], -number))[:_CLOSEST]
        for asker, found in shared.items()
    }


def _held(session: Session, ids: set[int], article_id: int) -> dict[int, Held]:
    """Statements of other articles' newest captures as gathering sees them, by id."""
    found = session.execute(
        select(StatementRow.id, StatementRow.article_id, StatementRow.cue_lemma)
        .join(CaptureRow, CaptureRow.id == StatementRow.capture_id)
        .join(ArticleRow, ArticleRow.id == StatementRow.article_id)
        .where(
            StatementRow.id.in_(ids),
            StatementRow.article_id != article_id,
            StatementRow.status != Status.REJECTED,
            CaptureRow.seq == ArticleRow.newest_seq,
        )
    ).all()
    words = words_of_statements(session, [row.id for row in found])
    claims = _claims_of(session, [row.id for row in found])
    held = {}
    for row in found:
        claim = claims.get(row.id)
        if row.id in claims and claim is None:
            continue
        held[row.id] = Held(
            row.id,
            row.article_id,
            words.get(row.id, ""),
            row.cue_lemma,
            claim_id=claim.id if claim else None,
            claim_text=claim.text if claim else "",
            is_closed=claim is not None and claim.status is ClaimStatus.REJECTED,
        )
    return held


def words_of_statements(session: Session, ids: Sequence[int]) -> dict[int, str]:
    """The content of statements in words, by id."""
    rows = session.execute(
        select(SpanRow.statement_id, SpanRow.words)
        .where(SpanRow.statement_id.in_(ids), SpanRow.kind == SpanKind.CONTENT)
        .order_by(SpanRow.statement_id, SpanRow.position)
    )
    found: dict[int, list[str]] = defaultdict(list)
    for statement_id, words in rows:
        found[statement_id].append(words)
    return {statement_id: _joined(words) for statement_id, words in found.items()}


def _claims_of(session: Session, ids: Sequence[int]) -> dict[int, ClaimRow | None]:
    """The claim of each statement that is or was in one, a confirmed claim before others.

    None for a statement that an editor took out of a claim and that is in no other.
    """
    rows = session.execute(
        select(ClaimMemberRow.statement_id, ClaimMemberRow.status, ClaimRow)
        .join(ClaimRow, ClaimRow.id == ClaimMemberRow.claim_id)
        .where(
            ClaimMemberRow.statement_id.in_(ids),
            ClaimMemberRow.withdrawn.is_(False),
            ClaimRow.withdrawn.is_(False),
        )
        .order_by(ClaimRow.id.desc())
    )
    claims: dict[int, ClaimRow | None] = {}
    for statement_id, status, claim in rows:
        if statement_id is None:
            continue
        known = claims.setdefault(statement_id, None)
        stands = status is not MemberStatus.REJECTED
        if stands and (known is None or _RANKS[claim.status] <= _RANKS[known.status]):
            claims[statement_id] = claim
    return claims


_RANKS = {
    status: rank
    for rank, status in enumerate(
        (ClaimStatus.CONFIRMED, ClaimStatus.PROPOSED, ClaimStatus.REJECTED, ClaimStatus.MERGED)
    )
}


def claim_row(journal: Journal, text: str, status: ClaimStatus) -> ClaimRow:
    """A new claim in those words, noted as touched; it has its id once flushed."""
    words = " ".join(plain_text(text).split())[:LONGEST_CLAIM]
    row = ClaimRow(
        text=words, folded=folded_claim(words), status=status, made_at=journal.at, withdrawn=False
    )
    journal.session.add(row)
    journal.touch(row)
    return row


def folded_claim(text: str) -> str:
    """A claim's words as they are searched and compared."""
    return fold(text)[:_FOLDED]


def _keep(
    session: Session, journal: Journal, gathered: Gathered, captures: Mapping[int, int]
) -> list[ClaimRow | ClaimMemberRow]:
    made = {
        claim.number: claim_row(journal, claim.text, ClaimStatus.PROPOSED)
        for claim in gathered.claims
    }
    session.flush()
    kept_out = _taken_out(session, gathered)
    others = [m.statement_id for m in gathered.members if m.statement_id not in captures]
    captures = {**captures, **_captures_of(session, others)}
    members = []
    for member in gathered.members:
        claim_id = made[member.claim].id if member.claim in made else member.claim
        if (claim_id, member.article_id) in kept_out:
            continue
        row = ClaimMemberRow(
            claim_id=claim_id,
            article_id=member.article_id,
            capture_id=captures[member.statement_id],
            statement_id=member.statement_id,
            spans=[],
            words="",
            stance=member.stance,
            status=MemberStatus.PROPOSED,
            why=list(member.why),
            withdrawn=False,
        )
        session.add(row)
        journal.touch(row)
        members.append(row)
    session.flush()
    return [*made.values(), *members]


def _taken_out(session: Session, gathered: Gathered) -> set[tuple[int, int]]:
    """Claims with the articles that an editor took out of them, be it of an older capture."""
    claims = {member.claim for member in gathered.members if member.claim > 0}
    rows = session.execute(
        select(ClaimMemberRow.claim_id, ClaimMemberRow.article_id).where(
            ClaimMemberRow.claim_id.in_(claims),
            ClaimMemberRow.article_id.in_({member.article_id for member in gathered.members}),
            ClaimMemberRow.status == MemberStatus.REJECTED,
            ClaimMemberRow.withdrawn.is_(False),
        )
    )
    return {(claim_id, article_id) for claim_id, article_id in rows}


def _captures_of(session: Session, ids: Sequence[int]) -> dict[int, int]:
    rows = session.execute(
        select(StatementRow.id, StatementRow.capture_id).where(StatementRow.id.in_(ids))
    )
    return {row.id: row.capture_id for row in rows}
