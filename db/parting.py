"""Parting, joining and adding statements: whatever an editor does to what the machine cut out.

Each is one act.  Nothing is deleted: a statement that was joined to another, or whose making was
undone, is rejected, and an undo gives it back.
"""

from collections.abc import Iterable, Sequence

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from db.adding import add_rows, require_in_text
from db.claim_gathering import gather_cut_out, index_statements
from db.conflicts import require_unchanged, with_reasons
from db.correcting import require_stretches
from db.editing import Edit, put_spans, refresh_words, text_of
from db.events import Journal
from db.judging import annotation_row, mark_touched, require_row, set_status
from db.reading import article as stored_article
from db.schema import (
    CaptureRow,
    EventKind,
    HopRow,
    MentionRow,
    SpanKind,
    StatementRow,
)
from db.translate import active_hops, active_mention, as_statement, spans_of
from provenance.domain.annotations import (
    Act,
    AnnotationKind,
    Judgement,
    Signature,
    Target,
    TargetKind,
)
from provenance.domain.spans import Span, cut_at, joined
from provenance.domain.statements import Statement, Status
from provenance.errors import JudgementRefusedError

_FAR = 1_000_000_000
"""Out of the way of every place in an article, while the places are counted anew."""


def split(session: Session, statement_id: int, at: int, why: str, by: Signature) -> Act:
    """Give what stands from the offset ``at`` on to a statement of its own; JudgementRefusedError."""
    parting = Parting(session, [statement_id], f"split st{statement_id}", why, by)
    (row,) = parting.rows
    text = text_of(session, row)
    first, second = cut_at(text, spans_of(row, SpanKind.CONTENT), at)
    if not first or not second:
        raise JudgementRefusedError(
            f"st{statement_id} cannot be split there: both parts need some of its words."
        )
    quoted = spans_of(row, SpanKind.QUOTED)
    new = parting.copy(row, second)
    Edit(session, parting.journal, row).set_content(first)
    Edit(session, parting.journal, new).set_content(second)
    parting.set_quoted(new, [Span(max(q.start, at), q.end) for q in quoted if q.end > at])
    parting.keep(row, "content")
    index_statements(session, parting.rows)
    parting.keep(new, "split off")
    parting.gather(new)
    return parting.seal(f"split st{statement_id}: st{new.id} is the rest of it")


def join(session: Session, statement_ids: Sequence[int], why: str, by: Signature) -> Act:
    """Put the words of several statements of one capture into the first; JudgementRefusedError."""
    ids = list(dict.fromkeys(statement_ids))
    named = ", ".join(f"st{number}" for number in ids[1:])
    parting = Parting(session, ids, f"joined {named} to st{ids[0]}", why, by)
    first, *others = parting.rows
    if not others:
        raise JudgementRefusedError("It takes two statements to join: mark another one as well.")
    if {row.capture_id for row in others} != {first.capture_id}:
        raise JudgementRefusedError("Only statements of one and the same article can be joined.")
    quoted, content = (
        joined(text_of(session, first), (s for row in parting.rows for s in spans_of(row, kind)))
        for kind in (SpanKind.QUOTED, SpanKind.CONTENT)
    )
    Edit(session, parting.journal, first).set_content(content)
    parting.set_quoted(first, quoted)
    index_statements(session, [first])
    parting.keep(first, "content")
    for row in others:
        parting.reject(row, f"joined to st{first.id}")
    return parting.seal(f"joined {named} to st{first.id}")


def add(session: Session, capture_id: int, statement: Statement, why: str, by: Signature) -> Act:
    """Store a statement that was missed, at its place in the text; JudgementRefusedError."""
    parting = Parting(session, [], "", why, by)
    capture = require_row(session, Target(TargetKind.CAPTURE, capture_id))
    assert isinstance(capture, CaptureRow)  # noqa: S101 - narrows what a cap target names
    article = stored_article(session, capture.article_id, capture.id).article
    require_stretches(statement.content, len(article.text))
    require_in_text(statement, len(article.text))
    seq = parting.make_room(capture.id, statement.content[0].start)
    (row,) = add_rows(session, parting.journal, article, capture, [statement], first_seq=seq)
    row.status = Status.REJECTED
    parting.keep(row, "added")
    parting.gather(row)
    return parting.seal(f"added st{row.id}, which was missed")


