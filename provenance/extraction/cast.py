"""The cast of an article: everyone named in it, by every name they go by, and who "she" is.

Built once from the phrases that stand as sources and from the full names in the body, in reading
order.  An identity found here is a judgement with a basis: stated only when the sentence itself
names the speaker, inferred for pronouns, descriptors and the like.
"""

import re
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator, Set
from functools import lru_cache
from itertools import islice

from provenance.domain.sources import Basis, MentionKind, SourceKind
from provenance.domain.spans import Span
from provenance.domain.statements import Speaker
from provenance.extraction.lexicon import (
    COUNTS,
    DETERMINERS,
    GOVERNMENT_WORDS,
    ORGANISATION_WORDS,
    ROLE_NOUNS,
)
from provenance.extraction.outlet_words import OUTLET_NAME_WORDS
from provenance.extraction.phrases import Phrase, clean
from provenance.extraction.roster import Member, Roster
from provenance.extraction.stretches import Stretches

_BARE = frozenset("official man woman person source officer diplomat".split())
"""Descriptors that say next to nothing: "the man" may be whoever spoke last."""
_BODIES = GOVERNMENT_WORDS | ORGANISATION_WORDS | OUTLET_NAME_WORDS
_FIRMS = frozenset("company firm operator airline group manufacturer".split())
"""Descriptors of a firm whose name seldom holds them: "Arden Hydro" is "the company"."""
_NEAR = 250
"""Code points within which somebody new is "just before" a pronoun: about two sentences."""
_REMEMBERED = 200
"""Speakers (or names) a reader goes back over, at most, to see who is meant."""
_Index = dict[str, list[Member]]
_PERSONAL = (SourceKind.PERSON, SourceKind.UNNAMED)


