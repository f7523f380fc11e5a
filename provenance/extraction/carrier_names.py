"""The carriers that an article names, by the gazetteer: read once over the body, asked by stretch.

"the Post" is the Post named in full before; "Radio Sund Nord" is longer than the "Radio Sund" that
the gazetteer knows and stays as printed.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from provenance.domain.sources import NEWS, MentionKind, SourceKind
from provenance.domain.spans import Span
from provenance.extraction.given_names import is_given_name
from provenance.extraction.lexicon import ROLE_NOUNS, TIME_WORDS, TITLES
from provenance.extraction.outlet_words import OUTLET_DESCRIPTORS, PIECES
from provenance.extraction.phrases import Phrase, clean
from provenance.extraction.tokens import UPPER
from provenance.extraction.venues import CAPITALISED, DAYS_AND_MONTHS
from provenance.gazetteer import Gazetteer, Reading, in_use, read_names
from provenance.gazetteer.entries import bare

_MORE = re.compile(rf"\s({CAPITALISED})(?![’']s?\b)")
_MAKES = re.compile(r"(?:[’']s)?\s+(?:[a-z][\w-]*\s+){0,3}")
_IN = re.compile(
    r"(?:\s+(?:published|printed|posted|broadcast|aired|carried|that\s+appeared))?(?:\s+\w+day)?"
    r"\s+(?:by|from|in)\s+(?:the\s+|today[’']s\s+|\w+day[’']s\s+)?"
)
"""Between the name of an outlet and its piece, and the other way round."""
_BACK, _MANY = 2500, 20
"""Code points and names that a reader goes back over to see which outlet "the paper" is."""
_LED = 30
"""Code points before a name in which "in an interview with" stands."""
_INTERVIEW_WITH = re.compile(
    r"\binterview(?:ed)?\s+(?:(?:published|aired|broadcast)\s+)?(?:with|to|on|for|by|in)\s+(?:the\s+)?$"
)
_AN_INTERVIEW = re.compile(
    r"\sinterview\b|[^.!?\n]{0,40}?\s(?:in|during)\s(?:an?|his|her)\s(?:\w+\s)?interview\b"
)
_TOLD = re.compile(r"\bt(?:old|ells?|elling)\s+(?:the\s+)?$")
_BROADCAST = (*NEWS, SourceKind.PROGRAMME)
_LONGER = 3
"""Words by which the name of a branch may go on behind the name of its house."""


class CarrierNames:
    """The names of carriers in the body of one article, in text order."""

    def __init__(
        self,
        text: str,
        body: Sequence[Span],
        publisher: str | None,
        gazetteer: Gazetteer | None = None,
    ) -> None:
        """``gazetteer`` is what is known by name, the one in use when None."""
        self._text = text
        found = list(read_names(gazetteer or in_use(), text, body, publisher))
        begins = {reading.span.start for reading in found}
        self._readings = [_in_full(text, reading, begins) for reading in found]
        self._alone: dict[str, bool] = {}
        self._starts = [reading.span.start for reading in found]

    def within(self, span: Span) -> Iterator[Reading]:
        """The names that begin in ``span``."""
        first = bisect_left(self._starts, span.start)
        yield from self._readings[first : bisect_left(self._starts, span.end)]

    def last_before(self, position: int) -> Reading | None:
        """The outlet or wire named last before ``position``, in the paragraphs just before."""
        back = self._back_from(position)
        return next((r for r in back if r.kind in NEWS and self.is_sure(r)), None)

    def interviewer_before(self, position: int) -> Reading | None:
        """With whom the interview was held that is told of last before ``position``."""
        for reading in self._back_from(position):
            start, end = reading.span.start, reading.span.end
            if reading.kind not in _BROADCAST or not self.is_sure(reading):
                continue
            told = _TOLD.search(self._text, max(0, start - _LED), start) is not None
            if _INTERVIEW_WITH.search(self._text, max(0, start - _LED), start) or (
                _AN_INTERVIEW.match(self._text, end, position) and (told or self._text[end] == " ")
            ):
                return reading
        return None

    def _back_from(self, position: int) -> Iterator[Reading]:
        """The names before ``position`` that a reader goes back over, the last first."""
        place = bisect_left(self._starts, position)
        for reading in reversed(self._readings[max(0, place - _MANY) : place]):
            if position - reading.span.start > _BACK:
                return
            yield reading

    def is_sure(self, reading: Reading) -> bool:
        """Whether a name is an outlet's: it means nothing else, or is nobody's surname here."""
        return reading.is_certain or self._is_alone(reading)

    def known(self, phrase: Phrase) -> Phrase:
        """The phrase for a source, with name and kind as the gazetteer has them if it knows it."""
        last = phrase.as_written.rpartition(" ")[2]
        head = phrase.head if phrase.head in OUTLET_DESCRIPTORS else last
        if not phrase.name and head in OUTLET_DESCRIPTORS and not phrase.parts:
            return self._described(phrase, head)
        if not phrase.name and phrase.kind is SourceKind.DOCUMENT and phrase.head in PIECES:
            return self._printed_by(phrase)
        if not phrase.name or phrase.parts or phrase.owner is not None:
            return phrase
        words = bare(phrase.name)
        for reading in self.within(phrase.span):
            printed = bare(self._printed(reading))
            whole = printed in (words, bare(phrase.as_written))
            known = reading.is_certain or (whole and self._is_alone(reading))
            if known and (whole or _is_cut(reading, printed, phrase, words)):
                return replace(phrase, name=reading.name, kind=reading.kind, role="", gender="o")
        return phrase

    def _is_alone(self, reading: Reading) -> bool:
        """Whether an outlet's name that means other things too is nobody's surname in the article."""
        words = reading.span.of(self._text)
        if reading.outlet is None or words.lower() in TIME_WORDS:
            return False
        if words not in self._alone:  # once a name, however often an article has it
            before = re.compile(rf"(?<!\w)[{UPPER}][\w’'-]*\.?\s{re.escape(words)}(?!\w)")
            self._alone[words] = before.search(self._text) is None
        return self._alone[words]

    def _printed_by(self, phrase: Phrase) -> Phrase:
        """ "a report in the Vell Post", "a Vell Post report": it is the Vell Post that says it."""
        at = self._text.find(phrase.head, phrase.span.start, phrase.span.end)
        for reading in self.within(phrase.span):
            if reading.kind not in NEWS or reading.outlet is None:
                continue
            before = self._text[reading.span.end : at] if reading.span.end <= at else ""
            behind = self._text[at + len(phrase.head) : reading.span.start]
            if _MAKES.fullmatch(before) or _IN.fullmatch(behind):
                return _as_name(phrase, reading)
        return phrase

    def _described(self, phrase: Phrase, head: str) -> Phrase:
        """ "Britain's Mail on Sunday newspaper" -> the one sure name right before the descriptor."""
        behind = f" {head}"
        for reading in self.within(phrase.span):
            ends_there = self._text[reading.span.end : reading.span.end + len(behind)] == behind
            if reading.is_certain and ends_there:
                return _as_name(phrase, reading)
        return phrase

    def _printed(self, reading: Reading) -> str:
        return clean(reading.span.of(self._text))

    def at(self, span: Span) -> Reading | None:
        """The name that is the whole of ``span``, its article aside."""
        return next((r for r in self.within(span) if r.span.end == span.end), None)


def _as_name(phrase: Phrase, reading: Reading) -> Phrase:
    """The phrase, as standing for the outlet that it names."""
    return replace(
        phrase, mention=MentionKind.NAME, name=reading.name, kind=reading.kind, role="",
        gender="o", owner=None, owned="",
    )  # fmt: skip


def _is_cut(reading: Reading, printed: str, phrase: Phrase, words: str) -> bool:
    """Whether a phrase ends inside a longer name: "the Mail" of "the Mail on Sunday"."""
    goes_on = " " not in words and printed.lower().startswith(f"{words.lower()} on ")
    return goes_on and reading.span.start < phrase.span.end <= reading.span.end


def _in_full(text: str, reading: Reading, begins: set[int]) -> Reading:
    """The reading with the words of a name that go on behind it: a branch of the house."""
    end = reading.span.end
    for _ in range(_LONGER):
        more = _MORE.match(text, end)
        is_branch = more is not None and more.start(1) not in begins
        if more is None or not is_branch or _ends_a_name(more[1]) or _is_person(text, more):
            break
        end = more.end(1)
    if end == reading.span.end:
        return _as_printed(reading, text)
    span = Span(reading.span.start, end)
    return replace(reading, span=span, name=" ".join(span.of(text).split()), outlet=None)


def _is_person(text: str, more: re.Match[str]) -> bool:
    """Whether somebody's given name and surname follow: "CNBC Jon Fortt"."""
    return is_given_name(more[1]) and _MORE.match(text, more.end(1)) is not None


def _ends_a_name(word: str) -> bool:
    low = word.lower().rstrip(".").partition("-")[0]
    return low in DAYS_AND_MONTHS or low in ROLE_NOUNS or low in TITLES


def _as_printed(reading: Reading, text: str) -> Reading:
    """The reading under the name that is printed, where that is a name of more than one word."""
    words = " ".join(reading.span.of(text).split())
    entry = reading.outlet
    if not reading.is_certain or entry is None or " " not in bare(words):
        return reading
    forms = {bare(form) for form in entry.sure_forms}
    if bare(words) not in forms:
        return reading
    whole = next(form for form in entry.sure_forms if bare(form) == bare(words))
    return replace(reading, name=whole)