class Parting:
    """One act on some statements of an article."""

    def __init__(
        self, session: Session, statement_ids: Sequence[int], deed: str, why: str, by: Signature
    ) -> None:
        self.journal = Journal(session, by)
        self._session = session
        self._why = why
        session.flush()
        self._targets = [Target(TargetKind.STATEMENT, number) for number in statement_ids]
        self.rows: list[StatementRow] = []
        for target in self._targets:
            row = require_row(session, target)
            assert isinstance(row, StatementRow)  # noqa: S101 - narrows what a st target names
            self.rows.append(row)
        judged = {(target, AnnotationKind.CORRECTION) for target in self._targets}
        require_unchanged(session, judged, by, with_reasons(deed, (why,)))

    def copy(self, row: StatementRow, content: Sequence[Span]) -> StatementRow:
        """A statement like another, with other words, at its place in the text."""
        seq = self.make_room(row.capture_id, content[0].start)
        left_out = {"id", "seq", "status", "touched"}
        columns = [c.key for c in StatementRow.__table__.columns if c.key not in left_out]
        new = StatementRow(
            seq=seq,
            status=Status.REJECTED,
            touched=True,
            **{name: getattr(row, name) for name in columns},
        )
        new.trace = [*row.trace, f"split from st{row.id} by {self.journal.editor.name}"]
        self._session.add(new)
        self._session.flush()
        for kind in (SpanKind.CUE, SpanKind.SOURCE):
            put_spans(self._session, new, kind, spans_of(row, kind))
        mention = active_mention(row)
        if mention is not None:
            new.mentions.append(MentionRow(**_fields_of(mention)))
        new.hops.extend(HopRow(**_fields_of(hop)) for hop in active_hops(row))
        self._session.flush()
        return new

    def make_room(self, capture_id: int, start: int) -> int:
        """The place in an article's order of a statement that begins at ``start``, free now."""
        rows = self._session.scalars(
            select(StatementRow)
            .where(StatementRow.capture_id == capture_id)
            .order_by(StatementRow.seq)
        ).all()
        later = [row for row in rows if as_statement(row).content[0].start >= start]
        if not later:
            return rows[-1].seq + 1 if rows else 0
        seq = min(row.seq for row in later)
        moved = [row for row in rows if row.seq >= seq]
        of_capture = StatementRow.capture_id == capture_id
        # In two steps: one row after another would for a moment have the place of the next.
        for condition, step in (
            (StatementRow.seq >= seq, _FAR + 1),
            (StatementRow.seq >= _FAR, -_FAR),
        ):
            self._session.execute(
                update(StatementRow)
                .where(of_capture, condition)
                .values(seq=StatementRow.seq + step)
                .execution_options(synchronize_session=False)
            )
        for row in moved:
            self._session.refresh(row, ["seq"])
            self.journal.touch(row)
        return seq

    def set_quoted(self, row: StatementRow, quoted: Sequence[Span]) -> None:
        """What of the content stands in quotation marks."""
        before = [[span.start, span.end] for span in spans_of(row, SpanKind.QUOTED)]
        after = [[span.start, span.end] for span in quoted]
        if before != after:
            put_spans(self._session, row, SpanKind.QUOTED, quoted)
            self.journal.note(row, SpanKind.QUOTED.value, before, after)

    def keep(self, row: StatementRow, what: str) -> None:
        """It is as an editor wants it."""
        set_status(self.journal, row, Status.CORRECTED)
        self._judge(row, AnnotationKind.CORRECTION, what, self._why)

    def gather(self, row: StatementRow) -> None:
        """Put a new statement into claims, as when its article was added."""
        capture = self._session.get_one(CaptureRow, row.capture_id)
        self._targets += gather_cut_out(self._session, self.journal, capture, [row])

    def reject(self, row: StatementRow, reason: str) -> None:
        """It is no statement by itself."""
        set_status(self.journal, row, Status.REJECTED)
        why = with_reasons(reason, (self._why,))
        self._judge(row, AnnotationKind.VERDICT, Status.REJECTED.value, why)

    def _judge(self, row: StatementRow, kind: AnnotationKind, value: str, why: str) -> None:
        mark_touched(self.journal, row)
        refresh_words(self._session, row)
        target = Target(TargetKind.STATEMENT, row.id)
        annotation_row(self.journal, Judgement(target, kind, value, why))
        if target not in self._targets:
            self._targets.append(target)

    def seal(self, words: str) -> Act:
        """Write the one event of it."""
        sources = self.journal.targets_among(TargetKind.SOURCE)
        return Act(self.journal.seal(EventKind.CORRECTED, words, [*self._targets, *sources]))


def _fields_of(row: MentionRow | HopRow) -> dict[str, object]:
    left_out = {"id", "statement_id"}
    names: Iterable[str] = row.__table__.columns.keys()
    return {name: getattr(row, name) for name in names if name not in left_out}
