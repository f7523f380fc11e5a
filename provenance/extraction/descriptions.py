"""Descriptions without a name: "the senator", "the ministry", "the two", "a Tide Office official"."""

from provenance.domain.sources import NEWS, SourceKind
from provenance.domain.spans import Span
from provenance.extraction.described_bodies import DescribedBodies, Found
from provenance.extraction.description_words import (
    BARE,
    EITHER,
    LANDS,
    NEWEST,
    PAIRS,
    PUBLIC,
    SPOKES,
    TWO,
    WITHHELD,
)
from provenance.extraction.first_mentions import first_mention
from provenance.extraction.lexicon import (
    COUNTS,
    FEMALE_ROLES,
    MALE_ROLES,
    ROLE_NOUNS,
)
from provenance.extraction.members import Member
from provenance.extraction.outlet_words import PIECES
from provenance.extraction.phrases import Phrase
from provenance.extraction.pronouns import Pronouns, speaks_of
from provenance.extraction.role_words import heads_agree, role_words, roles_clash
from provenance.extraction.roster import Roster
from provenance.extraction.word_index import rarest, words_index

_NEARBY, _FAR = 300, 1500
"""Code points before "the couple" and before "the two" in which both are named."""
_PERSONS = frozenset("people person sources source".split())


class Descriptions:
    """Finds who is meant by a description, among the cast of one article."""

    def __init__(self, text: str, roster: Roster, pronouns: Pronouns) -> None:
        self._text = text
        self._roster = roster
        self._pronouns = pronouns
        everyone = (*roster.members, *roster.bystanders)
        people = [m for m in everyone if m.kind is SourceKind.PERSON and m.roles]
        self._roles = {id(m): frozenset().union(*map(role_words, m.roles)) for m in people}
        self._in_role = words_index(people, lambda m: self._roles[id(m)])
        self._bodies = DescribedBodies(text, roster)

    def meant(
        self, phrase: Phrase, latest: tuple[Member, ...], content: tuple[Span, ...] = ()
    ) -> Found:
        """Who a description stands for; ``latest`` are the speakers before, the last one first.

        ``content`` are the words that whoever is described is reported to have said.
        """
        latest = tuple(member for member in latest if not speaks_of(content, member))
        if (
            phrase.is_definite
            and phrase.head in COUNTS | PAIRS
            and (phrase.is_plural or phrase.head in COUNTS or phrase.role.lower() in TWO)
        ):
            return self._by_count(phrase, latest)
        if phrase.head in EITHER and phrase.role.lower() in EITHER:
            return self._pair(phrase, latest)
        wanted = _wanted(phrase)
        if phrase.is_definite and phrase.role.lower() == "paper":
            printed = self._bodies.last_of(phrase, (SourceKind.OUTLET,), "outlet", latest)
            if printed[0] is not None:
                return printed
        if phrase.is_plural or phrase.kind is SourceKind.DOCUMENT:
            return self._same_again(phrase, latest)
        if phrase.is_definite:
            spoken = self._spoken_before(phrase, wanted, latest)
            if spoken[0] is not None:
                return spoken
        if phrase.head in SPOKES and wanted == {phrase.head}:
            return self._bodies.spoken_for(phrase, latest)
        elsewhere = self._in_that_role(phrase, wanted)
        if elsewhere[0] is not None:
            return elsewhere
        begin = content[0].start if content and content[0].end <= phrase.span.start else -1
        body = self._bodies.meant(phrase, wanted, latest, begin)
        if body[0] is not None or not phrase.is_definite:
            return body
        if phrase.head in LANDS and wanted == {phrase.head}:
            return self._bodies.land(phrase)
        public = self._in_public(phrase, wanted, latest, content)
        return public if public[0] is not None else self._brought_in(phrase, wanted)

    def _same_again(self, phrase: Phrase, latest: tuple[Member, ...]) -> Found:
        """ "the officials" after "two senior officials", "the poll" after "a Tide Office poll"."""
        if phrase.is_definite:
            wanted = role_words(phrase.role) - NEWEST
            piece = phrase.head in PIECES and wanted == {phrase.head}
            for member in latest:
                if piece and member.kind in NEWS:
                    return self._piece_of(phrase, member)
                known = role_words(member.name)
                joined = not member.role and " and " in member.name
                if member.kind is phrase.kind and wanted <= known and not joined:
                    return member, f"“{phrase.as_written}” is taken for “{member.name}”, before"
            return self._brought_in(phrase, wanted)
        return None, f"“{phrase.as_written}” is named nowhere"

    def _piece_of(self, phrase: Phrase, outlet: Member) -> Found:
        """ "the report" -> the outlet that reported last, unless another report was brought in since."""
        since = outlet.before(phrase.span.start) or 0
        other = self._brought_in(phrase, frozenset({phrase.head}), since)
        if other[0] is not None:
            return other
        return outlet, f"“{phrase.as_written}” is that of {outlet.name}, which reported it before"

    def _brought_in(self, phrase: Phrase, wanted: frozenset[str], since: int = 0) -> Found:
        """ "the designer" -> "a fashion designer for N", who has not spoken before."""
        singular = not phrase.is_plural and phrase.owner is None and phrase.head
        at = phrase.span.start
        words = first_mention(self._text, at, phrase.head, wanted, since) if singular else ""
        if not words or words.lower() == phrase.role.lower():
            return None, f"“{phrase.as_written}” is named nowhere in the article"
        member = Member(words, phrase.kind, words, phrase.gender)
        return member, f"“{phrase.as_written}” is “{words}”, before"

    def _spoken_before(
        self, phrase: Phrase, wanted: frozenset[str], latest: tuple[Member, ...]
    ) -> Found:
        """The last speaker with that role, or for "the man" the last one of whom nothing is known."""
        head = phrase.head
        for member in latest:
            known = self._roles.get(id(member)) or role_words(member.role)
            if not known or roles_clash(wanted, known) or not _may_be(member, phrase):
                continue
            if (head in ROLE_NOUNS or head in PUBLIC or member.kind is SourceKind.UNNAMED) and (
                head in known or (wanted & known and heads_agree(head, known))
            ):
                if member.kind is SourceKind.UNNAMED and wanted > role_words(member.name):
                    # "a source" is now "the Coast Guard source".
                    member.name = member.role = phrase.role
                return member, (
                    f"“{phrase.as_written}” is {member.name}, whose role is given as “{member.role}”"
                )
        last = latest[0] if latest else None
        is_somebody = last is not None and bool((_PERSONS | ROLE_NOUNS) & role_words(last.role))
        if wanted == {"source"} and is_somebody and last and last.kind is SourceKind.UNNAMED:
            return last, f"“{phrase.as_written}” is taken for the last speaker, “{last.name}”"
        if head == "person":
            for member in latest:
                if member.kind is SourceKind.UNNAMED and _PERSONS & role_words(member.name):
                    return member, f"“{phrase.as_written}” is taken for “{member.name}”, before"
        if wanted == {head} and head in BARE and not self._brought_in(phrase, wanted)[0]:
            for member in latest:
                named = member.kind is SourceKind.PERSON and head != "source"
                person = named or member.kind is SourceKind.UNNAMED
                if person and not member.role and _may_be(member, phrase):
                    why = f"“{phrase.as_written}” is taken for the last speaker, {member.name}"
                    return member, why
        return None, ""

    def _in_that_role(self, phrase: Phrase, wanted: frozenset[str]) -> Found:
        """The only one in the article with all the words of the role."""
        if phrase.kind is not SourceKind.UNNAMED:
            return None, ""
        if len(wanted) < (1 if phrase.is_definite else 2):
            return None, ""
        fitting = [
            m
            for m in rarest(self._in_role, wanted)
            if wanted <= self._roles[id(m)] and _may_be(m, phrase)
        ]
        known = len(fitting) == 1 and (self._roster.is_source(fitting[0]) or phrase.is_definite)
        if (known and phrase.head not in WITHHELD | {"spokesman"}) or (
            known and self._roster.is_source(fitting[0])
        ):
            member = fitting[0]
            return member, (
                f"“{phrase.as_written}” fits only {member.name}, “{member.role}”, elsewhere in the"
                " article"
            )
        return None, ""

    def _in_public(
        self,
        phrase: Phrase,
        wanted: frozenset[str],
        latest: tuple[Member, ...],
        content: tuple[Span, ...],
    ) -> Found:
        """ "the candidate": of the people just named the likeliest whose role does not speak against."""
        nowhere = f"“{phrase.as_written}” is named nowhere in the article"
        head = phrase.head
        owned = "'s " in phrase.role or "’s " in phrase.role
        if owned or (head not in PUBLIC and "year-old" not in phrase.role):
            return None, nowhere
        best: Member | None = None
        around = self._pronouns.speaker_around(phrase.span.start)
        for member, _ in self._pronouns.ranked(phrase, latest, content):
            known = self._roles.get(id(member), frozenset())
            if around is not None and around[0] is member:
                continue
            if member.kind is not SourceKind.PERSON or roles_clash(wanted, known):
                continue
            if heads_agree(head, known):
                return member, (
                    f"“{phrase.as_written}” is {member.name}, whose role is given as “{member.role}”"
                )
            best = best or member
        if best is None or head == "author":
            return None, nowhere
        return best, f"“{phrase.as_written}” is taken for {best.name}, of whom the passage speaks"

    def _by_count(self, phrase: Phrase, latest: tuple[Member, ...]) -> Found:
        """ "the three" -> "three people familiar with the talks", "the two" -> "Lind and Ask"."""
        for member in latest:
            if member.gender == "p" and member.role.lower().startswith(phrase.head + " "):
                return member, f"“{phrase.as_written}” are the {member.role}"
        if phrase.head not in ("two", "both") and phrase.head not in PAIRS:
            return None, f"“{phrase.as_written}” are named nowhere"
        return self._pair(phrase, latest)

    def _pair(self, phrase: Phrase, latest: tuple[Member, ...]) -> Found:
        for member in latest[:3]:
            if member.gender == "p" and member.kind is SourceKind.PERSON:
                return member, f"“{phrase.as_written}” are {member.name}"
        found: list[Member] = []
        reach = _NEARBY if phrase.role.lower() in TWO else _FAR
        for _, member in self._roster.seen_between(
            max(0, phrase.span.start - reach), phrase.span.start
        ):
            if member.kind is SourceKind.PERSON and member not in found:
                found.append(member)
            if len(found) == 2:
                first, second = sorted(found, key=lambda m: m.at[0] if m.at else 0)
                joined = Member(f"{first.name} and {second.name}", SourceKind.PERSON, gender="p")
                return joined, f"“{phrase.as_written}” are the last two named, {joined.name}"
        return None, f"“{phrase.as_written}” are named nowhere"


def _wanted(phrase: Phrase) -> frozenset[str]:
    """The telling words of a description; for whom a spokesman speaks is told by its last word."""
    words = role_words(phrase.role or phrase.as_written)
    _, speaks_for, whom = phrase.role.partition(" for ")
    if phrase.head not in SPOKES or not speaks_for or phrase.owner is not None:
        return words
    named = [word for word in whom.split() if word[0].isupper()]
    return role_words(f"{phrase.head} {named[-1]}") if named else words


def _may_be(member: Member, phrase: Phrase) -> bool:
    gender = "m" if phrase.head in MALE_ROLES else "f" if phrase.head in FEMALE_ROLES else ""
    return {gender, member.supposed} != {"m", "f"}
