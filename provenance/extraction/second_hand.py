"""Statements that an outlet passes on: who spoke, and who carried it.

"The Ledger, citing two officials, said P": the officials speak, the Ledger carries.  "X said P,
the Ledger reported": X speaks, the Ledger carries.  The subject of a relay is never the speaker.
"""

import re
from collections.abc import Callable
from dataclasses import replace

from provenance.domain.sources import NEWS
from provenance.domain.spans import Span, trimmed
from provenance.extraction.crowds import INSIDERS
from provenance.extraction.frames import Frame
from provenance.extraction.taking_apart import phrase_of
from provenance.gazetteer import Gazetteer

_CITING = re.compile(
    r"(?:,|(?<![\s,]))\s+(?:citing|quoting|which\s+cited|which\s+quoted)\s+(?=[\w“\"])",
    re.IGNORECASE,
)
_CITING_FIRST = re.compile(r"(?:Citing|Quoting)\s+(?P<who>[^,.;:“”\"]{3,90}),\s+")
"""Between the start of a sentence and who passes on: "Citing two officials, Lind says ..."."""
_INSIDERS = INSIDERS | frozenset("people source official person".split())
"""Who speaks where somebody cites them; a report, or the weather, is what is spoken of."""
_CITED_END = re.compile(r"[,.;:—–]|\s(?:said|reported|as|that|who|on|in)\b")
_MOSTLY = 0.6
"""Share of an outer content that an inner one must fill for the outer to be a mere carrier's."""


def with_carriers_named(
    text: str, frames: list[Frame], sentences: Callable[[int], Span], known: Gazetteer
) -> list[Frame]:
    """The frames, those of an outlet that passes on another's words turned into that other's.

    ``known`` are the outlets known by name.
    """
    cited = [_cited(text, frame, sentences(frame.sentence), known) for frame in frames]
    return _collapsed(text, cited, known)


def _cited(text: str, frame: Frame, sentence: Span, known: Gazetteer) -> Frame:
    """ "R, citing X, said" and "P, R reported, citing X": X speaks and R carries."""
    if frame.source is None or frame.relay is not None or frame.parent is not None:
        return frame
    inside = _CITING.search(text, frame.source.start, frame.source.end)
    if inside is not None and inside.start() > frame.source.start:
        relay = trimmed(text, Span(frame.source.start, inside.start()))
        cited = trimmed(text, Span(inside.end(), frame.source.end))
        return replace(frame, source=cited, relay=relay, rule=frame.rule + "; cited by another")
    first = _CITING_FIRST.fullmatch(text, sentence.start, frame.source.start)
    if first is not None and not _INSIDERS.isdisjoint(first["who"].lower().split()):
        cited = trimmed(text, Span(*first.span("who")))
        return replace(
            frame, source=cited, relay=frame.source, rule=frame.rule + "; cited by another"
        )
    after = _CITING.search(text, frame.cue[-1].end, sentence.end) if frame.cue else None
    if after is None or any(span.start <= after.start() < span.end for span in frame.content):
        return frame
    if not _is_outlet(text, frame.source, known):
        return frame
    end = _CITED_END.search(text, after.end(), sentence.end)
    cited = trimmed(text, Span(after.end(), end.start() if end else sentence.end))
    return replace(frame, source=cited, relay=frame.source, rule=frame.rule + "; cited by another")


def _is_outlet(text: str, source: Span, known: Gazetteer) -> bool:
    if phrase_of(text, source).kind in NEWS:
        return True
    entries = known.named(source.of(text))
    return bool(entries) and entries[0].kind in NEWS


def _collapsed(text: str, frames: list[Frame], known: Gazetteer) -> list[Frame]:
    """Drop an outlet's frame whose content is, for the most part, one other speaker's statement."""
    dropped: dict[int, int] = {}
    nested: dict[int, list[int]] = {}
    for j, frame in enumerate(frames):
        if frame.parent is not None:
            nested.setdefault(frame.parent, []).append(j)
    for i, children in nested.items():
        outer = frames[i]
        if outer.parent is not None or outer.relay is not None or len(children) != 1:
            continue
        if outer.source is None or not _is_outlet(text, outer.source, known):
            continue
        inner = frames[children[0]]
        if _letters(inner) >= _MOSTLY * (_letters(outer) - len(inner.source or Span(0, 0))):
            dropped[i] = children[0]
    kept = [i for i in range(len(frames)) if i not in dropped]
    place = {old: new for new, old in enumerate(kept)}
    raised = {child: outer for outer, child in dropped.items()}
    return [_moved(frames, i, raised, place) for i in kept]


def _moved(frames: list[Frame], i: int, raised: dict[int, int], place: dict[int, int]) -> Frame:
    frame = frames[i]
    if i in raised:
        return replace(frame, parent=None, relay=frames[raised[i]].source)
    return frame if frame.parent is None else replace(frame, parent=place[frame.parent])


def _letters(frame: Frame) -> int:
    return sum(len(span) for span in frame.content)
