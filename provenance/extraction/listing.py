"""Statements as plain values for JSON: what ``extract --json`` prints and other tools read.  Pure.

The names and shapes here are a promise: keys are added, never renamed.  Offsets are code points.
"""

from collections.abc import Sequence
from typing import Any

from provenance.domain.articles import Article
from provenance.domain.chains import Hop
from provenance.domain.dates import DateBasis, Precision, When
from provenance.domain.spans import Span
from provenance.domain.statements import Speaker, Statement


def extraction_listing(
    doc: str, article: Article, statements: Sequence[Statement], seconds: float
) -> dict[str, Any]:
    """One article with its statements; ``doc`` is the input's name as it was given."""
    return {
        "doc": doc,
        "title": article.title,
        "outlet": article.outlet,
        "url": article.url,
        "published": article.published.value if article.published else None,
        "seconds": round(seconds, 4),
        "statements": [statement_listing(statement) for statement in statements],
    }


def statement_listing(statement: Statement) -> dict[str, Any]:
    """A statement with its spans, speaker, chain and dates."""
    return {
        "id": statement.key,
        "content": _pairs(statement.content),
        "quoted": _pairs(statement.quoted),
        "cue": _pairs(statement.cue),
        "source": _pairs(statement.source),
        "form": statement.form.value,
        "speech_act": statement.speech_act.value,
        "depth": statement.depth,
        "parent": statement.parent,
        "in_headline": statement.in_headline,
        "speaker": speaker_listing(statement.speaker),
        "chain": [hop_listing(hop) for hop in statement.chain],
        "said_on": when_listing(statement.said_on),
        "event_on": when_listing(statement.event_on),
        "confidence": statement.confidence,
        "trace": list(statement.trace),
    }


def speaker_listing(speaker: Speaker | None) -> dict[str, str | None]:
    """Who speaks; the name is "" and the kind null when nobody does (unattributed)."""
    if speaker is None:
        return {
            "name": "",
            "kind": None,
            "role": "",
            "as_written": "",
            "source_class": None,
            "terms": "",
        }
    return {
        "name": speaker.name,
        "kind": speaker.kind.value,
        "role": speaker.role,
        "as_written": speaker.as_written,
        "source_class": speaker.source_class.value,
        "terms": speaker.terms,
    }


def hop_listing(hop: Hop) -> dict[str, Any]:
    """One hop; ``span`` is null where no words show it."""
    return {
        "stage": hop.stage,
        "name": hop.name,
        "kind": hop.kind.value,
        "role": hop.role.value,
        "basis": hop.basis.value,
        "span": [hop.span.start, hop.span.end] if hop.span is not None else None,
        "url": hop.url,
    }


def when_listing(when: When) -> dict[str, str | None]:
    """A date with its words; what is unknown is null, and an unresolved date keeps its words."""
    return {
        "text": when.words,
        "start": when.start.isoformat() if when.start else None,
        "end": when.end.isoformat() if when.end else None,
        "precision": None if when.precision is Precision.UNKNOWN else when.precision.value,
        "basis": None if when.basis is DateBasis.NONE else when.basis.value,
    }


def _pairs(spans: Sequence[Span]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]
