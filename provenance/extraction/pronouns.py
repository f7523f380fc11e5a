"""Pronouns: who "he", "she", "they", "it" and "I" are, at one place of an article."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import islice

from provenance.domain.sources import SourceKind
from provenance.domain.spans import Span
from provenance.extraction.antecedents import (
    Candidate,
    distance_mark,
    often_mark,
    score,
)
from provenance.extraction.lexicon import ROLE_NOUNS
from provenance.extraction.members import Member
from provenance.extraction.phrases import Phrase
from provenance.extraction.role_words import role_words
from provenance.extraction.roster import Roster
from provenance.extraction.stretches import Stretches

_PERSONAL = (SourceKind.PERSON, SourceKind.UNNAMED)
_BACK = 3000
"""Code points that a reader goes back over to see who is meant."""
_MOST = 40
"""Names that a reader goes back over to see who is meant."""
_LONGEST_OPENING = 30
"""Code points of "In a note to N, in her ..." before the pronoun."""
_OPENING = re.compile(
    r"\s*(?:In|At|With|During|After|Before|Throughout|Despite|Through|Following|By|On|For|From|Of"
    r"|As\s+part\s+of)\s+(?:(?:all|one|most|some)\s+of\s+)?"
)
_HEAD = 40
"""Code points of a paragraph in which the one it is about is named."""
_OWNED = 90
"""Code points from "his" to the comma behind what is his."""
_TITLED = 60
"""Code points behind a comma in which a name with its titles begins."""


class Pronouns:
    """What is known of an article for telling who a pronoun stands for."""

    def __init__(
        self,
        text: str,
        body: tuple[Span, ...],
        sentences: Sequence[int],
        roster: Roster,
        contents: Stretches,
    ) -> None:
        self._text = text
        self._paragraphs = [span.start for span in body]
        self._sentences = sentences or self._paragraphs
        self._roster = roster
        self._contents = contents
        self._spoke: dict[int, int] = {}
        self._heard: list[tuple[int, int, Member, bool]] = []

    def hear(self, member: Member, position: int, content: tuple[Span, ...]) -> None:
        """Remember who spoke at ``position`` and what."""
        self._spoke[id(member)] = position
        for span in content:
            quoted = self._text[span.start : span.start + 1] in "\"“‘'«"
            self._heard.append((span.start, span.end, member, quoted))

    def meant(
        self, phrase: Phrase, latest: tuple[Member, ...], content: tuple[Span, ...] = ()
    ) -> tuple[Member | None, str]:
        """Who a pronoun stands for, and why in words; None when nobody fits.

        ``content`` are the words that the pronoun is reported to have said.
        """
        if phrase.gender == "s":
            return self._myself(phrase)
        ahead = self._named_ahead(phrase)
        if ahead is not None:
            return ahead, f"“{phrase.as_written}” is {ahead.name}, named right after"
        ranked = self.ranked(phrase, latest, content)
        if phrase.gender == "p":
            ranked.sort(key=lambda found: not self._is_joined_to(found[0], phrase.span.start))
        if not ranked:
            return None, f"nobody named before fits “{phrase.as_written}”"
        member, candidate = ranked[0]
        if phrase.gender in ("m", "f") and not member.supposed:
            member.gender = phrase.gender
        return member, f"“{phrase.as_written}” is {member.name}: {_reason(candidate)}"

    def _myself(self, phrase: Phrase) -> tuple[Member | None, str]:
        """ "I" inside somebody's words is that speaker."""
        for begin, end, member, _ in islice(reversed(self._heard), 20):
            if begin <= phrase.span.start < end:
                return member, f"“{phrase.as_written}” stands in the words of {member.name}"
        return None, f"nobody is known to say “{phrase.as_written}”"

    def ranked(
        self, phrase: Phrase, latest: tuple[Member, ...], content: tuple[Span, ...] = ()
    ) -> list[tuple[Member, Candidate]]:
        """Those the phrase can stand for, the likeliest first."""
        found = list(self._candidates(phrase, latest, content))
        order = sorted(range(len(found)), key=lambda n: (-score(found[n][1].marks), n))
        return [found[n] for n in order]

    def _is_joined_to(self, member: Member, at: int) -> bool:
        """ "reached out to Brandt Ferries and they": whoever is named right before "and"."""
        position = member.before(at)
        sighting = self._roster.sighting_at(position) if position is not None else None
        return sighting is not None and self._text[sighting.end : at] == " and "

    def _named_ahead(self, phrase: Phrase) -> Member | None:
        """ "In her statement on the quay, Lind said": whose it is, is named behind the comma."""
        at = phrase.span.start
        number = self._sentence(at)
        begin = self._sentences[number - 1] if number else 0
        if phrase.as_written.lower() not in ("his", "her") or at - begin > _LONGEST_OPENING:
            return None
        opening = _OPENING.match(self._text, begin, at)
        comma = self._text.find(",", at, at + _OWNED)
        if opening is None or opening.end() != at or comma < 0:
            return None
        for position, member in self._roster.seen_between(comma, comma + _TITLED):
            between = self._text[comma + 1 : position].split()
            titled = all(word[0].isupper() or word == "the" for word in between)
            sighting = self._roster.sighting_at(position)
            owns = sighting is not None and sighting.is_possessive
            if titled and not owns and agrees(member, phrase.gender):
                return member
        return None

    # -- candidates --------------------------------------------------------------------------------

    def _candidates(
        self, phrase: Phrase, latest: tuple[Member, ...], content: tuple[Span, ...]
    ) -> Iterator[tuple[Member, Candidate]]:
        at = phrase.span.start
        last_at: dict[int, int] = {}
        members: dict[int, Member] = {}
        for position, member in islice(self._roster.seen_between(max(0, at - _BACK), at), _MOST):
            last_at.setdefault(id(member), position)
            members.setdefault(id(member), member)
        for member in latest:
            members.setdefault(id(member), member)
        fitting = [m for m in members.values() if agrees(m, phrase.gender)]
        # A frame heard earlier may stand later in the text: nobody is placed behind the pronoun.
        place = {
            id(m): min(at, max(last_at.get(id(m), -1), self._spoke.get(id(m), -1))) for m in fitting
        }
        fitting.sort(key=lambda m: -place[id(m)])
        inside = self.speaker_around(at)
        for rank, member in enumerate(fitting[:12]):
            marks = self._marks(phrase, member, place[id(member)], rank, latest, inside)
            yield member, Candidate(rank, (*marks, float(speaks_of(content, member))))

    def speaker_around(self, at: int) -> tuple[Member, bool] | None:
        """In whose reported words a place stands, and whether they are quoted; None in nobody's."""
        for begin, end, member, quoted in islice(reversed(self._heard), 20):
            if begin <= at < end:
                return member, quoted
        return None

    def _marks(
        self,
        phrase: Phrase,
        member: Member,
        position: int,
        rank: int,
        latest: tuple[Member, ...],
        inside: tuple[Member, bool] | None,
    ) -> tuple[float, ...]:
        at = phrase.span.start
        sentences = self._sentence(at) - self._sentence(position)
        paragraphs = self._paragraph(at) - self._paragraph(position)
        sighting = self._roster.sighting_at(position)
        times = bisect_left(member.at, at)
        spoke = id(member) in self._spoke
        heads = self._heads_paragraph(at) is member
        return (
            _gender_mark(member, phrase.gender),
            float({member.supposed, phrase.gender} == {"m", "f"}),
            float(sentences == 0),
            float(sentences == 1),
            float(paragraphs == 0),
            float(paragraphs == 1),
            distance_mark(at - position),
            float(rank == 0),
            float(rank == 1),
            float(self._is_subject(position)),
            float(sighting is not None and sighting.is_possessive),
            float(self._contents.holds(position)),
            float(bool(latest) and latest[0] is member),
            float(len(latest) > 1 and latest[1] is member),
            float(spoke),
            often_mark(times),
            float(member.kind is SourceKind.PERSON),
            float(bool(member.role)),
            float(inside is not None and inside[0] is member and not inside[1]),
            float(inside is not None and inside[0] is member and inside[1]),
            float(times == 1 and not spoke and (bool(member.role) or heads)),
            float(sighting is not None and sighting.in_headline),
            float(heads),
        )

    def _sentence(self, position: int) -> int:
        return bisect_right(self._sentences, position)

    def _paragraph(self, position: int) -> int:
        return bisect_right(self._paragraphs, position)

    def _heads_paragraph(self, at: int) -> Member | None:
        """Who is named first in the paragraph that a pronoun stands in, before the pronoun."""
        number = self._paragraph(at)
        begin = self._paragraphs[number - 1] if number else 0
        return self._roster.first_seen(begin, min(at, begin + _HEAD))

    def _is_subject(self, position: int) -> bool:
        """Whether nobody is named before ``position`` in its sentence."""
        number = self._sentence(position)
        start = self._sentences[number - 1] if number else 0
        return next(iter(self._roster.seen_between(start, position)), None) is None


