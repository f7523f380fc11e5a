"""Everyone named in an article, by every name they go by; who "she" is, is asked in ``cast``.

Names are kept under every run of words they end with, so that looking one up never reads the whole
roster: an article may hold thousands of names.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from provenance.domain.sources import SourceKind
from provenance.domain.spans import Span
from provenance.extraction.kinds import kind_of_name
from provenance.extraction.lexicon import DETERMINERS, GOVERNMENT_WORDS, ROLE_NOUNS, TITLES
from provenance.extraction.phrases import Phrase, phrase_of
from provenance.extraction.tokens import UPPER

_FULL_NAME = re.compile(
    rf"(?<![\w.’'-])(?:[{UPPER}][\w’'-]*\.?[ \u00a0\n])"
    rf"(?:(?:[{UPPER}]\.|[{UPPER}][\w’'-]+|de|del|van|von|bin|al|el|da|di|la)[ \u00a0\n]){{0,6}}"
    rf"[{UPPER}][\w’'-]*[^\W\d_{UPPER}][\w’-]*"
)
_POSSESSIVE = re.compile(r"[’']s$")
_GENDERED = re.compile(r"\b(?:(?P<m>he|his|him)|(?P<f>she|her))\b|[!?“”\"]")
_WORD = re.compile(r"\w+(?:[’'-]\w+)*")
_PARTS = re.compile(r"[’'-]")
_PRONOUN_REACH = 120
"""Code points behind a name within which a pronoun tells he or she."""
_LONGEST_ROLE = 70
"""Code points before "..., NAME," that can be one role."""
_LONGEST_TAIL = 6
"""Words at the end of a name by which it is found again."""


@dataclass
class Member:
    """Someone or something of the cast; ``at`` is where it was named, in text order."""

    name: str
    kind: SourceKind
    role: str = ""
    gender: str = ""
    at: list[int] = field(default_factory=list)

    @property
    def last_word(self) -> str:
        """The word a person is called by later ("Orlova")."""
        return self.name.split()[-1].casefold()

    def before(self, position: int) -> int | None:
        """Where it was last named before ``position``, None when it was not."""
        place = bisect_left(self.at, position)
        return self.at[place - 1] if place else None


class Roster:
    """Members and bystanders of one article, built in one pass.

    ``members`` stand as a source somewhere; ``bystanders`` are people only spoken of.
    """

    def __init__(self, text: str, body: tuple[Span, ...], phrases: tuple[Phrase, ...]) -> None:
        self.members: list[Member] = []
        self.bystanders: list[Member] = []
        self._by_name: dict[str, int] = {}
        self._by_tail: dict[str, int] = {}
        for phrase in phrases:
            if phrase.name:
                self._admit(phrase)
        surnames = {m.last_word: n for n, m in enumerate(self.members) if " " not in m.name}
        for paragraph in body:
            self._complete_surnames(text, paragraph, surnames)
        spoken_of: dict[str, Member] = {}
        for paragraph in body:
            self._admit_spoken_of(text, paragraph, spoken_of)
        _find_genders(text, body, (*self.members, *spoken_of.values()))
        self._sources = {id(member) for member in self.members}
        self.bystanders = [m for m in spoken_of.values() if m.gender or m.role]
        for member in (*self.members, *self.bystanders):
            member.at.sort()
        self._sightings = sorted(
            (position, number)
            for number, member in enumerate((*self.members, *self.bystanders))
            for position in member.at
        )

    def named(self, name: str, kind: SourceKind) -> Member | None:
        """Who goes by ``name``: the very name first, then a fuller or a shorter form of it."""
        number = self._number_of(name, kind)
        return None if number is None else self.members[number]

    def _number_of(self, name: str, kind: SourceKind) -> int | None:
        words = name.casefold().split()
        whole = " ".join(words)
        if whole in self._by_name:
            return self._by_name[whole]
        if kind in (SourceKind.OUTLET, SourceKind.WIRE):
            return None
        known = [self._by_name.get(tail) for tail in _tails(words[1:])]
        known.append(self._by_tail.get(whole))
        return min((number for number in known if number is not None), default=None)

    def is_source(self, member: Member) -> bool:
        """Whether somebody of the roster stands as a source anywhere, and is not just spoken of."""
        return id(member) in self._sources

    def seen_between(self, begin: int, end: int) -> Iterator[tuple[int, Member]]:
        """Who is named from ``begin`` to before ``end``, the latest place first."""
        low = bisect_left(self._sightings, (begin, -1))
        for place in range(bisect_right(self._sightings, (end, -1)) - 1, low - 1, -1):
            position, number = self._sightings[place]
            members = len(self.members)
            yield (
                position,
                self.members[number] if number < members else self.bystanders[number - members],
            )

    def _admit(self, phrase: Phrase) -> None:
        number = self._number_of(phrase.name, phrase.kind)
        if number is None:
            number = len(self.members)
            self.members.append(Member(phrase.name, phrase.kind))
            self._register(number)
        member = self.members[number]
        if extends(phrase.name, member.name):
            member.name = phrase.name
            self._register(number)
        if phrase.kind is SourceKind.PERSON and phrase.role:
            member.kind = SourceKind.PERSON
        member.role = member.role or phrase.role
        member.gender = member.gender or phrase.gender
        member.at.append(phrase.span.start)

    def _register(self, number: int) -> None:
        """Find a member by its name and by what the name ends with; the first come is found."""
        words = self.members[number].name.casefold().split()
        for tail in _tails(words[1:]):
            if self._by_name.get(tail) == number:
                del self._by_name[tail]
            self._by_tail[tail] = min(number, self._by_tail.get(tail, number))
        whole = " ".join(words)
        self._by_name[whole] = min(number, self._by_name.get(whole, number))

    def _complete_surnames(self, text: str, paragraph: Span, surnames: dict[str, int]) -> None:
        """Full names that never stand as a source themselves but explain a surname that does."""
        if not surnames:
            return
        for match in _FULL_NAME.finditer(text, paragraph.start, paragraph.end):
            words = match[0].split()
            last = _POSSESSIVE.sub("", words[-1])
            number = surnames.get(last.casefold())
            if number is None:
                continue
            words = without_titles(words)
            if len(words) < 2 or any(w.casefold() in GOVERNMENT_WORDS for w in words):
                continue
            member = self.members[number]
            end = match.start() + len(match[0].removesuffix("’s").removesuffix("'s"))
            phrase = phrase_of(text, Span(_role_start(text, match.start(), paragraph), end))
            name = " ".join([*words[:-1], last])
            if phrase.name and phrase.name.split()[-1] == last:
                name = phrase.name
                member.role = member.role or phrase.role
                member.gender = member.gender or phrase.gender
            member.kind = SourceKind.PERSON
            if " " in name:
                member.name = name
                del surnames[last.casefold()]
                self._register(number)

    def _admit_spoken_of(self, text: str, paragraph: Span, spoken_of: dict[str, Member]) -> None:
        """People named in full who never stand as a source: a later "she" may be one of them."""
        for match in _FULL_NAME.finditer(text, paragraph.start, paragraph.end):
            words = without_titles(_POSSESSIVE.sub("", match[0]).split())
            name = " ".join(words)
            known = self.named(name, SourceKind.PERSON) or spoken_of.get(name)
            if known is not None:
                known.at.append(match.start())
            elif 2 <= len(words) <= 4 and kind_of_name(name) is SourceKind.PERSON:
                begin = _role_start(text, match.start(), paragraph)
                phrase = phrase_of(text, Span(begin, match.start() + len(match[0])))
                member = Member(name, SourceKind.PERSON, at=[match.start()])
                if phrase.name == name:
                    member.role, member.gender = phrase.role, phrase.gender
                spoken_of[name] = member


def without_titles(words: list[str]) -> list[str]:
    """A name's words without "President" or "The" before them."""
    begin = 0
    while begin < len(words) - 1 and words[begin].casefold().rstrip(".") in TITLES | DETERMINERS:
        begin += 1
    return words[begin:]


