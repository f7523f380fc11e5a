"""Proposing relations as an article is added: its statements meet the few stored ones that are near.

Bounded: however much is stored, an article asks so many questions and looks at so many answers.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import Session, aliased, selectinload

from db.claim_keys import statements_under, write_keys
from db.events import Journal
from db.families import members_of
from db.filters import IN_QUEUE
from db.parties import parties, said_or_printed
from db.schema import (
    CaptureRow,
    MentionRow,
    RelationRow,
    SpanKind,
    Standing,
    StatementRow,
)
from db.search import matches_words
from db.translate import relation_row, spans_of
from provenance.domain.relations import MadeBy, Relation, RelationKind
from provenance.domain.spans import Span
from provenance.domain.statements import Status
from provenance.relations.parties import Party
from provenance.relations.proposing import asked_keys, asked_words, kept_keys, propose
from provenance.relations.utterances import Piece, Utterance

_MOST_KEYS = 20_000
"""Keys that one article is asked under: about as many as a long one has."""
_MOST_MET = 400
"""Statements met under all of them that are looked at, the newest."""
_MOST_QUESTIONS = 16
"""Searches by words that one article asks."""
_NEWEST = 40
"""Answers looked at to one question."""
_BEFORE, _AFTER = 300, 160
"""Code points looked at around a statement, in its sentence."""
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)]*\s+(?=[\"'“‘(]*[A-Z])|\n\s*\n")


def propose_relations(
    session: Session,
    journal: Journal,
    capture: CaptureRow,
    text: str,
    rows: Sequence[StatementRow],
) -> list[RelationRow]:
    """Store what the rules propose for a capture's statements, and the keys these are found under."""
    new = list(_new_utterances(session, text, [row for row in rows if not row.in_headline]))
    write_keys(session, {one.statement_id: sorted(kept_keys(one)) for one in new})
    stored = list(_stored_utterances(session, _near(session, capture, new)))
    decided = _decided_before(session, capture)
    openings = _openings(session, [*(one.statement_id for one in (*new, *stored))])
    made = [
        relation_row(relation, MadeBy.RULE)
        for relation in propose(new, stored)
        if _as_decided(relation, openings) not in decided
    ]
    session.add_all(made)
    session.flush()
    for row in made:
        journal.touch(row)
    return made


def _new_utterances(
    session: Session, text: str, rows: Sequence[StatementRow]
) -> Iterator[Utterance]:
    who = parties(session, [row.id for row in rows])
    for row in rows:
        content = spans_of(row, SpanKind.CONTENT)
        pieces = tuple(Piece(span.start, span.of(text)) for span in content)
        around = tuple(_around(text, Span(content[0].start, content[-1].end)))
        yield _utterance(session, row, who[row.id], pieces, around)


def _around(text: str, content: Span) -> Iterator[Piece]:
    """What stands before and after a statement in its sentence."""
    first = max(0, content.start - _BEFORE)
    before = text[first : content.start]
    ends = [found.end() for found in _SENTENCE_END.finditer(before)]
    start = ends[-1] if ends else 0
    yield Piece(first + start, before[start:])
    after = text[content.end : content.end + _AFTER]
    end = _SENTENCE_END.search(after)
    yield Piece(content.end, after[: end.start() + 1] if end else after)


def _utterance(
    session: Session,
    row: StatementRow,
    party: Party,
    pieces: tuple[Piece, ...],
    around: tuple[Piece, ...] = (),
) -> Utterance:
    return Utterance(
        statement_id=row.id,
        article_id=row.article_id,
        party=party,
        form=row.form,
        pieces=pieces,
        cue_lemma=row.cue_lemma or _cue_of(row),
        said=said_or_printed(session, row),
        order=row.id,
        around=around,
    )


def _cue_of(row: StatementRow) -> str:
    """The cue as printed, for one whose dictionary form is not known: "ruled out"."""
    words = [span.words for span in row.spans if span.kind is SpanKind.CUE]
    return " ".join(" ".join(words).casefold().split())


def _near(session: Session, capture: CaptureRow, new: Sequence[Utterance]) -> list[int]:
    """The ids of the stored statements that share a key or the telling words with a new one."""
    ids: set[int] = set()
    keys = sorted({key for one in new for key in asked_keys(one)})[:_MOST_KEYS]
    under = sorted({number for _, number in statements_under(session, keys, _NEWEST)})
    ids.update(_newest(session, capture, _MOST_MET, StatementRow.id.in_(under[-_MOST_MET:])))
    questions = dict.fromkeys((one, pair) for one in new for pair in asked_words(one))
    for one, pair in islice(questions, _MOST_QUESTIONS):
        found = matches_words(" ".join(map(_begun, pair)), session.get_bind().dialect.name)
        if found is not None:
            ids.update(_newest(session, capture, _NEWEST, found))
            ids.update(_newest(session, capture, _NEWEST, found, _said_by(one.party)))
    return sorted(ids)


def _begun(stem: str) -> str:
    """A stem as a word begins with it: "carri" is in no "carry"."""
    return stem.removesuffix("i")


def _said_by(party: Party) -> ColumnElement[bool]:
    spoken = select(MentionRow.statement_id).where(
        MentionRow.status == Standing.ACTIVE,
        MentionRow.source_id.in_(members_of([party.source_id])),
    )
    return StatementRow.id.in_(spoken)


def _newest(
    session: Session, capture: CaptureRow, most: int, *conditions: ColumnElement[bool]
) -> Sequence[int]:
    """The newest statements of other articles that count and fulfil the conditions."""
    query = (
        select(StatementRow.id)
        .where(IN_QUEUE, StatementRow.status != Status.REJECTED, ~StatementRow.in_headline)
        .where(StatementRow.article_id != capture.article_id, *conditions)
        .order_by(StatementRow.id.desc())
        .limit(most)
    )
    return session.scalars(query).all()


def _stored_utterances(session: Session, ids: Sequence[int]) -> Iterator[Utterance]:
    who = parties(session, ids)
    rows = session.scalars(
        select(StatementRow)
        .where(StatementRow.id.in_(ids))
        .order_by(StatementRow.id)
        .options(selectinload(StatementRow.spans))
    )
    for row in rows:
        content = [span for span in row.spans if span.kind is SpanKind.CONTENT]
        pieces = tuple(
            Piece(span.start_offset, span.words)
            for span in sorted(content, key=lambda span: span.position)
        )
        yield _utterance(session, row, who[row.id], pieces)


Decided = tuple[str, str, RelationKind]
"""A relation by how its two statements begin: a newer capture brings the same words under new ids."""


def _decided_before(session: Session, capture: CaptureRow) -> set[Decided]:
    """The relations of older captures of the article that an editor has acted on."""
    if capture.seq == 1:
        return set()
    one, other = aliased(StatementRow), aliased(StatementRow)
    rows = session.execute(
        select(one.opening, other.opening, RelationRow.kind)
        .join(one, one.id == RelationRow.statement_id)
        .join(other, other.id == RelationRow.other_id)
        .where(RelationRow.touched.is_(True))
        .where(or_(one.article_id == capture.article_id, other.article_id == capture.article_id))
    )
    return {(row[0], row[1], row[2]) for row in rows}


def _as_decided(relation: Relation, openings: Mapping[int, str]) -> Decided:
    return openings[relation.statement_id], openings[relation.other_id], relation.kind


def _openings(session: Session, ids: Iterable[int]) -> dict[int, str]:
    rows = session.execute(
        select(StatementRow.id, StatementRow.opening).where(StatementRow.id.in_(sorted(set(ids))))
    )
    return {row[0]: row[1] for row in rows}
