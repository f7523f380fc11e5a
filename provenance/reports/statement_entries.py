"""Statements of a report in words: with their passage, chain, judgements and what is nested in them."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from provenance.domain.annotations import Annotation, AnnotationKind
from provenance.domain.chains import HopRole, chain_in_words
from provenance.domain.ratings import NOT_JUDGED
from provenance.domain.report import ReportArticle
from provenance.domain.source_classes import SourceClass, class_in_words
from provenance.domain.sources import Basis
from provenance.domain.spans import Span, words_of
from provenance.domain.statements import Form, Speaker, SpeechAct, Status
from provenance.domain.stored import StoredHop, StoredStatement
from provenance.domain.weakest_link import chain_strength, strength_in_words
from provenance.domain.wording import sentence
from provenance.reports.entries import (
    Fact,
    HopEntry,
    JudgementEntry,
    StatementEntry,
    Stretch,
)
from provenance.reports.legible import legible_line
from provenance.reports.phrases import (
    basis_in_words,
    kind_in_words,
    level_in_words,
    level_of,
    rating_in_words,
    signed,
    signed_rating,
    when_in_words,
)
from provenance.reports.relation_entries import relation_entries

_LONGEST_PASSAGE = 1500
"""A passage longer than this (in code points) is shown without the words around the statement."""

_FARTHEST_BESIDE = 60
"""A carrier or a said-on word farther away than this (in code points) is of another sentence."""


def statement_tree(article: ReportArticle) -> tuple[StatementEntry, ...]:
    """Statements in text order with nested ones under their parent, whatever the depth."""
    keys = {stored.statement.key for stored in article.statements}
    children: dict[str | None, list[StoredStatement]] = {}
    for stored in article.statements:
        parent = stored.statement.parent
        children.setdefault(parent if parent in keys else None, []).append(stored)
    return tuple(_statement(stored, article, children) for stored in children.get(None, ()))


def _statement(
    stored: StoredStatement,
    article: ReportArticle,
    children: dict[str | None, list[StoredStatement]],
) -> StatementEntry:
    statement = stored.statement
    text = _text_of(stored, article)
    nested = children.get(statement.key, ())
    return StatementEntry(
        id=f"st{stored.id}",
        form=statement.form,
        status=stored.status,
        decided=_decided(stored),
        words=legible_line(stored.words),
        passage=_passage(stored, text),
        facts=tuple(_facts(stored, text)),
        chain=legible_line(chain_in_words([hop.hop for hop in stored.hops])),
        strength=legible_line(strength_in_words(chain_strength(stored.hops))),
        hops=tuple(_hop(hop, text) for hop in sorted(stored.hops, key=lambda h: h.hop.stage)),
        stored_hops=stored.hops,
        relations=relation_entries(stored.id, article.relations),
        trace=tuple(sentence(legible_line(words)) for words in statement.trace),
        judgements=tuple(_judgement(a, "") for a in stored.standing),
        history=tuple(_history(stored)),
        nested=tuple(
            _statement(child, article, children) for child in nested if child is not stored
        ),
    )


def _text_of(stored: StoredStatement, article: ReportArticle) -> str | None:
    """The text the statement's offsets count in; None when that is an older capture."""
    is_same = stored.capture_id == article.stored.capture_id
    return article.stored.article.text if is_same else None


def _decided(stored: StoredStatement) -> str:
    """Who gave the statement its status, and when; "" while it is only proposed."""
    kind = (
        AnnotationKind.CORRECTION if stored.status is Status.CORRECTED else AnnotationKind.VERDICT
    )
    deciding = [a for a in stored.standing if a.kind is kind]
    if stored.status is Status.PROPOSED or not deciding:
        return ""
    return legible_line(f"{stored.status} by {signed(deciding[-1])}")


def _passage(stored: StoredStatement, text: str | None) -> tuple[Stretch, ...]:
    """The sentence as printed, from the first to the last word that shows something."""
    statement = stored.statement
    parts = {"source": statement.source, "cue": statement.cue, "content": statement.content}
    spans = [span for part in parts.values() for span in part]
    if text is None or not spans:
        return (Stretch(legible_line(stored.words), "content"),)
    whole = _hull(spans)
    for part, span in _beside(stored):
        if len(_hull([whole, span])) - len(whole) <= _FARTHEST_BESIDE:
            parts[part] = (*parts.get(part, ()), span)
            spans.append(span)
            whole = _hull(spans)
    if len(whole) > _LONGEST_PASSAGE:
        whole = _hull(statement.content)
    stretches: list[Stretch] = []
    for start, end in _runs(whole, spans):
        part = next(
            (name for name, of in parts.items() if any(s.start <= start < s.end for s in of)), ""
        )
        stretches.append(Stretch(_spaced(text[start:end]), part))
    return tuple(stretches)


def _beside(stored: StoredStatement) -> Iterable[tuple[str, Span]]:
    """Words that may stand in the same sentence: who carried it, and when it was said."""
    for hop in stored.statement.chain:
        if hop.span and hop.basis is Basis.STATED and hop.role in (HopRole.RELAY, HopRole.CARRIER):
            yield "carrier", hop.span
    if stored.statement.said_on.span:
        yield "when", stored.statement.said_on.span


