"""How sure a statement is: that these words are reported, and that this is who said them."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from enum import StrEnum

from provenance.domain.sources import Basis, MentionKind, SourceKind
from provenance.domain.spans import Span
from provenance.domain.statements import Form, Speaker, Statement
from provenance.extraction.frames import Frame
from provenance.extraction.phrases import Phrase


class Ground(StrEnum):
    """What the speaker's name rests on."""

    NAME = "a name in the sentence itself"
    PRONOUN = "a pronoun"
    RELATIVE = "the noun before who or which"
    SEVERAL = "several named together"
    OWNED = "what belongs to somebody: her lawyer, the company's report"
    IDENTIFIED = "a description, taken for somebody named elsewhere"
    DESCRIBED = "a description of somebody who is named nowhere"
    NEARBY = "nobody; whoever spoke last is taken"
    UNSAID = "nobody; no speaker is given"


RIGHT = {
    Ground.NAME: 0.99,
    Ground.PRONOUN: 0.94,
    Ground.RELATIVE: 0.73,
    Ground.SEVERAL: 0.8,
    Ground.OWNED: 0.62,
    Ground.IDENTIFIED: 0.75,
    Ground.DESCRIBED: 0.77,
    Ground.NEARBY: 0.25,
    Ground.UNSAID: 0.5,
}
"""How often the speaker is right, name or fullest description, letter by letter: of 758 statements in
42 marked articles of PolNeAR train, whose words were found (docs/training.md).  Who is not given was
too seldom there to be counted: even odds."""


def ground_of(frame: Frame, speaker: Speaker, phrases: Mapping[Span, Phrase]) -> Ground:
    """What a speaker's name rests on; ``phrases`` are the words for the sources, taken apart."""
    if frame.source is None or not speaker.as_written:
        return Ground.NEARBY if speaker.name else Ground.UNSAID
    phrase = phrases[frame.source]
    if phrase.parts:
        return Ground.SEVERAL
    if phrase.owner is not None:
        return Ground.OWNED
    if phrase.mention is MentionKind.PRONOUN:
        return Ground.RELATIVE if phrase.gender == "r" else Ground.PRONOUN
    if phrase.name:
        return Ground.NAME
    return Ground.IDENTIFIED if speaker.basis is Basis.INFERRED else Ground.DESCRIBED


def confidence_of(
    frame: Frame, form: Form, speaker: Speaker, phrases: Mapping[Span, Phrase]
) -> float:
    """How sure a statement is, 0 to 1.

    Where a network found it, its chance that the words are reported by this source, times the chance
    that the speaker behind the source is right; elsewhere by what the rules rest on.
    """
    if frame.is_calibrated:
        return round(frame.confidence * RIGHT[ground_of(frame, speaker, phrases)], 4)
    sure = frame.confidence
    if form is not Form.INDIRECT:
        sure += 0.08
    if speaker.kind is SourceKind.PERSON and speaker.mention is not MentionKind.PRONOUN:
        sure += 0.04
    if speaker.mention is MentionKind.PRONOUN and speaker.basis is Basis.STATED:
        sure -= 0.3
    if frame.parent is not None:
        sure -= 0.15
    return round(min(0.97, max(0.05, sure)), 2)


def sure_from(statements: Iterable[Statement], least: float) -> tuple[Statement, ...]:
    """Those that are as sure as ``least``, keyed anew; what stands inside one that is not goes with it.

    What the outlet asserts itself was never weighed, and stays.
    """
    keys: dict[str, str] = {}
    kept = []
    for one in statements:
        is_sure = one.form is Form.UNATTRIBUTED or one.confidence >= least
        if is_sure and (one.parent is None or one.parent in keys):
            keys[one.key] = f"s{len(keys) + 1}"
            parent = None if one.parent is None else keys[one.parent]
            kept.append(replace(one, key=keys[one.key], parent=parent))
    return tuple(kept)
