"""Statements with their spans, speakers and hops: rows to values and back."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from db import schema
from db.schema import SpanKind, Standing, plain_text
from db.translate.columns import kept, offsets, span_or_none
from provenance.domain.annotations import Target, TargetKind
from provenance.domain.chains import Hop
from provenance.domain.dates import When
from provenance.domain.spans import Span
from provenance.domain.statements import Speaker, Statement


def when_fields(prefix: str, when: When) -> dict[str, Any]:
    """The seven columns of a date under ``said`` or ``event``."""
    return {
        f"{prefix}_words": kept(when.words),
        f"{prefix}_from": when.start,
        f"{prefix}_until": when.end if when.end else when.start,
        f"{prefix}_precision": when.precision,
        f"{prefix}_basis": when.basis,
        f"{prefix}_start": when.span.start if when.span else None,
        f"{prefix}_end": when.span.end if when.span else None,
    }


def as_when(prefix: str, row: Any) -> When:
    """The date under ``said`` or ``event`` of a statement's row, or of its columns."""
    values = {name: getattr(row, f"{prefix}_{name}") for name in _WHEN}
    start: date | None = values["from"]
    return When(
        words=values["words"],
        start=start,
        end=values["until"],
        precision=values["precision"],
        basis=values["basis"],
        span=span_or_none(values["start"], values["end"]),
    )


_WHEN = ("words", "from", "until", "precision", "basis", "start", "end")


def span_rows(kind: SpanKind, spans: Iterable[Span], text: str) -> list[schema.SpanRow]:
    """Rows of a statement's spans of one kind, with their words."""
    return [
        schema.SpanRow(kind=kind, position=n, words=plain_text(span.of(text)), **offsets(span))
        for n, span in enumerate(spans)
    ]


def spans_of(row: schema.StatementRow, kind: SpanKind) -> tuple[Span, ...]:
    """A statement's spans of one kind, in order."""
    found = sorted((span for span in row.spans if span.kind is kind), key=lambda s: s.position)
    return tuple(Span(span.start_offset, span.end_offset) for span in found)


def words_in(row: schema.StatementRow) -> str:
    """The words of a statement's content, gaps shown as an ellipsis."""
    found = [span for span in row.spans if span.kind is SpanKind.CONTENT]
    return " … ".join(span.words for span in sorted(found, key=lambda s: s.position))


def hop_fields(hop: Hop, position: int) -> dict[str, Any]:
    """The columns of a hop, its source and statement left out."""
    return {
        "stage": hop.stage,
        "position": position,
        "name": plain_text(hop.name),
        "kind": hop.kind,
        "role": hop.role,
        "basis": hop.basis,
        **offsets(hop.span),
        "url": kept(hop.url),
    }


def as_hop(row: schema.HopRow) -> Hop:
    """The hop as a value."""
    span = span_or_none(row.start_offset, row.end_offset)
    return Hop(row.stage, row.name, row.kind, row.role, row.basis, span, row.url)


def active_hops(row: schema.StatementRow) -> list[schema.HopRow]:
    """The hops of the chain as it stands, origin first."""
    hops = [hop for hop in row.hops if hop.status is Standing.ACTIVE]
    return sorted(hops, key=lambda hop: (hop.stage, hop.position, hop.id))


def active_mention(row: schema.StatementRow) -> schema.MentionRow | None:
    """How the speaker is named now, None for an unattributed statement."""
    found = [mention for mention in row.mentions if mention.status is Standing.ACTIVE]
    return found[-1] if found else None


def as_speaker(row: schema.MentionRow | None) -> Speaker | None:
    """The speaker as a value."""
    if row is None:
        return None
    return Speaker(
        name=row.name,
        kind=row.source_kind,
        as_written=row.as_written,
        role=row.role,
        mention=row.kind,
        basis=row.basis,
        source_class=row.source_class,
        terms=row.terms,
    )


def as_statement(row: schema.StatementRow) -> Statement:
    """The statement as a value; its key is its printed id."""
    return Statement(
        key=str(Target(TargetKind.STATEMENT, row.id)),
        form=row.form,
        content=spans_of(row, SpanKind.CONTENT),
        quoted=spans_of(row, SpanKind.QUOTED),
        cue=spans_of(row, SpanKind.CUE),
        source=spans_of(row, SpanKind.SOURCE),
        cue_lemma=row.cue_lemma,
        speech_act=row.speech_act,
        parent=str(Target(TargetKind.STATEMENT, row.parent_id)) if row.parent_id else None,
        depth=row.depth,
        speaker=as_speaker(active_mention(row)),
        chain=tuple(as_hop(hop) for hop in active_hops(row)),
        said_on=as_when("said", row),
        event_on=as_when("event", row),
        confidence=row.confidence,
        extractor=row.extractor,
        trace=tuple(row.trace),
        in_headline=row.in_headline,
    )
