"""Correcting a statement as an editor says: who spoke, in what role and form, which words, by what chain.

A hop or mention that no longer holds is retired and its successor is a new row with the basis
"editor", so a rating stays with the hop it was given to.
"""

from collections.abc import Iterable, Sequence

from sqlalchemy.orm import Session

from db.adding import OPENING, statement_search_text
from db.events import Journal
from db.identity import resolve_source
from db.judging import annotation_row, mark_touched, require_row, set_status
from db.schema import (
    ArticleRow,
    CaptureRow,
    ContentRow,
    EventKind,
    HopRow,
    MentionRow,
    SpanKind,
    Standing,
    StatementRow,
    plain_text,
)
from db.search import fold
from db.translate import (
    active_hops,
    active_mention,
    hop_fields,
    span_rows,
    spans_of,
    when_fields,
    words_in,
)
from provenance.domain.annotations import (
    Act,
    AnnotationKind,
    ChainStep,
    Correction,
    Judgement,
    Signature,
    Target,
    TargetKind,
)
from provenance.domain.chains import Hop, HopRole
from provenance.domain.sources import Basis, MentionKind, SourceKind
from provenance.domain.spans import Span
from provenance.domain.statements import Form, Status
from provenance.errors import JudgementRefusedError


def correct(
    session: Session, statement_id: int, correction: Correction, rationale: str, by: Signature
) -> Act:
    """Change a statement; JudgementRefusedError for what cannot be or changes nothing."""
    journal = Journal(session, by)
    session.flush()
    target = Target(TargetKind.STATEMENT, statement_id)
    statement = require_row(session, target)
    assert isinstance(statement, StatementRow)  # noqa: S101 - narrows what a st target names
    _require_sound(correction, len(text_of(session, statement)), statement)
    _apply(_Edit(session, journal, statement), correction)
    if not journal.has_changes:
        raise JudgementRefusedError(f"{target} says that already; nothing was corrected.")
    set_status(journal, statement, Status.CORRECTED)
    mark_touched(journal, statement)
    refresh_words(session, statement)
    names = ", ".join(_named(correction))
    judgement = Judgement(target, AnnotationKind.CORRECTION, names, rationale)
    annotation = annotation_row(journal, judgement)
    event = journal.seal(EventKind.CORRECTED, f"corrected {target} ({names})", [target])
    return Act(event, (annotation.id,))


def text_of(session: Session, statement: StatementRow) -> str:
    """The text that a statement's offsets count in."""
    capture = session.get_one(CaptureRow, statement.capture_id)
    return session.get_one(ContentRow, capture.text_sha256).body.decode("utf-8")


def refresh_words(session: Session, statement: StatementRow) -> None:
    """Bring what is derived from a statement's spans and speaker up to date."""
    words = words_in(statement)
    mention = active_mention(statement)
    headline = session.get_one(ArticleRow, statement.article_id).headline
    statement.opening = words[:OPENING]
    names = (mention.name, mention.as_written) if mention else ()
    statement.search_text = statement_search_text(headline, words, *names)


def put_spans(
    session: Session, statement: StatementRow, kind: SpanKind, spans: Iterable[Span]
) -> None:
    """Replace a statement's spans of one kind."""
    others = [span for span in statement.spans if span.kind is not kind]
    statement.spans = others
    session.flush()
    statement.spans = [*others, *span_rows(kind, spans, text_of(session, statement))]


def _named(correction: Correction) -> list[str]:
    return [name for name in correction.__slots__ if getattr(correction, name) is not None]


def _require_sound(correction: Correction, length: int, statement: StatementRow) -> None:
    if correction.speaker_name is not None and not correction.speaker_name.strip():
        raise JudgementRefusedError(
            "A speaker needs a name; reject the statement if nobody said it."
        )
    if correction.form is Form.UNATTRIBUTED and (correction.speaker_name or correction.chain):
        raise JudgementRefusedError("An unattributed statement has no speaker and no chain.")
    if correction.content is not None:
        _require_stretches(correction.content, length)
    steps = correction.chain
    if steps is not None:
        _require_chain(steps, length, {hop.id for hop in statement.hops})


