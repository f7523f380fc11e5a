"""Headlines in capitals, written as the body writes their words: "Smith Says" is "Smith says".

In a headline names and nouns look alike.  What the body writes small is small, what it never writes
is small too, and nothing moves: every code point keeps its place.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from provenance.domain.spans import Span
from provenance.extraction.lexicon import PLURAL_ROLES, ROLE_NOUNS
from provenance.extraction.sightings import is_headline

_WORD = re.compile(r"[^\W\d_]\w*")
_OPENS = re.compile(r"[.!?…:\n\r“\"‘(\[]\s*$")
_COMMON = ROLE_NOUNS | PLURAL_ROLES


def forms_in(text: str, headlines: Iterable[Span], body: Iterable[Span]) -> dict[str, str]:
    """How the body mostly writes each word of the headlines, by the word in small letters; what it
    writes at the head of a sentence tells only of words that stand nowhere else."""
    asked = {
        word.lower() for span in headlines for word in _WORD.findall(text, span.start, span.end)
    }
    inside: Counter[str] = Counter()
    opening: Counter[str] = Counter()
    for span in body:
        for word in _WORD.finditer(text, span.start, span.end) if asked else ():
            if word[0].lower() not in asked:
                continue
            before = text[max(span.start, word.start() - 3) : word.start()]
            is_first = word.start() == span.start or _OPENS.search(before)
            (opening if is_first else inside)[word[0]] += 1
    found: dict[str, str] = {}
    for counted in (opening, inside):
        ordered = sorted(counted, key=lambda form: (counted[form], form))
        found |= {form.lower(): form for form in ordered}
    return found


def in_body_case(text: str, headlines: Sequence[Span], forms: Mapping[str, str]) -> str:
    """The text with headlines in capitals in the ``forms`` of the body, but for the first words."""
    written = _Written(text)
    for span in headlines:
        if is_headline(text, span):
            words = list(_WORD.finditer(text, span.start, span.end))
            is_loud = all(word[0].isupper() for word in words)
            for number, word in enumerate(words):
                low = word[0].lower()
                form = forms.get(low, low)
                if is_loud or not _is_short_form(word[0]):
                    written.put(word, form.capitalize() if not number and form == low else form)
    return written.done()


def with_small_first_words(text: str, headlines: Sequence[Span], forms: Mapping[str, str]) -> str:
    """The text with a headline's first word small where the body writes it so: "Lawmaker urges"."""
    written = _Written(text)
    for span in headlines:
        word = _WORD.match(text, span.start, span.end)
        if word is not None and not _is_short_form(word[0]):
            low = word[0].lower()
            written.put(word, forms.get(low, low if low in _COMMON else word[0]))
    return written.done()


def _is_short_form(word: str) -> bool:
    return len(word) > 1 and word.isupper()


class _Written:
    """A text with some of its words replaced by others of their length, in order."""

    def __init__(self, text: str) -> None:
        self._text, self._parts, self._at = text, [""], 0

    def put(self, word: re.Match[str], form: str) -> None:
        """``form`` in the place of a word, unless it is longer or shorter."""
        if len(form) == len(word[0]):
            self._parts += [self._text[self._at : word.start()], form]
            self._at = word.end()

    def done(self) -> str:
        """The whole text."""
        return "".join([*self._parts, self._text[self._at :]])
