"""The cast of an article: everyone named in it, by every name they go by, and who "she" is.

Built once from the phrases that stand as sources and from the full names in the body, in reading
order.  An identity found here is a judgement with a basis: stated only when the sentence itself
names the speaker, inferred for pronouns, descriptors and the like.
"""

import re
from dataclasses import dataclass, field

from provenance.domain.sources import Basis, MentionKind, SourceKind
from provenance.domain.spans import Span
from provenance.domain.statements import Speaker
from provenance.extraction.lexicon import (
    DETERMINERS,
    GOVERNMENT_WORDS,
    ORGANISATION_WORDS,
    OUTLET_NAME_WORDS,
    ROLE_NOUNS,
    TITLES,
)
from provenance.extraction.phrases import Phrase, clean, kind_of_name, phrase_of

_FULL_NAME = re.compile(
    r"(?<![\w.’'-])(?:[A-Z][\w’'-]*\.?[ \u00a0\n])"
    r"(?:(?:[A-Z]\.|[A-Z][\w’'-]+|de|del|van|von|bin|al|el|da|di|la)[ \u00a0\n])*"
    r"[A-Z][\w’'-]*[a-z][\w’-]*"
)
_BARE = frozenset("official man woman person source officer diplomat".split())
"""Descriptors that say next to nothing: "the man" may be whoever spoke last."""
_LONGEST_ROLE = 70
"""Code points before "..., NAME," that can be one role."""
_NEAR = 250
"""Code points within which somebody new is "just before" a pronoun: about two sentences."""
_PERSONAL = (SourceKind.PERSON, SourceKind.UNNAMED)