def _require_stretches(content: Sequence[Span], length: int) -> None:
    last = 0
    for span in content:
        if not last <= span.start < span.end <= length:
            raise JudgementRefusedError(
                f"The content {span.start}..{span.end} does not stand in the text, or not in order; "
                f"the text has {length} characters."
            )
        last = span.end
    if not content:
        raise JudgementRefusedError("A statement needs some words; reject it if it is none.")


def _require_chain(steps: Sequence[ChainStep], length: int, known: set[int]) -> None:
    if not steps:
        raise JudgementRefusedError("A chain needs at least one hop.")
    kept = [step.hop_id for step in steps if step.hop_id is not None]
    if len(kept) != len(set(kept)) or not known.issuperset(kept):
        raise JudgementRefusedError("A chain can keep each hop of its own statement once.")
    for step in steps:
        if not step.hop.name.strip():
            raise JudgementRefusedError("Every hop needs a name.")
        if step.hop.span and step.hop.span.end > length:
            raise JudgementRefusedError(f"The words of {step.hop.name} do not stand in the text.")


def _apply(edit: "_Edit", correction: Correction) -> None:
    if correction.content is not None:
        edit.set_content(correction.content)
    if correction.said_on is not None:
        for field, value in when_fields("said", correction.said_on).items():
            edit.journal.change(edit.statement, field, value)
    if correction.chain is not None:
        edit.set_chain(correction.chain)
    if correction.form is Form.UNATTRIBUTED:
        edit.drop_speaker()
    elif _names_speaker(correction):
        edit.set_speaker(correction.speaker_name, correction.speaker_kind, correction.role)
    if correction.form is not None:
        edit.journal.change(edit.statement, "form", correction.form)


def _names_speaker(correction: Correction) -> bool:
    return any(
        value is not None
        for value in (correction.speaker_name, correction.speaker_kind, correction.role)
    )


