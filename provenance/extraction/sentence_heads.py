"""Names at the head of a sentence whose first word is none of theirs: "Rival Ada Lind said".

Any word is written with a capital there; whether it belongs to the name, the rest of the article tells.
"""

import re
from collections.abc import Sequence
from functools import cached_property

from provenance.extraction.given_names import is_given_name
from provenance.extraction.sightings import Sighting

_PARTICIPLES = ("ed", "ing", "ly")
_MARKS = ".!?:;“”\"‘('—–\n"
"""What stands before the first word of a sentence, blanks aside."""
_SMALL = re.compile(r"\b[a-z]{3,}\b")


class SentenceHeads:
    """The names of one article, and which of them lost a first word to the sentence."""

    def __init__(self, text: str, seen: Sequence[Sighting]) -> None:
        self._text = text
        sure = [self._is_sure(one) for one in seen]
        self._whole = {one.words for one, known in zip(seen, sure, strict=True) if known}
        self._longer = {words[-1] for words in self._whole if len(words) > 1}
        self.names = [
            one if known else self._cut(one) for one, known in zip(seen, sure, strict=True)
        ]
        pairs = zip(seen, self.names, strict=True)
        self.dropped = {" ".join(one.words) for one, kept in pairs if one.words != kept.words}

    def _is_sure(self, one: Sighting) -> bool:
        """Whether all words are the name's: it stands inside a sentence, or begins as a person's does."""
        first = one.words[0]
        if one.title or is_given_name(first) or first.endswith("."):
            return True
        before = self._text[max(0, one.start - 3) : one.start].rstrip(" \u00a0")
        return not one.in_headline and before != "" and before[-1] not in _MARKS

    def _cut(self, one: Sighting) -> Sighting:
        first, rest = one.words[0], one.words[1:]
        if not rest or one.words in self._whole:
            return one
        alone = len(rest) == 1
        if not (
            rest[0] in self._longer and self._is_plain(first) if alone else rest in self._whole
        ):
            return one
        start = self._text.find(rest[0], one.start + len(first), one.end)
        return one._replace(start=start, words=rest) if start >= 0 else one

    def _is_plain(self, word: str) -> bool:
        """Whether a word is one of the language: the article writes it small, or it ends so."""
        return word.lower().endswith(_PARTICIPLES) or word.lower() in self._small

    @cached_property
    def _small(self) -> frozenset[str]:
        return frozenset(_SMALL.findall(self._text))
