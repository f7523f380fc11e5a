"""Bodies and outlets without a name: "the ministry", "the company", "the paper", and their spokesmen."""

from provenance.domain.sources import SourceKind
from provenance.extraction.description_words import BODIES, FIRMS, NO_FIRMS, PRESS
from provenance.extraction.known_bodies import is_known_body
from provenance.extraction.members import Member
from provenance.extraction.phrases import Phrase
from provenance.extraction.role_words import role_words
from provenance.extraction.roster import Roster
from provenance.extraction.word_index import rarest, words_index

Found = tuple[Member | None, str]
"""Who is meant, None when nobody can be told, and why in words."""

_SUBJECT = 20
"""Code points from the start of somebody's words in which their subject is named."""
_BACK = 2000
"""Code points that a reader goes back over to see which body is meant."""
_SPOKEN_FOR = 500
"""Code points before "a spokesman" in which the body is named for which he speaks."""
_SPEAKING = (SourceKind.ORGANISATION, SourceKind.GOVERNMENT_BODY)


class DescribedBodies:
    """Finds the body that a description stands for, among those of one article."""

    def __init__(self, text: str, roster: Roster) -> None:
        self._text, self._roster = text, roster
        self._in_name = words_index(roster.members, lambda m: role_words(m.name))

    def meant(
        self, phrase: Phrase, wanted: frozenset[str], latest: tuple[Member, ...], start: int
    ) -> Found:
        """ "the ministry" -> the ministry named last; nobody when none is.

        ``start`` is where the words begin that it is reported to have said, -1 when unknown.
        """
        nowhere = None, f"“{phrase.as_written}” is named nowhere in the article"
        if not phrase.is_definite:
            return nowhere
        if phrase.head in BODIES:
            for member in latest:
                if phrase.head in role_words(member.name):
                    return member, f"“{phrase.as_written}” is {member.name}"
            for member in rarest(self._in_name, wanted | {phrase.head}):
                if wanted | {phrase.head} <= role_words(member.name):
                    return member, f"“{phrase.as_written}” is {member.name}"
        if phrase.head in FIRMS and wanted == {phrase.head} and phrase.owner is None:
            subject = self._roster.first_seen(start, start + _SUBJECT) if start >= 0 else None
            if subject is not None and subject.kind is SourceKind.ORGANISATION:
                return subject, f"“{phrase.as_written}” is {subject.name}, of which it tells"
            return self.last_of(phrase, (SourceKind.ORGANISATION,), "organisation", latest)
        if phrase.head in PRESS and wanted == {phrase.head}:
            kinds = (SourceKind.OUTLET, SourceKind.WIRE)
            return self.last_of(phrase, kinds, "outlet", latest)
        return nowhere

    def last_of(
        self, phrase: Phrase, kinds: tuple[SourceKind, ...], word: str, latest: tuple[Member, ...]
    ) -> Found:
        """The last of these kinds who spoke, else who was named last."""
        for member in latest:
            is_body = " " in member.name or member.name.isupper() or is_known_body(member.name)
            if _can_be(member, phrase, kinds) and (is_body or word == "outlet"):
                why = f"“{phrase.as_written}” is taken for the last {word}, {member.name}"
                return member, why
        begin = max(0, phrase.span.start - _BACK)
        for _, member in self._roster.seen_between(begin, phrase.span.start):
            if _can_be(member, phrase, kinds) and not member.is_place:
                why = f"“{phrase.as_written}” is taken for the {word} named last, {member.name}"
                return member, why
        return None, f"“{phrase.as_written}” is named nowhere in the article"

    def land(self, phrase: Phrase) -> Found:
        """ "the country" -> the one named last."""
        land = self._roster.land_before(phrase.span.start)
        why = f"“{phrase.as_written}” is {land or 'named nowhere'}, the land named last"
        return Member(land, SourceKind.ORGANISATION) if land else None, why

    def spoken_for(self, phrase: Phrase, latest: tuple[Member, ...]) -> Found:
        """ "a spokesman" -> that of the body named last, where it spoke or was told of right before."""
        at = phrase.span.start
        near = max(0, at - _SPOKEN_FOR)
        if self._text.count("\n\n", near, at) > 1:
            near = self._text.rindex("\n\n", near, self._text.rindex("\n\n", near, at))
        last = latest[0] if latest else None
        if last is None or last.kind not in _SPEAKING or (last.before(at) or -1) < near:
            seen = self._roster.seen_between(near, at)
            last = next((m for _, m in seen if m.kind in _SPEAKING and not m.is_place), None)
        if last is None:
            return None, f"“{phrase.as_written}” is named nowhere in the article"
        name = f"{last.name} {phrase.head}"
        member = Member(name, SourceKind.UNNAMED, name, phrase.gender)
        return member, f"“{phrase.as_written}” speaks for {last.name}, named right before"


def _can_be(member: Member, phrase: Phrase, kinds: tuple[SourceKind, ...]) -> bool:
    """Whether a member is of these kinds, and no firm where a campaign is meant."""
    is_other = phrase.head in NO_FIRMS and is_known_body(member.name)
    return member.kind in kinds and not is_other