def _gender_mark(member: Member, wanted: str) -> float:
    """1 for somebody known to be what is wanted, a half where nothing tells."""
    if not member.supposed:
        return 0.5 if wanted in ("m", "f") else 0.0
    return float(member.supposed == wanted)


def speaks_of(content: tuple[Span, ...], member: Member) -> bool:
    """Whether a member is named in these words: few speak of themselves by name."""
    return any(
        bisect_left(member.at, span.start) < bisect_left(member.at, span.end) for span in content
    )


def agrees(member: Member, wanted: str) -> bool:
    """Whether somebody can be "he" (m), "she" (f), "it" (o), "they" (p); "" is anybody."""
    if wanted in ("m", "f"):
        fits = member.gender in ("", wanted) and not member.is_place
        return fits and member.kind in _PERSONAL and _is_somebody(member)
    if wanted == "o":
        somewhere = member.is_place and not member.is_source
        return member.kind not in (*_PERSONAL, SourceKind.GROUP) and not somewhere
    if wanted == "p":
        return member.kind not in _PERSONAL or member.gender == "p"
    return wanted == "" and member.kind in _PERSONAL and member.gender != "p"


def _is_somebody(member: Member) -> bool:
    """Whether a member without a name is a person by its noun, and no thing that says something."""
    if member.kind is not SourceKind.UNNAMED or not member.role or "-old" in member.role:
        return True
    one_of_many = member.role.lower().startswith("one of ")
    return one_of_many or bool(role_words(member.role) & ROLE_NOUNS)


def _reason(candidate: Candidate) -> str:
    """The strongest of the marks that an editor would name."""
    marks = candidate.marks
    if marks[18]:
        return "it stands in that speaker's own reported words"
    near = (
        "in the same sentence" if marks[2] else "in the sentence before" if marks[3] else "before"
    )
    if marks[12]:
        return "the last speaker"
    if marks[7] and marks[9]:
        return f"the last one named as a subject, {near}"
    if marks[7]:
        return f"the last one named who fits, {near}"
    if marks[9]:
        return f"named as a subject {near}, others only in passing"
    return f"fits best of those named {near}"
