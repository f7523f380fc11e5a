"""The single changes that a correction is made of, each noted in the journal.

A hop or mention that no longer holds is retired and its successor is a new row with the basis
"editor", so a rating stays with the hop it was given to.
"""

from collections.abc import Iterable, Sequence

from sqlalchemy.orm import Session

from db.adding import OPENING, statement_search_text
from db.events import Journal
from db.identity import known_sources, resolve_source
from db.schema import (
    ArticleRow,
    CaptureRow,
    ContentRow,
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
    words_in,
)
from provenance.domain.annotations import (
    ChainStep,
)
from provenance.domain.chains import Hop, HopRole
from provenance.domain.source_classes import source_class_of
from provenance.domain.sources import Basis, MentionKind, SourceKind
from provenance.domain.spans import Span
from provenance.domain.statements import Form
from provenance.errors import JudgementRefusedError


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


class Edit:
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
        article_id = self.statement.article_id
        known = known_sources(self.session, article_id, [(name, kind)])
        source = resolve_source(known, self.journal, article_id, name, kind, role)
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
            source_class=source_class_of(kind, name),
            terms=old.terms if old else "",
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
        stage = 0
        for hop in active_hops(self.statement):
            if hop.role is HopRole.PUBLISHER:
                self.journal.change(hop, "stage", stage)
                stage += 1
            else:
                self.journal.change(hop, "status", Standing.RETIRED)
