"""What the store answers, as plain values for ``--json``.  Pure; keys are a promise."""

from typing import Any

from provenance.domain.annotations import Act, Annotation, Event, Target, TargetKind
from provenance.domain.stored import (
    AddedArticle,
    ArticleSummary,
    CaptureSummary,
    SourceSummary,
    StatementSummary,
    StoredArticle,
    StoredHop,
    StoredSource,
    StoredStatement,
)
from provenance.extraction.listing import hop_listing, statement_listing


def article_line(summary: ArticleSummary) -> dict[str, Any]:
    """A line of ``list articles --json``."""
    return {
        "id": _id(TargetKind.ARTICLE, summary.id),
        "title": summary.headline,
        "outlet": summary.outlet,
        "published": summary.published,
        "language": summary.language,
        "url": summary.url,
        "external_id": summary.external_id,
        "added_at": summary.added_at.isoformat(),
        "captures": summary.captures,
        "statements": summary.statements,
        "decided": summary.decided,
    }


def statement_line(summary: StatementSummary) -> dict[str, Any]:
    """A line of ``list statements --json``; ``words`` is the beginning of the content."""
    return {
        "id": str(summary.target),
        "article": _id(TargetKind.ARTICLE, summary.article_id),
        "title": summary.headline,
        "outlet": summary.outlet,
        "speaker": summary.speaker,
        "speaker_basis": summary.basis.value if summary.speaker else None,
        "as_written": summary.as_written,
        "words": summary.words,
        "form": summary.form.value,
        "depth": summary.depth,
        "in_headline": summary.in_headline,
        "status": summary.status.value,
        "confidence": summary.confidence,
        "credibility": summary.credibility.value if summary.credibility else None,
        "said_on": summary.said_on.isoformat() if summary.said_on else None,
        "via": summary.via,
    }


def source_line(summary: SourceSummary) -> dict[str, Any]:
    """A line of ``list sources --json``."""
    return {
        "id": _id(TargetKind.SOURCE, summary.id),
        "name": summary.name,
        "kind": summary.kind.value,
        "aliases": list(summary.aliases),
        "role": summary.role,
        "reliability": summary.reliability.value if summary.reliability else None,
        "as_origin": summary.as_origin,
        "as_carrier": summary.as_carrier,
    }


def whole_article(stored: StoredArticle, statements: list[StatementSummary]) -> dict[str, Any]:
    """``show art3 --json``: the newest capture's text, its zones, and the statements in short."""
    article = stored.article
    return {
        "id": _id(TargetKind.ARTICLE, stored.id),
        "title": article.title,
        "outlet": article.outlet,
        "authors": list(article.authors),
        "published": article.published.value if article.published else None,
        "language": article.language,
        "url": article.url,
        "external_id": article.external_id,
        "added_at": stored.added_at.isoformat(),
        "captures": [_capture(capture) for capture in stored.captures],
        "text": article.text,
        "zones": [
            {"kind": zone.kind.value, "span": [zone.span.start, zone.span.end], "why": zone.why}
            for zone in article.zones
        ],
        "statements": [statement_line(summary) for summary in statements],
    }


def whole_statement(stored: StoredStatement, events: tuple[Event, ...]) -> dict[str, Any]:
    """``show st12 --json``: the statement, its hops with ratings, annotations and history."""
    return {
        **statement_listing(stored.statement),
        "article": _id(TargetKind.ARTICLE, stored.article_id),
        "capture": _id(TargetKind.CAPTURE, stored.capture_id),
        "title": stored.headline,
        "outlet": stored.outlet,
        "words": stored.words,
        "status": stored.status.value,
        "chain": [_hop(hop) for hop in stored.hops],
        "annotations": [annotation_line(annotation) for annotation in stored.annotations],
        "history": [event_line(event) for event in events],
    }


def whole_source(stored: StoredSource, events: tuple[Event, ...]) -> dict[str, Any]:
    """``show src5 --json``: the source, its annotations, the first of its statements, its history."""
    return {
        **source_line(stored.summary),
        "annotations": [annotation_line(annotation) for annotation in stored.annotations],
        "statements": [statement_line(summary) for summary in stored.statements],
        "statements_in_all": stored.total,
        "history": [event_line(event) for event in events],
    }


def annotation_line(annotation: Annotation) -> dict[str, Any]:
    """An editor's judgement; ``withdrawn`` after an undo."""
    return {
        "id": annotation.id,
        "target": str(annotation.target),
        "kind": annotation.kind.value,
        "value": annotation.value,
        "rationale": annotation.rationale,
        "editor": annotation.editor,
        "at": annotation.at.isoformat(),
        "supersedes": annotation.supersedes,
        "withdrawn": annotation.withdrawn,
    }


def event_line(event: Event) -> dict[str, Any]:
    """An entry of the log."""
    return {
        "id": event.id,
        "at": event.at.isoformat(),
        "editor": event.editor,
        "kind": event.kind,
        "summary": event.summary,
        "targets": [str(target) for target in event.targets],
        "undoes": event.undoes,
        "hash": event.hash,
    }


def act_line(act: Act) -> dict[str, Any]:
    """What a deciding command did."""
    return {**event_line(act.event), "annotations": list(act.annotation_ids)}


def added_line(name: str, added: AddedArticle, title: str | None) -> dict[str, Any]:
    """What ``add`` did with one input; ``known``: the same text was stored before.

    ``claims`` are those that its statements were gathered into.
    """
    return {
        "input": name,
        "article": _id(TargetKind.ARTICLE, added.article_id),
        "capture": _id(TargetKind.CAPTURE, added.capture_id),
        "capture_seq": added.capture_seq,
        "title": title,
        "statements": [_id(TargetKind.STATEMENT, number) for number in added.statement_ids],
        "claims": [_id(TargetKind.CLAIM, number) for number in added.claim_ids],
        "known": added.known,
    }


def _hop(stored: StoredHop) -> dict[str, Any]:
    return {
        "id": _id(TargetKind.HOP, stored.id),
        "source": _id(TargetKind.SOURCE, stored.source_id),
        **hop_listing(stored.hop),
        "url": stored.hop.url,
        "reliability": stored.reliability.value if stored.reliability else None,
        "rated": None if stored.effective is None else ("hop" if stored.own else "source"),
    }


def _capture(capture: CaptureSummary) -> dict[str, Any]:
    return {
        "id": _id(TargetKind.CAPTURE, capture.id),
        "seq": capture.seq,
        "obtained_by": capture.obtained_by,
        "obtained_at": capture.obtained_at.isoformat(),
        "final_url": capture.final_url,
        "file_name": capture.file_name,
        "raw_sha256": capture.raw_sha256,
        "text_sha256": capture.text_sha256,
    }


def _id(kind: TargetKind, number: int) -> str:
    return str(Target(kind, number))