class _Edit:
    """The changes of one correction to one statement."""

    def __init__(self, session: Session, journal: Journal, statement: StatementRow) -> None:
        self.session = session
        self.journal = journal
        self.statement = statement

    def set_content(self, content: Sequence[Span]) -> None:
        """Change the content; what is quoted stays inside it."""
        quoted = [
            Span(max(mark.start, span.start), min(mark.end, span.end))
            for mark in spans_of(self.statement, SpanKind.QUOTED)
            for span in content
            if mark.overlaps(span)
        ]
        self._set_spans(SpanKind.CONTENT, content)
        self._set_spans(SpanKind.QUOTED, quoted)

    def _set_spans(self, kind: SpanKind, spans: Sequence[Span]) -> None:
        before = [[span.start, span.end] for span in spans_of(self.statement, kind)]
        after = [[span.start, span.end] for span in spans]
        if before != after:
            put_spans(self.session, self.statement, kind, spans)
            self.journal.note(self.statement, kind.value, before, after)

    def set_chain(self, steps: Sequence[ChainStep]) -> None:
        """Make the chain what the steps say; the speaker follows its origin."""
        stages = {stage: n for n, stage in enumerate(sorted({step.hop.stage for step in steps}))}
        known = {hop.id: hop for hop in self.statement.hops}
        kept = []
        for position, step in enumerate(steps):
            row = known.get(step.hop_id) if step.hop_id is not None else None
            kept.append(self._put_hop(row, step.hop, stages[step.hop.stage], position))
        for hop in active_hops(self.statement):
            if hop not in kept:
                self.journal.change(hop, "status", Standing.RETIRED)
        origin = self._origin()
        mention = active_mention(self.statement)
        if origin and (mention is None or mention.name != origin.name):
            self.set_speaker(origin.name, origin.kind, None)

    def _put_hop(self, row: HopRow | None, hop: Hop, stage: int, position: int) -> HopRow:
        fields = hop_fields(hop, position) | {"stage": stage}
        if row is None or row.name != fields["name"] or row.kind is not hop.kind:
            # The old hop is somebody else: it keeps its ratings and is retired with the rest.
            return self._add_hop(hop, stage, position)
        for field, value in fields.items():
            self.journal.change(row, field, value)
        self.journal.change(row, "status", Standing.ACTIVE)
        return row

    def _add_hop(self, hop: Hop, stage: int, position: int) -> HopRow:
        fields = hop_fields(hop, position) | {"stage": stage, "basis": Basis.EDITOR}
        row = HopRow(
            source_id=self._source_id(hop.name, hop.kind), status=Standing.ACTIVE, **fields
        )
        self.statement.hops.append(row)
        self.session.flush()
        self.journal.note(row, "status", Standing.RETIRED.value, Standing.ACTIVE.value)
        return row

    def _source_id(self, name: str, kind: SourceKind, role: str = "") -> int:
        source = resolve_source(
            self.session, self.journal, self.statement.article_id, name, kind, role
        )
        self.session.flush()
        return source.id

    def _origin(self) -> HopRow | None:
        origins = [hop for hop in active_hops(self.statement) if hop.role is HopRole.ORIGIN]
        return origins[0] if origins else None

    def set_speaker(self, name: str | None, kind: SourceKind | None, role: str | None) -> None:
        """Change who spoke, what sort of source that is, or the role; the origin hop follows."""
        mention = active_mention(self.statement)
        if mention is None and name is None:
            raise JudgementRefusedError("Nobody is named as the speaker yet: give a name first.")
        new_name = (
            plain_text(name.strip()) if name is not None else (mention and mention.name) or ""
        )
        new_kind = kind or (mention.source_kind if mention else SourceKind.PERSON)
        if mention is None or (mention.name, mention.source_kind) != (new_name, new_kind):
            mention = self._replace_mention(mention, new_name, new_kind)
            self._follow_speaker(new_name, new_kind)
        if role is not None:
            self.journal.change(mention, "role", plain_text(role))
        if self.statement.form is Form.UNATTRIBUTED:
            self.journal.change(self.statement, "form", Form.INDIRECT)

    def _replace_mention(self, old: MentionRow | None, name: str, kind: SourceKind) -> MentionRow:
        row = MentionRow(
            source_id=self._source_id(name, kind),
            as_written=old.as_written if old else "",
            folded=fold(old.as_written) if old else "",
            kind=old.kind if old else MentionKind.NAME,
            name=name,
            source_kind=kind,
            role=old.role if old else "",
            basis=Basis.EDITOR,
            status=Standing.ACTIVE,
            start_offset=old.start_offset if old else None,
            end_offset=old.end_offset if old else None,
        )
        if old is not None:
            self.journal.change(old, "status", Standing.RETIRED)
        self.statement.mentions.append(row)
        self.session.flush()
        self.journal.note(row, "status", Standing.RETIRED.value, Standing.ACTIVE.value)
        return row

    def _follow_speaker(self, name: str, kind: SourceKind) -> None:
        origin = self._origin()
        if origin is None:
            self._make_room_for_origin()
            self._add_hop(Hop(0, name, kind, HopRole.ORIGIN, Basis.EDITOR), 0, 0)
        elif (origin.name, origin.kind) != (name, kind):
            self.journal.change(origin, "status", Standing.RETIRED)
            hop = Hop(origin.stage, name, kind, HopRole.ORIGIN, Basis.EDITOR)
            row = self._add_hop(hop, origin.stage, origin.position)
            row.start_offset, row.end_offset = origin.start_offset, origin.end_offset

    def _make_room_for_origin(self) -> None:
        hops = active_hops(self.statement)
        if hops and hops[0].stage == 0:
            for hop in hops:
                self.journal.change(hop, "stage", hop.stage + 1)

    def drop_speaker(self) -> None:
        """Leave only the publisher: the outlet asserts it itself."""
        mention = active_mention(self.statement)
        if mention is not None:
            self.journal.change(mention, "status", Standing.RETIRED)
        for hop in active_hops(self.statement):
            if hop.role is HopRole.PUBLISHER:
                self.journal.change(hop, "stage", 0)
            else:
                self.journal.change(hop, "status", Standing.RETIRED)
