"""Members found by every name they go by: in full, by surname, given name, short form or acronym.

Every look-up goes by an index: an article may hold thousands of names.
"""

from collections.abc import Mapping

from provenance.domain.sources import NEWS, SourceKind
from provenance.extraction.given_names import gender_of_given_name
from provenance.extraction.kinds import is_firm
from provenance.extraction.known_bodies import is_known_body
from provenance.extraction.members import Member
from provenance.extraction.places import is_known_place
from provenance.extraction.short_forms import acronym_of, folded, name_words, same_given_name

_LONGEST_TAIL = 6
"""Words at the end of a name by which it is found again."""


class NameIndex:
    """The members of one article by their names; a member's number is its place in ``members``."""

    def __init__(self) -> None:
        self.members: list[Member] = []
        self.aliases: Mapping[str, str] = {}
        """What else somebody is called, and the name it stands for."""
        self.held: Mapping[str, str] = {}
        """m or f by surname, where the article tells it of a surname alone."""
        self._by_name: dict[tuple[str, ...], int] = {}
        self._by_tail: dict[tuple[str, ...], list[int]] = {}
        self._by_given: dict[str, list[int]] = {}
        self._by_acronym: dict[str, int] = {}
        self._by_first: dict[str, int] = {}

    def has(self, name: str) -> bool:
        """Whether somebody goes by just this name."""
        return name_words(name) in self._by_name

    def add(self, name: str, kind: SourceKind) -> int:
        """A new member's number."""
        number = len(self.members)
        name = self.aliases.get(name, name)
        self.members.append(Member(name, kind))
        words = name.split()
        if kind is not SourceKind.PERSON and len(words) > 1:
            self._by_acronym.setdefault(acronym_of(name), number)
            if is_firm(name):
                self._by_first.setdefault(folded(words[0]), number)
        self._register(number)
        return number

    def add_namesake(self, name: str) -> int:
        """A new member of whom only the surname is known, one of several who bear it."""
        number = len(self.members)
        self.members.append(Member(name, SourceKind.PERSON))
        self._by_tail.setdefault(name_words(name), []).append(number)
        return number

    def rename(self, number: int, name: str) -> None:
        """Call a member by a fuller name; it is found by the old one still."""
        self.members[number].name = self.aliases.get(name, name)
        self._register(number)

    def number_of(self, name: str, kind: SourceKind, gender: str = "") -> int | None:
        """Who goes by ``name``: the very name first, then a fuller or a shorter form of it."""
        words = name_words(self.aliases.get(name, name))
        if not words:
            return None
        if words in self._by_name:
            return self._by_name[words]
        if kind in NEWS:  # short forms of one another by their ends alone
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
            if words[0] in self._by_given and not is_known_place(name):
                return self._chosen(self._by_given[words[0]], gender)
            if name.isupper() and name.replace(".", "") in self._by_acronym:
                return self._by_acronym[name.replace(".", "")]
            if not is_known_body(name) and not is_known_place(name):
                return self._by_first.get(words[0])  # "Arden" of Arden Energy
        return None

    def _register(self, number: int) -> None:
        """Find a member by its name and by what the name ends with; the first come is found."""
        member = self.members[number]
        given = member.name.split()
        if member.kind is SourceKind.PERSON and len(given) > 1:
            member.likely = member.likely or gender_of_given_name(given[0])
            self._by_given.setdefault(folded(given[0]), []).append(number)
        words = name_words(member.name)
        self._by_name.setdefault(words, number)
        for tail in _tails(words[1:]):
            numbers = self._by_tail.setdefault(tail, [])
            if number not in numbers[-8:]:
                numbers.append(number)

    def _publishing(self, words: tuple[str, ...]) -> int | None:
        """ "The Times" -> the one outlet of the article whose name ends so."""
        fitting = [n for n in self._by_tail.get(words, ()) if self.members[n].kind in NEWS]
        return fitting[0] if len(fitting) == 1 else None

    def _same_person(self, words: tuple[str, ...]) -> int | None:
        """Somebody of the same surname whose given name may be the same: "Jon K." and "Jon"."""
        for number in self._by_tail.get(words[-1:], ()):
            other = name_words(self.members[number].name)
            person = self.members[number].kind is SourceKind.PERSON
            if person and len(other) > 1 and same_given_name(words[0], other[0]):
                return number
        return None

    def _chosen(self, numbers: list[int], gender: str) -> int:
        """Of people with one surname: who fits the gender told elsewhere, or came first."""
        if len(numbers) == 1:
            return numbers[0]
        word = self.members[numbers[0]].last_word
        gender = gender or self.held.get(word, "")
        if gender in ("m", "f"):
            fitting = [n for n in numbers if self.members[n].supposed in ("", gender)]
            numbers = fitting or numbers
        return numbers[0]


def _tails(words: tuple[str, ...]) -> list[tuple[str, ...]]:
    """What a name ends with: its last word, its last two words and so on."""
    return [words[-n:] for n in range(1, min(len(words), _LONGEST_TAIL) + 1)]
