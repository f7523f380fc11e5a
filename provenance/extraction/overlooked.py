"""Plain statements that the network overlooks and the rules see.

Where the network is silent the rules are mostly wrong (1 of 10 on PolNeAR dev, 3 of 110 on train), but
for one pattern of wire copy: a whole sentence, a comma, a speaker and nothing more than "said" or
"told the Seven Hills radio station", which a long description of the speaker can hide from a network.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from provenance.domain.spans import Span
from provenance.extraction.frames import Frame
from provenance.extraction.nesting import is_nested
from provenance.extraction.prose import Prose

CONFIDENCE = 0.6

_LEAST_WORDS = 6
_LONGEST_HEARER = 8
_VERBS = frozenset(["say", "tell", "add", "announce", "write"])
_NOTHING = re.compile(r"\W*")
_HEARER = re.compile(r"\s+(?:reporters\b|journalists\b|(?:the\s+)?[A-Z])")


def overlooked(rules: Iterable[Frame], found: Sequence[Frame], prose: Prose) -> Iterator[Frame]:
    """The rules' frames of that pattern that share no content with any that the network found.

    A frame that stands whole inside the rule's words is no rival: the outermost wins.
    """
    taken = sorted(
        ((span, frame) for frame in found for span in frame.content), key=lambda pair: pair[0].start
    )
    starts = [span.start for span, _ in taken]
    for rule in rules:
        if rule.parent is None and _is_plain(rule, prose) and not _is_taken(rule, taken, starts):
            yield replace(rule, confidence=CONFIDENCE, is_calibrated=True)


def _is_taken(rule: Frame, taken: Sequence[tuple[Span, Frame]], starts: Sequence[int]) -> bool:
    for span in rule.content:
        before = bisect_right(starts, span.end) - 1
        for other, frame in taken[max(0, before - 3) : before + 1]:
            if span.overlaps(other) and not is_nested(frame, rule):
                return True
    return False


def _is_plain(rule: Frame, prose: Prose) -> bool:
    if rule.lemma not in _VERBS or rule.source is None or not rule.cue or rule.relay is not None:
        return False
    sentence, text = prose.sentences[rule.sentence].span, prose.text
    words, last = rule.content[0], rule.content[-1]
    if words.start != sentence.start or len(words.of(text).split()) < _LEAST_WORDS:
        return False
    between = text[last.end : rule.source.start].strip()
    after = text[rule.cue[-1].end : sentence.end]
    return between == "," and rule.source.end <= rule.cue[0].start and _is_end(rule, after)


def _is_end(rule: Frame, after: str) -> bool:
    """Whether nothing more than the hearer of "told" stands between the verb and the full stop."""
    if rule.lemma == "tell":
        return _HEARER.match(after) is not None and len(after.split()) <= _LONGEST_HEARER
    return _NOTHING.fullmatch(after) is not None
