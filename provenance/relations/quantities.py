"""How many of whom came to what: "at least three people have been killed" at an airport.

Only people and what befalls them are counted: polls, prices, scores, ages and years grow every day
and nobody takes an older figure for a contradiction.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from provenance.claims.everyday_words import NUMBER_WORDS, SCALES
from provenance.domain.spans import Span
from provenance.relations.stems import deed_stem
from provenance.relations.utterances import Sentence, Utterance, Word

_BEFALLEN = {
    deed_stem(word): name
    for name, words in {
        "killed": "killed died deaths dead drowned bodies toll executed perished",
        "injured": "injured wounded hurt hospitalised hospitalized",
        "missing": "missing unaccounted",
        "arrested": "arrested detained",
        "displaced": "displaced homeless stranded trapped",
        "infected": "infected infections sickened",
        "rescued": "rescued",
        "kidnapped": "abducted kidnapped",
    }.items()
    for word in words.split()
}
_COUNTED = {**NUMBER_WORDS, "eleven": 11, "thirteen": 13, "fourteen": 14, "sixteen": 16,
        "seventeen": 17, "eighteen": 18, "nineteen": 19}  # fmt: skip
_UNFIT = re.compile(
    r"\s*(?:%|per\s?cent|points?\b|-?\s*(?:years?|months?|weeks?|days?|hours?|minutes?)\b|km\b|miles?\b|"
    r"kilomet|met(?:re|er)s?\b|th\b|st\b|nd\b|rd\b|a\.?m\b|p\.?m\b|:\d)",
    re.IGNORECASE,
)
_MONEY = re.compile(
    r"[$€£¥#:.]\s*$|\b(?:under|section|article|no|number|chapter|flight|route|in)\s+$", re.I
)
_MONTH = re.compile(r"\b(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\.?\s+$", re.I)
_AT_LEAST = re.compile(
    r"\b(?:at\s+least|more\s+than|over|nearly|about|around|almost|some|up\s+to|as\s+many\s+as)\s+$",
    re.I,
)
_PEOPLE = frozenset(
    """
    people persons others men women children civilians soldiers troops officers passengers migrants
    refugees workers miners residents students pupils villagers protesters demonstrators police
    policemen firefighters crew sailors fishermen tourists patients worshippers militants fighters
    rebels insurgents members inmates prisoners boys girls adults bodies lives families households
    victims bystanders pedestrians foreigners citizens nationals demonstrators pilgrims journalists
    """.split()
)
"""Who is counted; a number of anything else is no count of people."""
_AGE = re.compile(r",\s*$")
_NEAR = 9
"""Words between a number and what befell those it counts."""
_LEAST_OF_PLACE = 3.5
"""Weight of the words that place two counts at one event: a name and more than one other."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number of people and what befell them; ``where`` are the stems that place it.

    ``mark`` runs from the number to the word for what befell them.
    """

    value: int
    befell: str
    where: frozenset[str]
    names: frozenset[str]
    daily: frozenset[str]
    written: str
    mark: Span


def quantities_in(utterance: Utterance) -> Iterator[Quantity]:
    """Every such number in a statement."""
    for sentence in utterance.sentences:
        words = sentence.words
        for n, word in enumerate(words):
            value = _number(sentence, words, n)
            if value is None:
                continue
            fate = _fate_near(words, n)
            if fate is not None and _counts_people(sentence, words, n):
                yield _quantity(sentence, word, value, fate)


def _number(sentence: Sentence, words: Sequence[Word], n: int) -> int | None:
    word = words[n]
    value = _COUNTED.get(word.low)
    if value is None:
        if not word.low[0].isdigit():
            return None
        digits = word.low.replace(",", "")
        if not digits.isdigit():
            return None
        value = int(digits)
    first, last = word.span.start - sentence.start, word.span.end - sentence.start
    before, after = sentence.text[max(0, first - 16) : first], sentence.text[last : last + 16]
    is_year = 1900 <= value <= 2100 and not _AT_LEAST.search(before) and "," not in word.low
    is_age = _AGE.search(before) is not None and after[:1] in (",", ".", ";", ")", "")
    if is_year or is_age or _UNFIT.match(after) or _MONEY.search(before) or _MONTH.search(before):
        return None
    following = words[n + 1].low if n + 1 < len(words) else ""
    return int(value * SCALES[following]) if following in SCALES else int(value)


def _counts_people(sentence: Sentence, words: Sequence[Word], n: int) -> bool:
    """Whether people follow the number, or what befell them, or nothing at all: "killing 12."."""
    following = words[n + 1 : n + 4]
    if following and following[0].low in SCALES:
        following = words[n + 2 : n + 5]
    if any(w.low in _PEOPLE or w.stem in _BEFALLEN for w in following):
        return True
    rest = sentence.text[words[n].span.end - sentence.start :].lstrip()
    return not rest or not rest[0].isalnum() or not following[0].is_content


def _fate_near(words: Sequence[Word], n: int) -> Word | None:
    """The word for what befell those counted: after the number first, then before it."""
    after = words[n + 1 : n + 1 + _NEAR]
    before = tuple(reversed(words[max(0, n - 6) : n]))
    for some in (after, before):
        for word in some:
            if word.stem in _BEFALLEN:
                return word
            if some is after and (word.low in _COUNTED or word.low[0].isdigit()):
                break
    if n and words[n - 1].low in ("to", "at"):  # "the toll of the fire at the mill has risen to 12"
        return next((word for word in words[:n] if word.low == "toll"), None)
    return None


def _quantity(sentence: Sentence, number: Word, value: int, fate: Word) -> Quantity:
    where = [w for w in sentence.words if w.is_content and w not in (number, fate)]
    first, last = sorted((number.span, fate.span))
    lead = _AT_LEAST.search(sentence.text, 0, first.start - sentence.start)
    start = sentence.start + lead.start() if lead else first.start
    mark = Span(start, last.end)
    return Quantity(
        value=value,
        befell=_BEFALLEN[fate.stem],
        where=frozenset(w.stem for w in where if w.stem not in _BEFALLEN),
        daily=frozenset(w.stem for w in where if w.is_daily or w.low in _PEOPLE),
        names=frozenset(w.stem for w in where if w.is_name),
        written=sentence.text[start - sentence.start : last.end - sentence.start],
        mark=mark,
    )


def same_event(one: Quantity, other: Quantity) -> frozenset[str]:
    """The words that place both at one event; empty when they do not, or it cannot be told."""
    if one.befell != other.befell:
        return frozenset()
    shared = one.where & other.where
    names, daily = one.names | other.names, one.daily | other.daily
    weight = sum(2.0 if s in names else 0.5 if s in daily else 1.0 for s in shared)
    is_told = bool(shared & names) and bool(shared - names - daily)
    return shared if is_told and weight >= _LEAST_OF_PLACE else frozenset()
