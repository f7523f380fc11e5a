"""Everyone named in an article, by every name they go by; who "she" is, is asked in ``cast``.

Full names come first, from anywhere in the article; a surname, a given name, a short form or an
acronym is then one of them.  Every look-up goes by an index: an article may hold thousands of names.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cached_property

from provenance.domain.sources import NEWS, SourceKind
from provenance.domain.spans import Span
from provenance.extraction.aliases import aliases_in
from provenance.extraction.given_names import is_given_name
from provenance.extraction.kinds import kind_of_name
from provenance.extraction.known_bodies import is_known_body
from provenance.extraction.lexicon import TITLES
from provenance.extraction.members import Member
from provenance.extraction.name_index import NameIndex
from provenance.extraction.phrases import Phrase, named_in
from provenance.extraction.places import is_country, is_known_place, is_place
from provenance.extraction.roles_before import role_start, without_clause
from provenance.extraction.sentence_heads import SentenceHeads
from provenance.extraction.short_forms import is_fuller
from provenance.extraction.sightings import Sighting, sightings_in
from provenance.extraction.taking_apart import phrase_of
from provenance.extraction.told_genders import member_votes, pronouns_behind, surname_genders

_AGE = re.compile(r",\s\d{1,2},")
"""What only people have behind their names."""
_PART_OF_THE_NAME = frozenset("pope king queen prince princess sheikh sheikha".split())
"""Titles of people who have no surname: "Queen Ada"."""
_ITS = 2
"""How often "its" stands behind the name of a body, at least."""
_LONGEST_LAND = 4
_LONGEST_OUTLET, _LONGEST_BODY = 5, 7
"""Words above which a run of capitals is more than one name."""


class Roster:
    """Members and bystanders of one article, built in one pass.

    ``members`` stand as a source somewhere; ``bystanders`` are people only spoken of.
    """

    def __init__(self, text: str, body: tuple[Span, ...], phrases: tuple[Phrase, ...]) -> None:
        self._text = text
        self._index = NameIndex()
        self._all = self._index.members
        heads = SentenceHeads(text, list(sightings_in(text, body)))
        seen = heads.names
        self._index.aliases = aliases_in(text, seen)
        self._seen = {sighting.start: sighting for sighting in seen}
        named = [part for phrase in phrases for part in named_in(phrase)]
        for phrase in named:
            if " " in phrase.name and phrase.name not in heads.dropped:
                self._admit(phrase)
        paragraphs = [span.start for span in body]
        for sighting in seen:
            if len(sighting.words) > 1:
                begin = body[bisect_right(paragraphs, sighting.start) - 1]
                self._admit_seen(sighting, begin)
        for sighting in seen:
            if len(sighting.words) == 1:
                self._admit_alone(sighting)
        self._behind = list(pronouns_behind(text, seen))
        self._index.held = surname_genders(self._behind)
        for phrase in named:
            if " " not in phrase.name:
                self._admit(phrase)
        self._place(seen)
        for phrase in named:
            self._mark(phrase)
        for member in self._all:
            member.at = sorted(set(member.at))
            member.in_full = [at for at in member.at if self.is_in_full(at)]
            if member.kind is SourceKind.PERSON and self._is_body(member):
                member.kind = SourceKind.ORGANISATION
            member.gender = "" if member.gender == "o" else member.gender
            told = member.roles or member.supposed or member.kind is not SourceKind.PERSON
            member.is_place = (not told and is_place(text, member.name, member.at)) or (
                member.kind is not SourceKind.PERSON and is_known_place(member.name)
            )
        self.members = [m for m in self._all if m.is_source]
        self.bystanders = [m for m in self._all if not m.is_source and _is_known(m)]
        kept = [*self.members, *self.bystanders]
        self._kept = kept
        self._by_last_word: dict[str, list[Member]] = {}
        for member in kept:
            self._by_last_word.setdefault(member.last_word, []).append(member)
        self._sightings = sorted((at, n) for n, member in enumerate(kept) for at in member.at)

    # -- asking ------------------------------------------------------------------------------------

    def named(self, name: str, kind: SourceKind, gender: str = "") -> Member | None:
        """Who goes by ``name``: the very name first, then a fuller or a shorter form of it.

        ``gender``, as a title tells it, chooses among people of one surname.
        """
        number = self._index.number_of(name, kind, gender)
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

    def called(self, last_word: str) -> list[Member]:
        """Everyone whose name ends with this word, case-folded, in the order they were met."""
        return self._by_last_word.get(last_word, [])

    def people(self) -> Iterator[Member]:
        """Every person of the article, and who is named by a given name and another."""
        return (member for member in self._kept if member.kind is SourceKind.PERSON)

    def first_seen(self, begin: int, end: int) -> Member | None:
        """Who is named first from ``begin`` to before ``end``; None when nobody is."""
        place = bisect_left(self._sightings, (begin, -1))
        if place == len(self._sightings) or self._sightings[place][0] >= end:
            return None
        return self._kept[self._sightings[place][1]]

    def land_before(self, position: int) -> str:
        """The country named last before ``position``, "" when none is."""
        place = bisect_left(self._lands, (position, ""))
        return self._lands[place - 1][1] if place else ""

    @cached_property
    def _lands(self) -> list[tuple[int, str]]:
        """Where countries are named; few articles say "the country" of one."""
        short = (s for s in self._seen.values() if len(s.words) < _LONGEST_LAND)
        named = ((s.start, " ".join(s.words)) for s in short)
        return [(start, name) for start, name in named if is_country(name)]

    def told_behind(self, end: int) -> str:
        """m, f or o by the pronoun that follows the name that ends there, "" when none does."""
        return self._told_behind.get(end, "")

    @cached_property
    def _told_behind(self) -> dict[int, str]:
        return {sighting.end: told for sighting, told in self._behind}

    def sighting_at(self, position: int) -> Sighting | None:
        """The name that stands at ``position``, None when none begins there."""
        return self._seen.get(position)

    def is_in_full(self, position: int) -> bool:
        """Whether the name that begins at ``position`` is more than one word."""
        sighting = self._seen.get(position)
        return sighting is not None and len(sighting.words) > 1

    # -- building ----------------------------------------------------------------------------------

    def _admit(self, phrase: Phrase) -> None:
        number = self._index.number_of(phrase.name, phrase.kind, phrase.gender)
        if number is not None and self._clashes(self._all[number], phrase):
            number = None
        if number is None:
            number = self._index.add(phrase.name, phrase.kind)
        member = self._all[number]
        if is_fuller(phrase.name, member.name) and phrase.kind is member.kind:
            self._index.rename(number, phrase.name)
        if phrase.kind is SourceKind.PERSON and phrase.role:
            member.kind = SourceKind.PERSON
        self._learn(member, phrase.role, phrase.gender)

    @staticmethod
    def _clashes(member: Member, phrase: Phrase) -> bool:
        """Whether "Mr. Lind" cannot be the one found."""
        return {phrase.gender, member.supposed} == {"m", "f"}

    @staticmethod
    def _learn(member: Member, role: str, gender: str) -> None:
        kept = without_clause(role)
        role, gender = kept, gender if kept == role else ""
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
            longest = _LONGEST_OUTLET if kind in NEWS else _LONGEST_BODY
            if not sighting.in_headline and len(words) <= longest and not self._index.has(name):
                self._index.add(name, kind)
            return
        phrase = None
        if not sighting.in_headline:
            begin = role_start(self._text, sighting.start, paragraph)
            phrase = phrase_of(self._text, Span(begin, sighting.end))
            if " " in phrase.name and name.endswith(" " + phrase.name):
                # "envoy to Vellmark Bo Ask" has a place before the name.
                name = phrase.name
        number = self._index.number_of(name, SourceKind.PERSON)
        if number is None:
            if sighting.in_headline or len(words) > 5 or words[0].isupper():
                return
            number = self._index.add(name, SourceKind.PERSON)
        member = self._all[number]
        if is_fuller(name, member.name) and not sighting.in_headline:
            self._index.rename(number, name)
        if phrase is None:
            return
        if phrase.name.split()[-1:] == [words[-1]]:
            self._learn(member, phrase.role, phrase.gender)
        elif sighting.title or sighting.gender:
            self._learn(member, sighting.title, sighting.gender)

    def _admit_alone(self, sighting: Sighting) -> None:
        """ "Queen Ada", "Mr. Lind" where nobody or only Maria Lind is named in full; a firm of one word."""
        name = sighting.words[0]
        if not sighting.title:
            if is_known_body(name) and self._index.number_of(name, SourceKind.ORGANISATION) is None:
                self._index.add(name, SourceKind.ORGANISATION)
            return
        number = self._index.number_of(name, SourceKind.PERSON, sighting.gender)
        if number is not None:
            if {self._all[number].supposed, sighting.gender} == {"m", "f"}:
                namesake = self._all[self._index.add_namesake(name)]
                self._learn(namesake, "", sighting.gender)
            return
        title = sighting.title.split()[-1].lower().rstrip(".")
        known = title in TITLES and not name.isupper() and not sighting.in_headline
        if not known or kind_of_name(name) is not SourceKind.PERSON:
            return
        if title in _PART_OF_THE_NAME:
            name = f"{sighting.title.split()[-1]} {name}"
        member = self._all[self._index.add(name, SourceKind.PERSON)]
        self._learn(member, "" if sighting.gender else sighting.title, sighting.gender)

    def _place(self, seen: list[Sighting]) -> None:
        """Where everyone is named, and he or she by the pronouns that follow."""
        placed: dict[int, int] = {}
        for sighting in seen:
            number = self._index.number_of(
                " ".join(sighting.words), SourceKind.UNNAMED, sighting.gender
            )
            if number is None:
                continue
            member = self._all[number]
            member.at.append(sighting.start)
            placed[sighting.start] = number
            member.is_aged = member.is_aged or _AGE.match(self._text, sighting.end) is not None
            if sighting.gender:
                member.gender, member.is_titled = sighting.gender, True
            if sighting.title and not sighting.gender and member.kind is SourceKind.PERSON:
                self._learn(member, "" if member.role else sighting.title, "")
                if sighting.title not in member.roles:
                    member.roles.append(sighting.title)
        for number, (male, female, neither) in member_votes(self._behind, placed).items():
            member = self._all[number]
            if member.kind is not SourceKind.PERSON:
                continue
            if neither >= _ITS and not male and not female:
                member.gender = member.gender or "o"
                continue
            told = "m" if male > female else "f" if female > male else ""
            if not member.gender and (member.likely in ("", told) or abs(male - female) > 2):
                member.gender = told

    @staticmethod
    def _is_body(member: Member) -> bool:
        """Whether "its" follows a name without title and given name: "Gallup and its partners"."""
        given = is_given_name(member.name.split()[0])
        return member.gender == "o" and not member.roles and not given

    def _mark(self, phrase: Phrase) -> None:
        member = self.named(phrase.name, phrase.kind, phrase.gender)
        if member is not None:
            member.is_source = True
            member.at.append(phrase.span.start)


def _is_known(member: Member) -> bool:
    """Whether somebody only spoken of may be meant later: a person with a role, a body."""
    if member.kind is SourceKind.PERSON:
        given, *rest = member.name.split()
        titled = member.gender if not rest or member.is_titled else ""
        told = member.likely or titled or member.role or member.is_aged
        return bool(told or (rest and is_given_name(given)))
    return bool(member.at)
