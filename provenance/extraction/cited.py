"""Who spoke where a content tells it itself: "“We sail,” Lind said, according to N".

A tagger takes N for the speaker and "Lind said" for a part of the words.  Lind speaks, N carries.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from provenance.domain.sources import SourceKind
from provenance.domain.spans import Span
from provenance.extraction.frames import Frame
from provenance.extraction.lexicon import AUXILIARIES, DETERMINERS, SUBJECT_PRONOUNS
from provenance.extraction.phrases import Phrase
from provenance.extraction.tokens import Token, tokens_of
from provenance.extraction.verbs import VerbClass, verb_of

_CARRYING = (
    SourceKind.OUTLET,
    SourceKind.WIRE,
    SourceKind.PROGRAMME,
    SourceKind.PLATFORM,
    SourceKind.DOCUMENT,
)
_RECORDS = frozenset(
    "transcript transcripts report reports account accounts recording pool".split()
)
"""Documents that give the words of others; a study or a law speaks itself."""
_GOING_ON = frozenset("continue go add begin start conclude".split())
"""Verbs that say something only beside a quotation: "Lind continues to eat"."""
_LONGEST = 7
"""Tokens that a speaker inside a content has at most."""
_FAR = 6
"""Tokens from the speaker's verb to the end of the content at most."""


def with_inner_speakers(
    text: str, frames: Sequence[Frame], phrase: Callable[[Span], Phrase]
) -> list[Frame]:
    """The frames, the carrier of "according to" where the content itself names who spoke."""
    within = _told_at_the_start(frames)
    turned = [
        _with_inner(text, frame, phrase, within.get(number)) for number, frame in enumerate(frames)
    ]
    told = {
        number: frame.parent
        for number, frame in enumerate(turned)
        if frame.parent is not None
        and turned[frame.parent] is not frames[frame.parent]
        and frame.source is not None
        and frame.source == turned[frame.parent].source
    }
    for number, parent in told.items():
        turned[parent] = replace(turned[parent], content=turned[number].content)
    kept = [number for number in range(len(turned)) if number not in told]
    place = {old: new for new, old in enumerate(kept)}
    return [_moved(turned[number], told, place) for number in kept]


def _moved(frame: Frame, told: Mapping[int, int], place: Mapping[int, int]) -> Frame:
    if frame.parent is None:
        return frame
    return replace(frame, parent=place[told.get(frame.parent, frame.parent)])


def _told_at_the_start(frames: Sequence[Frame]) -> dict[int, Span]:
    """Who speaks in the frame that is nested right at the start of another, by the outer one."""
    return {
        frame.parent: frame.source
        for frame in reversed(frames)
        if frame.parent is not None
        and frame.source is not None
        and frame.content[0].start == frames[frame.parent].content[0].start
        and any(span.covers(frame.source) for span in frames[frame.parent].content)
    }


def _with_inner(
    text: str, frame: Frame, phrase: Callable[[Span], Phrase], within: Span | None
) -> Frame:
    if frame.source is None or frame.relay is not None or frame.parent is not None:
        return frame
    cue = " ".join(span.of(text).lower() for span in frame.cue)
    if not cue.startswith("according to"):
        return frame
    source = phrase(frame.source)
    if source.kind not in _CARRYING:
        return frame
    if source.kind is SourceKind.DOCUMENT and not _RECORDS & set(source.as_written.lower().split()):
        return frame
    inner = within or _at_the_start(text, frame.content[0]) or _at_the_end(text, frame.content[-1])
    if inner is None:
        return frame
    rule = f"{frame.rule}; the words themselves name who spoke"
    return replace(frame, source=inner, relay=frame.source, rule=rule)


def _at_the_start(text: str, content: Span) -> Span | None:
    """ "Lind told Ask that ..." """
    tokens = tokens_of(text, Span(content.start, min(content.end, content.start + 160)))
    for i, token in enumerate(tokens[: _LONGEST + 1]):
        if i > 0 and _says(token) and _is_speaker(tokens[:i]):
            return Span(tokens[0].start, tokens[i - 1].end)
        if not (token.is_word or token.low in ("’s", "'s", ".")):
            return None
    return None


def _at_the_end(text: str, content: Span) -> Span | None:
    """ "“...,” Lind said", and what little may follow."""
    begin = max(content.start, content.end - 160)
    tokens = tokens_of(text, Span(begin, content.end))
    for i in range(len(tokens) - 1, max(0, len(tokens) - _FAR), -1):
        if not _says(tokens[i]):
            continue
        start = i
        while start > 0 and i - start < _LONGEST and tokens[start - 1].is_word:
            start -= 1
        closed = start > 0 and tokens[start - 1].text in ("”", '"', ",", "''", "’")
        if closed and start < i and _is_speaker(tokens[start:i]):
            return Span(tokens[start].start, tokens[i - 1].end)
    return None


def _says(token: Token) -> bool:
    verb = verb_of(token.low)
    says = verb is not None and VerbClass.SAY in verb[1] and not token.is_capitalised
    return says and verb is not None and verb[0] not in _GOING_ON


def _is_speaker(tokens: Sequence[Token]) -> bool:
    first = tokens[0].low
    if tokens[-1].low in AUXILIARIES and not tokens[-1].is_capitalised:
        # "The ministry was warned": it is spoken to.
        return False
    if len(tokens) == 1 and first in SUBJECT_PRONOUNS:
        return first not in ("who", "i", "you", "it")
    return tokens[-1].is_capitalised or (first in DETERMINERS and len(tokens) <= 4)
