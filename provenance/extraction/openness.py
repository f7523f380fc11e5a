"""How openly a speaker is named, and on what terms one goes unnamed, as printed."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from provenance.domain.source_classes import SourceClass, source_class_of
from provenance.domain.spans import Span
from provenance.domain.statements import Speaker
from provenance.extraction.frames import Frame
from provenance.extraction.phrases import clean
from provenance.extraction.sentences import Sentence

_TERMS = re.compile(
    r"""\b(?:
      on\s(?:the\s)?condition\s(?:of\s(?:strict\s)?anonymity|that\s(?:he|she|they|it|their\sname[s]?)\s\w+\s+not)
    | (?:declin|ask|request|insist|prefer)\w*\s(?:\w+\s){0,2}?(?:not\s)?to\sbe
      \s(?:named|identified|quoted\sby\sname)
    | (?:spoke|speaking|speaks|talked|talking)\s(?:\w+\s)?anonymously
    | (?:request|ask|insist|demand|grant)\w*\s(?:\w+\s){0,2}?anonymity
    | (?:spoke|speaking|said)\s(?:\w+\s){0,3}?on\sbackground
    | whose\sname[s]?\s(?:was|were|is|are)\s(?:being\s)?withheld
    | (?:was|were|is|are)\snot\sauthori[sz]ed\sto\s(?:speak|comment|discuss|talk|be\squoted)
    )\b[^.;“”"\n]{0,160}?(?=,?\s(?:said|says|told|added)\b|[.;“”"\n]|$)""",
    re.VERBOSE | re.IGNORECASE,
)
_SIGNS = "condition named identified quoted anonym background withheld authori".split()
"""One of these stands in all that `_TERMS` finds: looked for first, as most paragraphs have none."""
_BEHIND = 2
"""Sentences behind a statement, in its paragraph, that may give the terms."""


def _may_give_terms(words: str) -> bool:
    low = words.lower()
    return any(sign in low for sign in _SIGNS)


class Openness:
    """The terms of anonymity that the body of one article gives, and who spoke on them."""

    def __init__(self, text: str, body: Sequence[Span]) -> None:
        self._found = [
            (match.start(), clean(match[0]).rstrip(" ,—–-"))
            for span in body
            if _may_give_terms(span.of(text))
            for match in _TERMS.finditer(text, span.start, span.end)
        ]
        self._starts = [start for start, _ in self._found]
        self._of_speaker: dict[str, str] = {}

    def with_class(self, speaker: Speaker, frame: Frame, sentences: Sequence[Sentence]) -> Speaker:
        """The speaker with the class of source and, if the article gives them, the terms."""
        found = source_class_of(speaker.kind, speaker.name, speaker.as_written, speaker.mention)
        if found in (SourceClass.NAMED, SourceClass.DOCUMENT):
            return replace(speaker, source_class=found)
        name = speaker.name.casefold()
        terms = self._terms_near(frame.sentence, sentences) or self._of_speaker.get(name, "")
        if terms:
            self._of_speaker[name] = terms
        return replace(speaker, source_class=found, terms=terms)

    def _terms_near(self, number: int, sentences: Sequence[Sentence]) -> str:
        """Those of the statement's sentence or of the next ones in its paragraph."""
        if not self._found:
            return ""
        paragraph = sentences[number].paragraph
        last = number
        while last + 1 < len(sentences) and last - number < _BEHIND:
            if sentences[last + 1].paragraph != paragraph:
                break
            last += 1
        start, end = sentences[number].span.start, sentences[last].span.end
        place = bisect_left(self._starts, start)
        is_near = place < len(self._found) and self._starts[place] < end
        return self._found[place][1] if is_near else ""