class Cast:
    """Who is who in one article.

    Phrases must be given in reading order to ``speaker_of``; the whole text is known from the start,
    so that an unnamed official of the lede can be named two paragraphs on.
    """

    def __init__(
        self,
        text: str,
        body: tuple[Span, ...],
        phrases: tuple[Phrase, ...],
        contents: tuple[Span, ...] = (),
    ) -> None:
        self._contents = Stretches(contents)
        self._roster = Roster(text, body, phrases)
        self._recent: OrderedDict[int, Member] = OrderedDict()
        everyone = (*self.members, *self._roster.bystanders)
        people = (m for m in everyone if m.kind is SourceKind.PERSON and m.role)
        self._in_role = _words_index(people, _role_words)
        self._in_name = _words_index(self.members, lambda member: _content_words(member.name))

    @property
    def members(self) -> list[Member]:
        """Whoever stands as a source somewhere in the article."""
        return self._roster.members

    def _latest(self) -> Iterator[Member]:
        """The speakers so far, the last one first, each once."""
        return reversed(self._recent.values())

    def _remember(self, member: Member) -> None:
        self._recent[id(member)] = member
        self._recent.move_to_end(id(member))
        if len(self._recent) > _REMEMBERED:
            self._recent.popitem(last=False)

    # -- who is meant ------------------------------------------------------------------------------

    def speaker_of(self, phrase: Phrase) -> tuple[Speaker, str]:
        """The speaker a phrase stands for, and why, in words; remembers it as the latest speaker."""
        member, why = self._resolve(phrase)
        if member is None:
            name = phrase.role if phrase.mention is MentionKind.DESCRIPTOR else phrase.as_written
            speaker = Speaker(
                name=name or phrase.as_written,
                kind=phrase.kind,
                as_written=phrase.as_written,
                role=phrase.role if phrase.mention is MentionKind.DESCRIPTOR else "",
                mention=phrase.mention,
                basis=Basis.STATED,
            )
            if _is_somebody(phrase):
                # Nobody's name, but the next "she" or "the official" is this person.
                unnamed = Member(speaker.name, phrase.kind, phrase.role, phrase.gender)
                unnamed.at.append(phrase.span.start)
                self._remember(unnamed)
            return speaker, why
        self._remember(member)
        stated = phrase.mention is MentionKind.NAME
        speaker = Speaker(
            name=member.name,
            kind=member.kind,
            as_written=phrase.as_written,
            role=phrase.role if stated and phrase.role else member.role,
            mention=phrase.mention,
            basis=Basis.STATED if stated else Basis.INFERRED,
        )
        return speaker, why

    def _resolve(self, phrase: Phrase) -> tuple[Member | None, str]:
        if phrase.name:
            member = self._roster.named(phrase.name, phrase.kind)
            if member is None or member.name == phrase.name:
                return member, f"the sentence names {phrase.name}"
            return (
                member,
                f"“{phrase.name}” is {member.name}, named in full elsewhere in the article",
            )
        if phrase.mention is MentionKind.PRONOUN:
            return self._by_pronoun(phrase)
        return self._by_description(phrase)

    def _by_pronoun(self, phrase: Phrase) -> tuple[Member | None, str]:
        wanted = phrase.gender
        newcomer = self._newcomer(phrase)
        if newcomer is not None:
            return newcomer, f"“{phrase.as_written}” is {newcomer.name}, named just before"
        for member in self._latest():
            if _agrees(member, wanted):
                if wanted in ("m", "f"):
                    member.gender = wanted
                return member, f"“{phrase.as_written}” is the last speaker who fits, {member.name}"
        before = self._roster.seen_between(0, phrase.span.start)
        for _, member in islice(before, _REMEMBERED):
            if _agrees(member, wanted):
                return member, f"“{phrase.as_written}” is {member.name}, the nearest name before it"
        return None, f"nobody named before fits “{phrase.as_written}”"

    def _newcomer(self, phrase: Phrase) -> Member | None:
        """Somebody brought in, with a role, between the last speaker and the pronoun."""
        speaker = next(self._latest(), None)
        if speaker is None:
            return None
        last = speaker.before(phrase.span.start) or 0
        begin = max(last, phrase.span.start - _NEAR) + 1
        for position, member in self._roster.seen_between(begin, phrase.span.start):
            new = not self._roster.is_source(member) and member.role
            if new and not self._contents.holds(position) and _agrees(member, phrase.gender):
                return member
        return None

    def _by_description(self, phrase: Phrase) -> tuple[Member | None, str]:
        if phrase.is_definite and phrase.head in COUNTS:
            return self._by_count(phrase)
        if phrase.is_plural or phrase.kind is SourceKind.DOCUMENT:
            return None, f"“{phrase.as_written}” is named nowhere"
        wanted = _content_words(phrase.role or phrase.as_written)
        spoken = self._spoken_before(phrase, wanted) if phrase.is_definite else None
        if spoken is not None:
            return spoken
        if phrase.kind is SourceKind.UNNAMED and len(wanted) >= (1 if phrase.is_definite else 2):
            fitting = [m for m in _rarest(self._in_role, wanted) if wanted <= _role_words(m)]
            if len(fitting) == 1 and self._roster.is_source(fitting[0]):
                member = fitting[0]
                return member, (
                    f"“{phrase.as_written}” fits only {member.name}, “{member.role}”, elsewhere in the"
                    " article"
                )
        return self._by_body(phrase, wanted)

    def _spoken_before(
        self, phrase: Phrase, wanted: frozenset[str]
    ) -> tuple[Member | None, str] | None:
        """The last speaker with that role, or for "the man" the last one of whom nothing is known."""
        head = phrase.head
        for member in self._latest():
            if head in ROLE_NOUNS and head in _role_words(member):
                return member, (
                    f"“{phrase.as_written}” is {member.name}, whose role is given as “{member.role}”"
                )
        if wanted == {head} and head in _BARE:
            for member in self._latest():
                if member.kind in _PERSONAL and not member.role:
                    why = f"“{phrase.as_written}” is taken for the last speaker, {member.name}"
                    return member, why
        return None

    def _by_count(self, phrase: Phrase) -> tuple[Member | None, str]:
        """ "the three" -> "three people familiar with the talks"."""
        for member in self._latest():
            if member.gender == "p" and member.role.lower().startswith(phrase.head + " "):
                return member, f"“{phrase.as_written}” are the {member.role}"
        return None, f"“{phrase.as_written}” are named nowhere"

    def _by_body(self, phrase: Phrase, wanted: frozenset[str]) -> tuple[Member | None, str]:
        """ "the ministry" -> the ministry named last; nobody when none is."""
        if phrase.is_definite and phrase.head in _BODIES:
            for member in self._latest():
                if phrase.head in _content_words(member.name):
                    return member, f"“{phrase.as_written}” is {member.name}"
            for member in _rarest(self._in_name, wanted | {phrase.head}):
                if wanted | {phrase.head} <= _content_words(member.name):
                    return member, f"“{phrase.as_written}” is {member.name}"
        if phrase.is_definite and phrase.head in _FIRMS and wanted == {phrase.head}:
            for member in self._latest():
                if member.kind is SourceKind.ORGANISATION and " " in member.name:
                    why = f"“{phrase.as_written}” is taken for the last organisation, {member.name}"
                    return member, why
        return None, f"“{phrase.as_written}” is named nowhere in the article"


def _is_somebody(phrase: Phrase) -> bool:
    """Whether it brings in people without a name: "a survivor", "residents", not "the nominee"."""
    kinds = (SourceKind.UNNAMED, SourceKind.GROUP) if phrase.is_plural else (SourceKind.UNNAMED,)
    return bool(phrase.role) and phrase.kind in kinds and not phrase.is_definite


def _agrees(member: Member, wanted: str) -> bool:
    if wanted in ("m", "f"):
        return member.kind in _PERSONAL and member.gender in ("", wanted)
    if wanted == "o":
        return member.kind not in (*_PERSONAL, SourceKind.GROUP)
    if wanted == "p":
        return member.kind not in _PERSONAL or member.gender == "p"
    return False


def _words_index(members: Iterable[Member], words: Callable[[Member], Set[str]]) -> _Index:
    found: _Index = {}
    for member in members:
        for word in words(member):
            found.setdefault(word, []).append(member)
    return found


def _rarest(index: _Index, words: Set[str]) -> list[Member]:
    """The members that have the rarest of ``words``: all that have every one are among them."""
    return min((index.get(word, []) for word in words), key=len, default=[])


def _role_words(member: Member) -> frozenset[str]:
    return _content_words(member.role)


@lru_cache(maxsize=4096)
def _content_words(words: str) -> frozenset[str]:
    return frozenset(
        word
        for word in re.findall(r"[\w-]+", clean(words).lower())
        if word not in DETERMINERS and word not in ("of", "for", "to", "and", "in", "who")
    )
