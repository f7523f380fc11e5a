"""Everyone named in an article, by every name they go by; who "she" is, is asked in ``cast``.

Full names come first, from anywhere in the article; a surname, a given name, a short form or an
acronym is then one of them.  Every look-up goes by an index: an article may hold thousands of names.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from provenance.domain.sources import SourceKind
from provenance.domain.spans import Span
from provenance.extraction.given_names import gender_of_given_name
from provenance.extraction.kinds import kind_of_name
from provenance.extraction.lexicon import DETERMINERS, ROLE_NOUNS, TITLES
from provenance.extraction.phrases import Phrase, phrase_of
from provenance.extraction.places import is_place
from provenance.extraction.short_forms import acronym_of, folded, name_words, same_given_name
from provenance.extraction.sightings import Sighting, sightings_in

_POSSESSIVE = re.compile(r"[’']s?$")
_GENDERED = re.compile(r"\b(?:(?P<m>he|his|him|himself)|(?P<f>she|her|herself))\b|[!?“”\"]")
_PRONOUN_REACH = 120
"""Code points behind a name within which a pronoun tells he or she."""
_LONGEST_ROLE = 70
"""Code points before "..., NAME," that can be one role."""
_LONGEST_TAIL = 6
"""Words at the end of a name by which it is found again."""
_PUBLISHING = (SourceKind.OUTLET, SourceKind.WIRE, SourceKind.PROGRAMME)


@dataclass
class Member:
    """Someone or something of the cast; ``at`` is where it was named, in text order.

    ``roles`` are all roles that the article gives, as printed; ``role`` is the first of them.
    ``likely`` is m or f by the given name alone; ``gender`` is what the article itself tells.
    """

    name: str
    kind: SourceKind
    role: str = ""
    gender: str = ""
    at: list[int] = field(default_factory=list)
    roles: list[str] = field(default_factory=list)
    is_source: bool = False
    likely: str = ""
    is_place: bool = False
    """Whether it is named as somewhere to be in, and as nobody."""

    @property
    def supposed(self) -> str:
        """The gender told, else the likely one."""
        return self.gender or self.likely

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
        self._text = text
        self._all: list[Member] = []
        self._by_name: dict[tuple[str, ...], int] = {}
        self._by_tail: dict[tuple[str, ...], list[int]] = {}
        self._by_given: dict[str, list[int]] = {}
        self._by_acronym: dict[str, int] = {}
        self._bodies: dict[str, str] = {}
        self._held: dict[str, str] = {}
        seen = list(sightings_in(text, body))
        self._seen = {sighting.start: sighting for sighting in seen}
        named = [part for phrase in phrases for part in _named_in(phrase)]
        for phrase in named:
            if " " in phrase.name:
                self._admit(phrase)
        paragraphs = [span.start for span in body]
        for sighting in seen:
            if len(sighting.words) > 1:
                begin = body[bisect_right(paragraphs, sighting.start) - 1]
                self._admit_seen(sighting, begin)
        self._held = self._surname_votes(seen)
        for phrase in named:
            if " " not in phrase.name:
                self._admit(phrase)
        self._place(seen)
        for phrase in named:
            self._mark(phrase)
        for member in self._all:
            member.at = sorted(set(member.at))
            told = member.roles or member.supposed or member.kind is not SourceKind.PERSON
            member.is_place = not told and is_place(text, member.name, member.at)
        self.members = [m for m in self._all if m.is_source]
        self.bystanders = [m for m in self._all if not m.is_source and _is_known(m)]
        kept = [*self.members, *self.bystanders]
        self._kept = kept
        self._sightings = sorted((at, n) for n, member in enumerate(kept) for at in member.at)

    # -- asking ------------------------------------------------------------------------------------

    def named(self, name: str, kind: SourceKind, gender: str = "") -> Member | None:
        """Who goes by ``name``: the very name first, then a fuller or a shorter form of it.

        ``gender``, as a title tells it, chooses among people of one surname.
        """
        number = self._number_of(name, kind, gender)
        return None if number is None else self._all[number]

    def is_source(self, member: Member) -> bool:
        """Whether somebody of the roster stands as a source anywhere, and is not just spoken of."""
        return member.is_source

    def seen_between(self, begin: int, end: int) -> Iterator[tuple[int, Member]]:
        """Who is named from ``begin`` to before ``end``, the latest place first."""
        low = bisect_left(self._sightings, (begin, -1))
        for place in range(bisect_left(self._sightings, (end, -1)) - 1, low - 1, -1):
            position, number = self._sightings[place]
            yield position, self._kept[number]

    def sighting_at(self, position: int) -> Sighting | None:
        """The name that stands at ``position``, None when none begins there."""
        return self._seen.get(position)

    # -- building ----------------------------------------------------------------------------------

    def _number_of(self, name: str, kind: SourceKind, gender: str = "") -> int | None:
        words = name_words(name)
        if not words:
            return None
        if words in self._by_name:
            return self._by_name[words]
        if kind in _PUBLISHING:
            return self._publishing(words)
        if len(words) > 1:
            number = self._same_person(words)
            if number is not None:
                return number
        found = [self._by_name[tail] for tail in _tails(words[1:]) if tail in self._by_name]
        if found and len(words) > 1:
            return min(found)
        fitting = self._by_tail.get(words)
        if fitting:
            return self._chosen(fitting, gender)
        if len(words) == 1:
            if words[0] in self._by_given:
                return self._chosen(self._by_given[words[0]], gender)
            if name.isupper():
                return self._by_acronym.get(name.replace(".", ""))
        return None

    def _publishing(self, words: tuple[str, ...]) -> int | None:
        """ "The Times" -> the one outlet of the article whose name ends so."""
        fitting = [n for n in self._by_tail.get(words, ()) if self._all[n].kind in _PUBLISHING]
        return fitting[0] if len(fitting) == 1 else None

    def _same_person(self, words: tuple[str, ...]) -> int | None:
        """Somebody of the same surname whose given name may be the same: "Jon K." and "Jon"."""
        for number in self._by_tail.get(words[-1:], ()):
            other = name_words(self._all[number].name)
            person = self._all[number].kind is SourceKind.PERSON
            if person and len(other) > 1 and same_given_name(words[0], other[0]):
                return number
        return None

    def _chosen(self, numbers: list[int], gender: str) -> int:
        """Of people with one surname: who fits the gender told elsewhere, or came first."""
        if len(numbers) == 1:
            return numbers[0]
        word = self._all[numbers[0]].last_word
        gender = gender or self._held.get(word, "")
        if gender in ("m", "f"):
            fitting = [n for n in numbers if self._all[n].supposed in ("", gender)]
            numbers = fitting or numbers
        return numbers[0]

    def _admit(self, phrase: Phrase) -> None:
        number = self._number_of(phrase.name, phrase.kind, phrase.gender)
        if number is not None and self._clashes(self._all[number], phrase):
            number = None
        if number is None:
            number = self._new(phrase.name, phrase.kind)
        member = self._all[number]
        if _is_fuller(phrase.name, member.name) and phrase.kind is member.kind:
            self._rename(number, phrase.name)
        if phrase.kind is SourceKind.PERSON and phrase.role:
            member.kind = SourceKind.PERSON
        self._learn(member, phrase.role, phrase.gender)

    @staticmethod
    def _clashes(member: Member, phrase: Phrase) -> bool:
        """Whether "Mr. Lind" cannot be the one found."""
        return {phrase.gender, member.supposed} == {"m", "f"}

    def _new(self, name: str, kind: SourceKind) -> int:
        number = len(self._all)
        member = Member(name, kind)
        self._all.append(member)
        words = name.split()
        if kind is SourceKind.PERSON and len(words) > 1:
            member.likely = gender_of_given_name(words[0])
            self._by_given.setdefault(folded(words[0]), []).append(number)
        elif len(words) > 1:
            self._by_acronym.setdefault(acronym_of(name), number)
        self._register(number)
        return number

    def _rename(self, number: int, name: str) -> None:
        member = self._all[number]
        member.name = name
        words = name.split()
        if member.kind is SourceKind.PERSON and len(words) > 1:
            member.likely = member.likely or gender_of_given_name(words[0])
            self._by_given.setdefault(folded(words[0]), []).append(number)
        self._register(number)

    def _register(self, number: int) -> None:
        """Find a member by its name and by what the name ends with; the first come is found."""
        words = name_words(self._all[number].name)
        self._by_name.setdefault(words, number)
        for tail in _tails(words[1:]):
            numbers = self._by_tail.setdefault(tail, [])
            if number not in numbers[-8:]:
                numbers.append(number)

    @staticmethod
    def _learn(member: Member, role: str, gender: str) -> None:
        member.role = member.role or role
        if gender in ("m", "f"):
            member.gender = gender
        elif gender == "p":
            member.gender = member.gender or gender
        if role and role not in member.roles:
            member.roles.append(role)

    def _admit_seen(self, sighting: Sighting, paragraph: Span) -> None:
        """Somebody named in full: a later surname or "she" may be this one."""
        words = sighting.words
        name = " ".join(words)
        kind = kind_of_name(name)
        if kind is not SourceKind.PERSON:
            if kind in _PUBLISHING and not sighting.in_headline and len(words) <= 5:
                if self._number_of(name, kind) is None or name_words(name) not in self._by_name:
                    self._new(name, kind)
            elif (
                not sighting.in_headline
                and len(words) <= 7
                and name_words(name) not in self._by_name
            ):
                self._new(name, kind)
            return
        phrase = None
        if not sighting.in_headline:
            begin = _role_start(self._text, sighting.start, paragraph)
            phrase = phrase_of(self._text, Span(begin, sighting.end))
            if " " in phrase.name and name.endswith(" " + phrase.name):
                # "envoy to Vellmark Bo Ask" has a place before the name.
                name = phrase.name
        number = self._number_of(name, SourceKind.PERSON)
        if number is None:
            if sighting.in_headline or len(words) > 5 or words[0].isupper():
                return
            number = self._new(name, SourceKind.PERSON)
        member = self._all[number]
        if _is_fuller(name, member.name) and not sighting.in_headline:
            self._rename(number, name)
        if phrase is None:
            return
        if phrase.name.split()[-1:] == [words[-1]]:
            self._learn(member, phrase.role, phrase.gender)
        elif sighting.title or sighting.gender:
            self._learn(member, sighting.title, sighting.gender)

    def _surname_votes(self, seen: list[Sighting]) -> dict[str, str]:
        """He or she, by the pronoun that follows a surname that stands alone."""
        votes: dict[str, list[int]] = {}
        for sighting, told in _pronouns_behind(self._text, seen):
            if len(sighting.words) == 1:
                votes.setdefault(sighting.words[0].casefold(), [0, 0])[told == "f"] += 1
        return {word: "m" if m > f else "f" for word, (m, f) in votes.items() if m != f}

    def _place(self, seen: list[Sighting]) -> None:
        """Where everyone is named, and he or she by the pronouns that follow."""
        placed: dict[int, int] = {}
        for sighting in seen:
            number = self._number_of(" ".join(sighting.words), SourceKind.UNNAMED, sighting.gender)
            if number is None:
                continue
            member = self._all[number]
            member.at.append(sighting.start)
            placed[sighting.start] = number
            if sighting.gender:
                member.gender = sighting.gender
            if sighting.title and not sighting.gender and member.kind is SourceKind.PERSON:
                self._learn(member, "" if member.role else sighting.title, "")
                if sighting.title not in member.roles:
                    member.roles.append(sighting.title)
        votes: dict[int, list[int]] = {}
        for sighting, told in _pronouns_behind(self._text, seen):
            number = placed.get(sighting.start)
            if number is not None and self._all[number].kind is SourceKind.PERSON:
                votes.setdefault(number, [0, 0])[told == "f"] += 1
        for number, (male, female) in votes.items():
            member = self._all[number]
            told = "m" if male > female else "f" if female > male else ""
            if not member.gender and (member.likely in ("", told) or abs(male - female) > 2):
                member.gender = told

    def _mark(self, phrase: Phrase) -> None:
        member = self.named(phrase.name, phrase.kind, phrase.gender)
        if member is not None:
            member.is_source = True
            member.at.append(phrase.span.start)


def _is_known(member: Member) -> bool:
    """Whether somebody only spoken of may be meant later: a person with a role, a body."""
    if member.kind is SourceKind.PERSON:
        return bool(member.supposed or member.role)
    return bool(member.at)


def _named_in(phrase: Phrase) -> Iterator[Phrase]:
    """The phrase and the ones it is made of, those that give a name."""
    if phrase.name:
        yield phrase
    for part in (*phrase.parts, *((phrase.owner,) if phrase.owner else ())):
        yield from _named_in(part)


def _is_fuller(longer: str, shorter: str) -> bool:
    """Whether a person's or a body's name says more than another form of it."""
    long_words, short_words = name_words(longer), name_words(shorter)
    if len(long_words) != len(short_words):
        # "Vellmark Bo Ask" has a place before the name and is no fuller form of it.
        alike = len(short_words) == 1 or same_given_name(long_words[0], short_words[0])
        return len(long_words) > len(short_words) and alike
    # With as many words the one with accents is the careful one.
    return longer.casefold() != shorter.casefold() and shorter.isascii() and not longer.isascii()


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


def _tails(words: tuple[str, ...]) -> list[tuple[str, ...]]:
    """What a name ends with: its last word, its last two words and so on."""
    return [words[-n:] for n in range(1, min(len(words), _LONGEST_TAIL) + 1)]


def _pronouns_behind(text: str, seen: list[Sighting]) -> Iterator[tuple[Sighting, str]]:
    """The first "he" or "she" behind a name, before anyone else is named."""
    for place, sighting in enumerate(seen):
        limit = sighting.end + _PRONOUN_REACH
        if place + 1 < len(seen):
            limit = min(limit, seen[place + 1].start)
        told = _GENDERED.search(text, sighting.end, limit)
        if told is not None and told.lastgroup is not None:
            yield sighting, told.lastgroup


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
