"""Who denies the claim in an article, and in which words.

To decline to comment or to be unable to confirm is no denial.  Contradicting reporting is one.
"""

from collections.abc import Sequence

from provenance.domain.spans import Span
from provenance.domain.statements import Statement
from provenance.domain.traces import Denial, FarEnd, TracedArticle
from provenance.gazetteer import Gazetteer
from provenance.tracing.cues import DENIES, DENYING_LEMMAS, NO_DENIAL, NOT, THE_CLAIM, UNTRUE
from provenance.tracing.names import Names
from provenance.tracing.origins import carrier_of
from provenance.tracing.outlets import Outlets
from provenance.tracing.passages import Passages
from provenance.tracing.sightings import carriers_of, content_share, speaker_of
from provenance.tracing.sources import Source
from provenance.tracing.wanted import Wanted


def denials_in(
    article: TracedArticle,
    passages: Passages,
    outlets: Outlets,
    wanted: Wanted,
    gazetteer: Gazetteer,
    names: Names,
) -> tuple[Denial, ...]:
    """The denials of one article in text order, each denier once."""
    found: dict[str, Denial] = {}
    for statement, source, why in denying(article, passages, outlets, wanted, gazetteer):
        key = names.key(source)
        if key not in found:
            carriers = carriers_of(statement, article, source, gazetteer)
            span = _span(statement)
            passed = tuple(carrier_of(hop, names) for hop in carriers)
            found[key] = Denial(key, names.name(source), span, why, passed)
    return tuple(found.values())


def denying(
    article: TracedArticle,
    passages: Passages,
    outlets: Outlets,
    wanted: Wanted,
    gazetteer: Gazetteer,
) -> list[tuple[Statement, Source, str]]:
    """The statements that deny the claim, with who says so and why it is a denial."""
    found: list[tuple[Statement, Source, str]] = []
    for statement in article.statements:
        if statement.speaker is None or statement.depth > 0:
            continue
        why = _denial(statement, article, passages, wanted)
        if why:
            source = speaker_of(statement, article, outlets, gazetteer)
            if source is not None and source.far_end is not FarEnd.UNKNOWN and not source.is_access:
                found.append((statement, source, why))
    return found


def _denial(
    statement: Statement, article: TracedArticle, passages: Passages, wanted: Wanted
) -> str:
    """Why a statement denies the claim, "" when it does not."""
    passage = passages.at(_span(statement).start)
    if passage is None:
        return ""
    around = passage.span.of(article.text)
    if NO_DENIAL.search(around):
        return ""
    content = " ".join(span.of(article.text) for span in statement.content)
    share, told = content_share(statement, article, wanted)
    outside = _without(around, statement, article, passage.span)
    is_about = told >= 1.0 or (share > 0 and THE_CLAIM.search(around) is not None)
    cue = DENIES.search(outside)
    if (statement.cue_lemma in DENYING_LEMMAS or cue) and is_about:
        return f"“{cue[0] if cue else statement.cue_lemma}” denies it"
    untrue = UNTRUE.search(content)
    if untrue and (told >= 0.5 or THE_CLAIM.search(content)):
        return f"“{untrue[0]}” calls it untrue"
    negated = NOT.search(content[:60])
    if negated and told >= 1.0 and share >= 0.05 and len(content) < 120:
        return f"says it with “{negated[0]}”"
    return ""


def _without(around: str, statement: Statement, article: TracedArticle, span: Span) -> str:
    """A sentence without the words of the statement itself."""
    for content in statement.content:
        if span.overlaps(content):
            around = around.replace(content.of(article.text), " … ")
    return around


def _span(statement: Statement) -> Span:
    """From the first word of the statement's source, cue and content to the last."""
    spans: Sequence[Span] = (*statement.source, *statement.cue, *statement.content)
    return Span(min(s.start for s in spans), max(s.end for s in spans))