@dataclass
class Member:
    """Someone or something of the cast.  ``firsts`` are where it was named, in text order."""

    name: str
    kind: SourceKind
    role: str = ""
    gender: str = ""
    at: list[int] = field(default_factory=list)

    @property
    def last_word(self) -> str:
        """The word a person is called by later ("Orlova")."""
        return self.name.split()[-1].casefold()


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
        self._contents = contents
        self.members: list[Member] = []
        self._recent: list[Member] = []
        self._bystanders: list[Member] = []
        for phrase in phrases:
            if phrase.name:
                self._admit(phrase)
        for paragraph in body:
            self._admit_full_names(text, paragraph)
            self._admit_spoken_of(text, paragraph)
        self._find_genders(text, body)
        self._bystanders = [m for m in self._bystanders if m.gender or m.role]

    # -- who is there ------------------------------------------------------------------------------

    def _admit(self, phrase: Phrase) -> None:
        member = self._named(phrase.name, phrase.kind)
        if member is None:
            member = Member(phrase.name, phrase.kind)
            self.members.append(member)
        if len(phrase.name) > len(member.name) and _extends(phrase.name, member.name):
            member.name = phrase.name
        if phrase.kind is SourceKind.PERSON and phrase.role:
            member.kind = SourceKind.PERSON
        if len(phrase.role) > len(member.role) and not member.role:
            member.role = phrase.role
        member.gender = member.gender or phrase.gender
        member.at.append(phrase.span.start)

    def _admit_full_names(self, text: str, paragraph: Span) -> None:
        """Full names that never stand as a source themselves but explain a surname that does."""
        surnames = {m.last_word: m for m in self.members if " " not in m.name}
        if not surnames:
            return
        for match in _FULL_NAME.finditer(text, paragraph.start, paragraph.end):
            words = match[0].split()
            last = re.sub(r"[’']s$", "", words[-1])
            member = surnames.get(last.casefold())
            if member is None or " " in member.name:
                continue
            while len(words) > 1 and words[0].casefold().rstrip(".") in TITLES | DETERMINERS:
                words = words[1:]
            if len(words) < 2 or any(w.casefold() in GOVERNMENT_WORDS for w in words):
                continue
            phrase = phrase_of(
                text,
                Span(
                    _role_start(text, match.start(), paragraph),
                    match.start() + len(match[0].removesuffix("’s").removesuffix("'s")),
                ),
            )
            name = " ".join([*words[:-1], last])
            if phrase.name and phrase.name.split()[-1] == last:
                name = phrase.name
                member.role = member.role or phrase.role
                member.gender = member.gender or phrase.gender
            member.name = name if len(name.split()) > 1 else member.name
            member.kind = SourceKind.PERSON

    def _admit_spoken_of(self, text: str, paragraph: Span) -> None:
        """People named in full who never stand as a source: a later "she" may be one of them."""
        for match in _FULL_NAME.finditer(text, paragraph.start, paragraph.end):
            words = re.sub(r"[’']s$", "", match[0]).split()
            while len(words) > 1 and words[0].casefold().rstrip(".") in TITLES | DETERMINERS:
                words = words[1:]
            name = " ".join(words)
            known = self._named(name, SourceKind.PERSON) or next(
                (m for m in self._bystanders if m.name == name), None
            )
            if known is not None:
                known.at.append(match.start())
            elif 2 <= len(words) <= 4 and kind_of_name(name) is SourceKind.PERSON:
                begin = _role_start(text, match.start(), paragraph)
                phrase = phrase_of(text, Span(begin, match.start() + len(match[0])))
                member = Member(name, SourceKind.PERSON, at=[match.start()])
                if phrase.name == name:
                    member.role, member.gender = phrase.role, phrase.gender
                self._bystanders.append(member)

    def _find_genders(self, text: str, body: tuple[Span, ...]) -> None:
        """He or she, told by the first pronoun that follows a person's name in its sentence."""
        for member in (*self.members, *self._bystanders):
            if member.kind is not SourceKind.PERSON or member.gender:
                continue
            votes = {"m": 0, "f": 0}
            pattern = re.compile(
                rf"\b{re.escape(member.name.split()[-1])}\b[^!?“”\"]{{0,120}}?\b(he|his|him|she|her)\b"
            )
            for paragraph in body:
                for match in pattern.finditer(text, paragraph.start, paragraph.end):
                    votes["m" if match[1] in ("he", "his", "him") else "f"] += 1
            if votes["m"] != votes["f"]:
                member.gender = max(votes, key=lambda key: votes[key])

    def _named(self, name: str, kind: SourceKind) -> Member | None:
        for member in self.members:
            if member.name.casefold() == name.casefold():
                return member
        if kind in (SourceKind.OUTLET, SourceKind.WIRE):
            return None
        for member in self.members:
            if _extends(name, member.name) or _extends(member.name, name):
                return member
        return None

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
            if phrase.kind is SourceKind.UNNAMED and _is_somebody(phrase):
                # Nobody's name, but the next "she" or "the official" is this person.
                unnamed = Member(speaker.name, phrase.kind, phrase.role, phrase.gender)
                unnamed.at.append(phrase.span.start)
                self._recent.append(unnamed)
            return speaker, why
        self._recent.append(member)
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
            member = self._named(phrase.name, phrase.kind)
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
        for member in reversed(self._recent):
            if _agrees(member, wanted):
                if wanted in ("m", "f"):
                    member.gender = wanted
                return member, f"“{phrase.as_written}” is the last speaker who fits, {member.name}"
        before = [
            (max(position for position in member.at if position < phrase.span.start), member)
            for member in (*self.members, *self._bystanders)
            if _agrees(member, wanted) and any(p < phrase.span.start for p in member.at)
        ]
        if before:
            member = max(before, key=lambda pair: pair[0])[1]
            return member, f"“{phrase.as_written}” is {member.name}, the nearest name before it"
        return None, f"nobody named before fits “{phrase.as_written}”"

    def _newcomer(self, phrase: Phrase) -> Member | None:
        """Somebody brought in, with a role, between the last speaker and the pronoun."""
        if not self._recent:
            return None
        last = max((p for p in self._recent[-1].at if p < phrase.span.start), default=0)
        begin = max(last, phrase.span.start - _NEAR) + 1
        for member in reversed(self._bystanders):
            here = [p for p in member.at if begin <= p < phrase.span.start]
            spoken = any(s.start <= p < s.end for p in here for s in self._contents)
            if here and member.role and not spoken and _agrees(member, phrase.gender):
                return member
        return None

    def _by_description(self, phrase: Phrase) -> tuple[Member | None, str]:
        if phrase.is_plural or phrase.kind is SourceKind.DOCUMENT:
            return None, f"“{phrase.as_written}” is named nowhere"
        wanted = _content_words(phrase.role or phrase.as_written)
        head = phrase.head
        if phrase.is_definite:
            for member in reversed(self._recent):
                if head in ROLE_NOUNS and head in _content_words(member.role):
                    return (
                        member,
                        f"“{phrase.as_written}” is {member.name}, whose role is given as “{member.role}”",
                    )
            for member in reversed(self._recent):
                if (
                    member.kind in _PERSONAL
                    and wanted == {head}
                    and head in _BARE
                    and not member.role
                ):
                    return (
                        member,
                        f"“{phrase.as_written}” is taken for the last speaker, {member.name}",
                    )
        fitting = [
            member
            for member in self.members
            if member.kind is SourceKind.PERSON
            and member.role
            and wanted <= _content_words(member.role)
        ]
        if len(fitting) == 1 and len(wanted) >= (1 if phrase.is_definite else 2):
            member = fitting[0]
            return member, (
                f"“{phrase.as_written}” fits only {member.name}, “{member.role}”, elsewhere in the article"
            )
        return self._by_body(phrase, wanted)

    def _by_body(self, phrase: Phrase, wanted: frozenset[str]) -> tuple[Member | None, str]:
        """ "the ministry" -> the ministry named last; nobody when none is."""
        bodies = GOVERNMENT_WORDS | ORGANISATION_WORDS | OUTLET_NAME_WORDS
        if phrase.is_definite and phrase.head in bodies:
            for member in reversed(self._recent):
                if phrase.head in _content_words(member.name):
                    return member, f"“{phrase.as_written}” is {member.name}"
            for member in self.members:
                if phrase.head in _content_words(member.name) and wanted <= _content_words(
                    member.name
                ):
                    return member, f"“{phrase.as_written}” is {member.name}"
        return None, f"“{phrase.as_written}” is named nowhere in the article"


def _is_somebody(phrase: Phrase) -> bool:
    """Whether it brings in one person without a name: "a survivor", not "the nominee"."""
    return bool(phrase.role) and not phrase.is_plural and not phrase.is_definite


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


def _extends(longer: str, shorter: str) -> bool:
    """Whether ``longer`` is a fuller form of ``shorter``: ends with it, or begins and ends alike."""
    long_words, short_words = longer.casefold().split(), shorter.casefold().split()
    if len(short_words) >= len(long_words) or not short_words:
        return False
    return long_words[-len(short_words) :] == short_words


def _agrees(member: Member, wanted: str) -> bool:
    if wanted in ("m", "f"):
        return member.kind in _PERSONAL and member.gender in ("", wanted)
    if wanted == "o":
        return member.kind not in _PERSONAL
    if wanted == "p":
        return member.kind not in _PERSONAL or member.gender == "p"
    return False


def _content_words(words: str) -> frozenset[str]:
    return frozenset(
        word
        for word in re.findall(r"[\w-]+", clean(words).lower())
        if word not in DETERMINERS and word not in ("of", "for", "to", "and", "in", "who")
    )