def _hull(spans: Sequence[Span]) -> Span:
    return Span(min(span.start for span in spans), max(span.end for span in spans))


def _runs(whole: Span, spans: Iterable[Span]) -> Iterable[tuple[int, int]]:
    edges = {whole.start, whole.end}
    edges.update(edge for span in spans for edge in (span.start, span.end))
    ordered = sorted(edge for edge in edges if whole.start <= edge <= whole.end)
    return pairwise(ordered)


def _spaced(words: str) -> str:
    """``words`` on one line with a space kept at either end where white space stood."""
    before = " " if words[:1].isspace() else ""
    after = " " if words[-1:].isspace() and words.strip() else ""
    return f"{before}{legible_line(words)}{after}"


def _facts(stored: StoredStatement, text: str | None) -> Iterable[Fact]:
    statement = stored.statement
    if statement.speaker:
        yield Fact("Speaker", _speaker(statement.speaker))
        yield Fact("As written", f"“{legible_line(statement.speaker.as_written)}”")
    else:
        yield Fact("Speaker", "none: the outlet asserts this itself")
    if statement.form is not Form.UNATTRIBUTED:
        yield Fact("Said on", legible_line(when_in_words(statement.said_on)))
    yield Fact("Credibility", _credibility(stored))
    if statement.event_on.words or statement.event_on.is_resolved:
        yield Fact("Speaks of", legible_line(when_in_words(statement.event_on)))
    if statement.cue and text is not None:
        lemma = f" ({statement.cue_lemma})" if statement.cue_lemma else ""
        yield Fact("Cue", legible_line(f"“{words_of(text, statement.cue)}”{lemma}"))
    elif statement.cue_lemma:
        yield Fact("Cue", legible_line(statement.cue_lemma))
    if statement.speech_act is SpeechAct.ATTITUDE:
        yield Fact("Speech act", "attitude: a stance, without words of their own")
    if statement.in_headline:
        yield Fact("Stands in", "a headline, and counts no further beside the body")
    if statement.parent:
        yield Fact("Nested in", legible_line(statement.parent))
    by = f", found by {statement.extractor}" if statement.extractor else ""
    yield Fact("Confidence", legible_line(f"{statement.confidence:.2f}{by}"))
    places = ", ".join(f"{span.start} to {span.end}" for span in statement.content)
    yield Fact("Place", f"code points {places} of cap{stored.capture_id}")


def _credibility(stored: StoredStatement) -> str:
    ratings = [a for a in stored.standing if a.kind is AnnotationKind.CREDIBILITY]
    return signed_rating(ratings[-1]) if ratings else NOT_JUDGED


def _speaker(speaker: Speaker) -> str:
    star = "*" if speaker.basis is Basis.INFERRED else ""
    is_told = speaker.role.casefold() not in ("", speaker.name.casefold())
    role = f", {speaker.role}" if is_told else ""
    grounds = basis_in_words(speaker.basis)
    told = [kind_in_words(speaker.kind), grounds]
    if speaker.source_class not in (SourceClass.NAMED, SourceClass.DOCUMENT):
        told.append(class_in_words(speaker.source_class))
    if speaker.terms:
        told.append(f"“{speaker.terms}”")
    return legible_line(f"{speaker.name}{star}{role} ({'; '.join(told)})")


def _hop(stored: StoredHop, text: str | None) -> HopEntry:
    hop = stored.hop
    rating = stored.effective
    star = "*" if hop.basis is Basis.INFERRED else ""
    evidence = hop.span.of(text) if hop.span and text is not None else ""
    return HopEntry(
        name=f"{legible_line(hop.name) or '(no name)'}{star}",
        role=hop.role.value,
        kind=kind_in_words(hop.kind),
        basis=basis_in_words(hop.basis),
        evidence=legible_line(evidence),
        url=legible_line(hop.url or ""),
        level=level_of(stored),
        rating=rating_in_words(stored),
        judged=_judged(rating) if rating else "",
    )


def _judged(rating: Annotation) -> str:
    why = f": {rating.rationale}" if rating.rationale.strip() else ""
    return legible_line(f"{signed(rating)}{why}")


def _judgement(annotation: Annotation, state: str) -> JudgementEntry:
    return JudgementEntry(
        kind=kind_in_words(annotation.kind),
        words=legible_line(level_in_words(annotation)),
        rationale=legible_line(annotation.rationale),
        signed=legible_line(signed(annotation)),
        state=state,
    )


def _history(stored: StoredStatement) -> Iterable[JudgementEntry]:
    """What no longer stands: withdrawn by an undo, or superseded by a newer judgement."""
    standing = {annotation.id for annotation in stored.standing}
    for annotation in stored.annotations:
        if annotation.id not in standing:
            yield _judgement(annotation, "withdrawn" if annotation.withdrawn else "superseded")
