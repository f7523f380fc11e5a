"""Second verbs of speech under one subject: "Lind said the pier was old and warned against crossing."

A tagger takes the second verb, or ", though she admitted ...", for a part of the first one's words.  It
begins another statement of the same speaker.  A verb that somebody in the words may have done ("said
Osei had stopped and called the crew") is left, and so are quotations, of which the tagger knows better.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from provenance.domain.spans import Span
from provenance.extraction.frames import Frame
from provenance.extraction.lexicon import AUXILIARIES
from provenance.extraction.quotes import Quotation
from provenance.extraction.stretches import Stretches

_SAYS = frozenset(
    "said says told tells added adds noted notes announced argued argues stated claimed insisted"
    " suggested wrote writes maintained reported".split()
)
_BEGINS = re.compile(
    r"(?P<and>(?:,|;|\s[-—–])?\s(?:and|but|yet)\s(?:(?:also|then|later|even)\s)?)"
    r"(?P<verb>said|says|called|calls|warned|warns|added|adds|criticized|criticised|praised|noted"
    r"|insisted|predicted|declared|pledged|vowed|accused|urged|denied|rejected|defended)\b"
    r"(?!\s(?:him|her|them|it|himself|herself)\b)"
    r"|,\s(?:though|although|but|while)\s(?P<source>he|she|they)\s"
    r"(?P<other>acknowledged|conceded|admitted|noted|added|stressed|warned|cautioned|said)\b"
)
_WORD = re.compile(r"[\w’']+")
_CONTRACTED = re.compile(r"[’'](?:d|s|ve|re)\Z")
_LEAST = 12
"""Code points of words before a second verb, and behind it."""


def with_second_verbs(
    text: str, frames: Sequence[Frame], quotations: Sequence[Quotation]
) -> Iterator[Frame]:
    """Every frame, cut where a second verb of its speaker begins, and behind it what that verb says."""
    quoted = Stretches(quotation.span for quotation in quotations)
    cues = Stretches(span for frame in frames for span in frame.cue)
    for frame in frames:
        begins = _second(text, frame, quoted)
        if begins is None:
            yield frame
        else:
            first, second = _parted(text, frame, begins)
            yield first
            if not cues.touches(second.cue[0]):
                yield second


def _second(text: str, frame: Frame, quoted: Stretches) -> re.Match[str] | None:
    """The second verb in the one content behind "said", outside quotations."""
    if frame.source is None or not frame.cue or len(frame.content) != 1:
        return None
    span = frame.content[0]
    verbs = (word for part in frame.cue for word in part.of(text).lower().split())
    if frame.cue[-1].end > span.start or not any(verb in _SAYS for verb in verbs):
        return None
    for match in _BEGINS.finditer(text, min(span.start + _LEAST, span.end), span.end):
        if quoted.holds(match.start() + 1):
            continue
        if quoted.touches(Span(match.end(), min(match.end() + 3, span.end))):
            return None
        is_free = match["and"] is None or not _may_go_on(text, span.start, match.start())
        return match if is_free and span.end - match.end() >= _LEAST else None
    return None


def _may_go_on(text: str, start: int, end: int) -> bool:
    """Whether somebody did something in the words, who may have done what follows "and" as well."""
    before = ""
    for word in _WORD.findall(text[start:end]):
        helped = before in AUXILIARIES or before in ("been", "also", "not")
        if word.endswith("ed") and before and not helped and not _CONTRACTED.search(before):
            return True
        before = word.lower().replace("’", "'")
    return False


def _parted(text: str, frame: Frame, begins: re.Match[str]) -> tuple[Frame, Frame]:
    span = frame.content[0]
    source = Span(*begins.span("source")) if begins["source"] else frame.source
    verb = Span(*begins.span("other" if begins["source"] else "verb"))
    words = verb.end
    while text[words] in " ,:":
        words += 1
    first = replace(frame, content=(Span(span.start, begins.start()),))
    return first, replace(frame, content=(Span(words, span.end),), cue=(verb,), source=source)
