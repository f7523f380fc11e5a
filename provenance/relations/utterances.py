"""A statement as relations see it: who says it, when, and its words in sentences with their places."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from provenance.claims.everyday_words import DAILY_WORDS, FUNCTION_WORDS, NEGATIONS
from provenance.domain.dates import NEVER, When
from provenance.domain.spans import Span
from provenance.domain.statements import Form
from provenance.relations.parties import Party
from provenance.relations.stems import deed_stem

_WORD = re.compile(r"\d[\d,.]*\d|\d|[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SENTENCE = re.compile(r"[^.!?…]+(?:\.(?=[\w])[^.!?…]*)*[.!?…]*")
_LONGEST_READ = 3_000
"""Code points of a statement that are looked at."""

_FAINT = frozenset(
    """
    any all current currently present presently immediate immediately partially partly fully
    further additional own entire whole possible possibly actually simply certain ever yet anymore
    longer soon future way ways kind sort lot number ready sure part moment
    today tonight tomorrow yesterday day days week weeks weekend month months year years
    spring summer autumn winter morning afternoon evening night
    """.split()
)
"""Words that colour what is said and do not change what it is about."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a text with the place where they begin."""

    start: int
    words: str


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a sentence: ``low`` in lower case, ``stem`` as compared, ``span`` in the text."""

    low: str
    stem: str
    span: Span
    is_name: bool

    @property
    def is_content(self) -> bool:
        """Whether it says something by itself."""
        return _is_content(self.low)

    @property
    def is_daily(self) -> bool:
        """Whether half of all articles have it."""
        return not self.is_name and self.low in DAILY_WORDS


@lru_cache(maxsize=65536)
def _is_content(low: str) -> bool:
    bare = low.removesuffix("'s")
    if bare in FUNCTION_WORDS or bare in _FAINT or bare.endswith("n't"):
        return False
    return len(bare) > 1 and not bare.isdigit()


@dataclass(frozen=True)
class Sentence:
    """One sentence of a statement; ``text`` begins at ``start``."""

    text: str
    start: int
    words: tuple[Word, ...]

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of the words that say something."""
        return frozenset(word.stem for word in self.words if word.is_content)

    def within(self, first: int, last: int) -> tuple[Word, ...]:
        """The words between two offsets into ``text``."""
        low, high = self.start + first, self.start + last
        return tuple(w for w in self.words if low <= w.span.start and w.span.end <= high)


@dataclass(frozen=True)
class Utterance:
    """A statement with all that a rule looks at.

    ``said`` is the day it was said, or its article printed; ``order`` breaks ties: what was stored
    later comes later.  ``around`` is what stands before and after the content in its sentence, in the
    same text; () for statements that were stored before.
    """

    statement_id: int
    article_id: int
    party: Party
    form: Form
    pieces: tuple[Piece, ...]
    cue_lemma: str = ""
    said: When = NEVER
    order: int = 0
    around: tuple[Piece, ...] = ()

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Its sentences in order."""
        return tuple(sentence for piece in self.pieces for sentence in _sentences(piece))

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of every word that says something."""
        return frozenset(stem for sentence in self.sentences for stem in sentence.stems)

    @property
    def is_negated(self) -> bool:
        """Whether its first sentence says "not"."""
        words = self.sentences[0].words if self.sentences else ()
        return any(w.low in NEGATIONS or w.low.endswith("n't") for w in words)

    @property
    def is_own(self) -> bool:
        """Whether the outlet says it itself."""
        return self.form is Form.UNATTRIBUTED


def _sentences(piece: Piece) -> Iterator[Sentence]:
    words = piece.words[:_LONGEST_READ]
    for found in _SENTENCE.finditer(words):
        read = tuple(_words(found[0], piece.start + found.start()))
        if read:
            yield Sentence(found[0], piece.start + found.start(), read)


def _words(text: str, start: int) -> Iterator[Word]:
    is_first = True
    for found in _WORD.finditer(text):
        token = found[0]
        low = token.casefold().replace("’", "'")
        bare = low.removesuffix("'s")
        # A capital at the start of a sentence is a name only where no common word is meant.
        is_name = token[0].isupper() and not (is_first and _is_common(bare))
        span = Span(start + found.start(), start + found.end())
        yield Word(low, deed_stem(bare), span, is_name and bare not in FUNCTION_WORDS)
        is_first = False


def _is_common(low: str) -> bool:
    return low in FUNCTION_WORDS or low in DAILY_WORDS or low in _FAINT or low.endswith("s")