def extends(longer: str, shorter: str) -> bool:
    """Whether ``longer`` is a fuller form of ``shorter``: has more words and ends with it."""
    long_words, short_words = longer.casefold().split(), shorter.casefold().split()
    if len(short_words) >= len(long_words) or not short_words:
        return False
    return long_words[-len(short_words) :] == short_words


def _tails(words: list[str]) -> list[str]:
    """What a name ends with: its last word, its last two words and so on."""
    return [" ".join(words[-n:]) for n in range(1, min(len(words), _LONGEST_TAIL) + 1)]


def _find_genders(text: str, body: tuple[Span, ...], people: tuple[Member, ...]) -> None:
    """He or she, told by the first pronoun that follows a person's name in its sentence."""
    asked: dict[str, list[Member]] = {}
    for member in people:
        if member.kind is SourceKind.PERSON and not member.gender:
            asked.setdefault(member.name.split()[-1], []).append(member)
    votes: dict[str, list[int]] = {word: [0, 0] for word in asked}
    for paragraph in body if asked else ():
        _count_genders(text, paragraph, votes)
    for word, (male, female) in votes.items():
        if male != female:
            for member in asked[word]:
                member.gender = "m" if male > female else "f"


def _count_genders(text: str, paragraph: Span, votes: dict[str, list[int]]) -> None:
    read_to: dict[str, int] = {}
    for found in _WORD.finditer(text, paragraph.start, paragraph.end):
        for word, end in _readings(found):
            if word not in votes or found.start() < read_to.get(word, 0):
                continue
            limit = min(paragraph.end, end + _PRONOUN_REACH + 4)
            told = _GENDERED.search(text, end, limit)
            if told is None or told.start() > end + _PRONOUN_REACH or told.lastgroup is None:
                continue
            votes[word][told.lastgroup == "f"] += 1
            read_to[word] = told.end()


def _readings(found: re.Match[str]) -> Iterable[tuple[str, int]]:
    """A word, and where it is joined by marks ("Krag's", "al-Nasri") its parts, with their ends."""
    yield found[0], found.end()
    parts = _PARTS.split(found[0])
    if len(parts) == 1:
        return
    at = found.start()
    for part in parts:
        yield part, at + len(part)
        at += len(part) + 1
    if len(parts) == 3:
        # "O'Neill's" and "Brandt-Lind's": the name is the first two.
        joined = found[0][: len(parts[0]) + len(parts[1]) + 1]
        yield joined, found.start() + len(joined)


def _role_start(text: str, start: int, paragraph: Span) -> int:
    """Where the words before a full name that belong to its role begin: after the last mark."""
    before = text[max(paragraph.start, start - 120) : start]
    marks = (",", ".", "“", '"', ";", ":", "”", "(", "—", "–")
    # In "the company's lawyer, Beatrix Noll," the role stands before a comma of its own.
    aside = before.rstrip().endswith(",")
    cut = max(before.rstrip(" \n,").rfind(mark) for mark in marks)
    return (
        start - (len(before) - cut - 1)
        if any(w in ROLE_NOUNS for w in re.findall(r"[\w-]+", before[cut + 1 :].lower())[-9:])
        and (not aside or len(before) - cut < _LONGEST_ROLE)
        else start
    )
