"""The cast of an article: everyone named in it, by every name they go by, and who "she" is.

Built once from the phrases that stand as sources and from the names in the body, in reading order.
An identity found here is a judgement with a basis: stated only when the sentence itself names the
speaker, inferred for pronouns, descriptors and the like.
"""

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Iterator, Sequence
from itertools import islice

from provenance.domain.sources import Basis, MentionKind, SourceKind
from provenance.domain.spans import Span
from provenance.domain.statements import Speaker
from provenance.extraction.described_bodies import Found
from provenance.extraction.descriptions import Descriptions
from provenance.extraction.given_names import is_given_name
from provenance.extraction.kinship import kin_among
from provenance.extraction.members import Member
from provenance.extraction.namesakes import bears, first_of_the_name, is_meant, is_shared
from provenance.extraction.phrases import Phrase
from provenance.extraction.pronouns import Pronouns
from provenance.extraction.relative_nouns import noun_before
from provenance.extraction.roster import Roster
from provenance.extraction.stretches import Stretches
from provenance.extraction.taking_apart import phrase_of
from provenance.extraction.wording import (
    is_of,
    is_theirs,
    owns,
    possessive_in,
    replaced,
    words_for,
)

_REMEMBERED = 200
"""Speakers a reader goes back over, at most, to see who is meant."""
_THINGS = (SourceKind.OUTLET, SourceKind.DOCUMENT)
_UTTERED = frozenset("statement tweet speech remarks comments email interview post release".split())
"""Definite nouns that stand for whoever made the utterance just before."""


class Cast:
    """Who is who in one article.

    Phrases must be given in reading order to ``speaker_of``; the whole text is known from the start,
    so that an unnamed official of the lede can be named two paragraphs on.  ``contents`` are the
    words that anybody is reported to have said, ``sentences`` where the sentences begin, ``author``
    whoever alone wrote the article.
    """

    def __init__(
        self,
        text: str,
        body: tuple[Span, ...],
        phrases: tuple[Phrase, ...],
        contents: tuple[Span, ...] = (),
        sentences: Sequence[int] = (),
        author: str = "",
    ) -> None:
        self._text = text
        self._author = Member(author, SourceKind.PERSON) if author else None
        self._paragraphs = [span.start for span in body]
        self._roster = Roster(text, body, phrases)
        self._recent: OrderedDict[int, Member] = OrderedDict()
        self._pronouns = Pronouns(text, body, sentences, self._roster, Stretches(contents))
        self._descriptions = Descriptions(text, self._roster, self._pronouns)

    @property
    def members(self) -> list[Member]:
        """Whoever stands as a source somewhere in the article."""
        return self._roster.members

    @property
    def surnames(self) -> frozenset[str]:
        """How the people named in the article are called, those only spoken of among them, case-folded."""
        return frozenset(member.last_word for member in self._roster.people())

    def reports(self, phrase: Phrase) -> None:
        """Somebody of one plain word who "reports" in the present tense is an outlet."""
        member = self._roster.named(phrase.name, phrase.kind, phrase.gender)
        told = member is not None and (member.supposed or member.roles or member.is_aged)
        if member is None or told or " " in member.name or is_given_name(member.name):
            return
        if member.kind is SourceKind.PERSON:
            member.kind = SourceKind.OUTLET

    def full_name(self, phrase: Phrase) -> str:
        """The fullest name that the article has for whoever a phrase names."""
        member = self._roster.named(phrase.name, phrase.kind, phrase.gender)
        return phrase.name if member is None else member.name

    def speaker_of(
        self, phrase: Phrase, content: tuple[Span, ...] = (), *, is_nested: bool = False
    ) -> tuple[Speaker, str]:
        """The speaker a phrase stands for, and why, in words; remembers it as the latest speaker.

        Who speaks inside another's words (``is_nested``) is remembered, but not as the latest.
        """
        speaker, why, member = self._spoken(phrase, content)
        if member is None and phrase.mention is not MentionKind.PRONOUN:
            member = Member(speaker.name, phrase.kind, phrase.role, phrase.gender)
        if member is not None and member is not self._author:
            self._remember(member, phrase, content, is_nested)
        return speaker, why

    def meant_by(self, phrase: Phrase) -> tuple[Speaker, str]:
        """As ``speaker_of`` for words that stand outside the course of the article: nobody is heard."""
        speaker, why, _ = self._spoken(phrase, ())
        return speaker, why

    def _spoken(
        self, phrase: Phrase, content: tuple[Span, ...]
    ) -> tuple[Speaker, str, Member | None]:
        member, why = self._resolve(phrase, content)
        if member is None:
            speaker = Speaker(
                name=words_for(phrase),
                kind=phrase.kind,
                as_written=phrase.as_written,
                role=phrase.role if phrase.mention is MentionKind.DESCRIPTOR else "",
                mention=phrase.mention,
                basis=Basis.STATED,
            )
            return speaker, why, None
        stated = phrase.mention is MentionKind.NAME
        speaker = Speaker(
            name=member.name,
            kind=member.kind,
            as_written=phrase.as_written,
            role=phrase.role if stated and phrase.role and not phrase.parts else member.role,
            mention=phrase.mention,
            basis=Basis.STATED if stated else Basis.INFERRED,
        )
        return speaker, why, member

    def _remember(
        self, member: Member, phrase: Phrase, content: tuple[Span, ...], is_nested: bool
    ) -> None:
        is_known = id(member) in self._recent
        self._recent[id(member)] = member
        if is_nested and not is_known and len(self._recent) > 1:
            outer = next(islice(reversed(self._recent), 1, None))
            self._recent.move_to_end(outer)
        elif not is_nested:
            self._recent.move_to_end(id(member))
        if len(self._recent) > _REMEMBERED:
            self._recent.popitem(last=False)
        self._pronouns.hear(member, phrase.span.start, content)

    def _latest(self) -> Iterator[Member]:
        """The speakers so far, the last one first, each once."""
        return reversed(self._recent.values())

    def is_shared(self, phrase: Phrase) -> bool:
        """Whether a bare surname is that of several who speak, none named far more than the others."""
        member = self._roster.named(phrase.name, phrase.kind, phrase.gender)
        if member is None or phrase.name.casefold() != member.last_word:
            return False
        return is_shared(self._roster, member)

    # -- who is meant ------------------------------------------------------------------------------

    def _resolve(self, phrase: Phrase, content: tuple[Span, ...] = ()) -> Found:
        if phrase.parts:
            return self._together(phrase)
        if phrase.owner is not None:
            return self._owned(phrase, phrase.owner, content)
        if phrase.name:
            return self._named(phrase)
        if phrase.mention is MentionKind.PRONOUN:
            return self._by_pronoun(phrase, content)
        kin = self._kin_of(phrase)
        if kin[0] is not None:
            return kin
        if phrase.is_definite and phrase.head in _UTTERED and " " not in phrase.role:
            speaker = next((m for m in self._latest() if m.kind is not SourceKind.DOCUMENT), None)
            if speaker is not None:
                why = f"“{phrase.as_written}” is that of the last speaker, {speaker.name}"
                return speaker, why
        return self._descriptions.meant(phrase, tuple(islice(self._latest(), 40)), content)

    def _named(self, phrase: Phrase) -> Found:
        member = self._roster.named(phrase.name, phrase.kind, phrase.gender)
        if member is not None and phrase.name.casefold() == member.last_word:
            last = next(self._latest(), None)
            at, gender = phrase.span.start, phrase.gender
            if last is None or not bears(member.last_word, last, gender):
                member = self._by_what_follows(phrase, member)
            if last is not None and is_meant(self._roster, last, member, at, gender):
                member = last
        if member is None or member.name == phrase.name:
            return member, f"the sentence names {phrase.name}"
        return (
            member,
            f"“{phrase.name}” is {member.name}, named in full elsewhere in the article",
        )

    def _by_what_follows(self, phrase: Phrase, member: Member) -> Member:
        """ "Lind said ... his brother": the last man of that name who spoke, and no woman of it."""
        told = self._roster.told_behind(phrase.span.end)
        if told not in ("m", "f") or {told, member.supposed} != {"m", "f"}:
            return member
        spoken = (one for one in self._latest() if bears(member.last_word, one, told))
        return next((one for one in spoken if one.supposed == told), member)

    def _kin_of(self, phrase: Phrase) -> Found:
        """ "the mother of N": the one woman of N's surname, where there is but one."""
        noun, of, whose = phrase.role.partition(" of ")
        if not of or not whose or noun != phrase.head or not phrase.is_definite:
            return None, ""
        owner = self._roster.named(whose, SourceKind.PERSON)
        if owner is None:
            return None, ""
        kin = kin_among(self._roster.called(owner.last_word), owner, noun)
        return kin, f"“{phrase.as_written}” is {kin.name}, the only one who can be" if kin else ""

    def _by_pronoun(self, phrase: Phrase, content: tuple[Span, ...]) -> Found:
        if phrase.gender == "r":
            return self._before_relative(phrase)
        found = self._pronouns.meant(phrase, tuple(islice(self._latest(), 12)), content)
        begin = self._paragraphs[max(0, bisect_right(self._paragraphs, phrase.span.start) - 1)]
        spoken = self._text[begin] in "“\"‘'"
        if found[0] is None and phrase.as_written == "I" and self._author and not spoken:
            return self._author, f"“I” is {self._author.name}, who wrote it"
        return found

    def _before_relative(self, phrase: Phrase) -> Found:
        """ "who": the name or the noun that it follows."""
        number = bisect_right(self._paragraphs, phrase.span.start)
        begin = self._paragraphs[number - 1] if number else 0
        personal = phrase.as_written.lower() == "who"
        span = noun_before(self._text, begin, phrase.span.start, personal=personal)
        if span is None:
            return None, f"nobody stands before “{phrase.as_written}”"
        before = phrase_of(self._text, span)
        member, _ = self._resolve(before) if before.gender != "r" else (None, "")
        if member is None:
            member = Member(words_for(before), before.kind, before.role, before.gender)
        return member, f"“{phrase.as_written}” stands behind {member.name}"

    def _together(self, phrase: Phrase) -> Found:
        """Several under one verb: their names joined as the article joins them."""
        words, kinds = phrase.role, []
        for number, part in reversed(list(enumerate(phrase.parts))):
            member, _ = self._resolve(part)
            if number + 1 < len(phrase.parts):
                member = self._of_the_same_name(part, phrase.parts[number + 1]) or member
            kinds.append(member.kind if member else part.kind)
            name = member.name if member else words_for(part)
            if part is not phrase.parts[0] and is_theirs(part):
                name = part.as_written
            begin = part.span.start - phrase.span.start
            words = replaced(words, part.as_written, name, begin)
        alike = all(kind is SourceKind.PERSON for kind in kinds)
        kind = SourceKind.PERSON if alike else SourceKind.GROUP
        if phrase.parts[-1].kind in _THINGS and owns(phrase.parts):
            kind = phrase.parts[-1].kind  # "Lind and Ask's website"
        member = Member(words, kind, gender="p")
        return member, f"several speak together: {words}"

    def _of_the_same_name(self, part: Phrase, other: Phrase) -> Member | None:
        """ "John and Ada Lind": John Lind, where nobody in the article has John for a surname."""
        given, _, surname = other.name.partition(" ")
        is_one = part.name == part.as_written and " " not in part.name and is_given_name(part.name)
        if not is_one or not surname or " " in surname or not is_given_name(given):
            return None
        if any(" " in one.name for one in self._roster.called(part.name.casefold())):
            return None
        name = f"{part.name} {surname}"
        known = self._roster.named(name, SourceKind.PERSON)
        is_it = known is not None and known.name == name
        return known if is_it else Member(name, SourceKind.PERSON)

    def _owned(self, phrase: Phrase, owner: Phrase, content: tuple[Span, ...]) -> Found:
        member, why = self._resolve(owner, () if phrase.owned else content)
        if member is not None and phrase.owned and owner.name.casefold() == member.last_word:
            member = first_of_the_name(self._roster, member)
        if not phrase.owned:
            return member, f"“{phrase.as_written}” is what {member.name if member else '?'} says"
        found, reason = self._descriptions.meant(phrase, tuple(islice(self._latest(), 40)))
        if found is not None and is_of(found, member, owner):
            return found, reason
        if member is None or member.kind is not SourceKind.PERSON:
            return None, why
        namesakes = self._roster.called(member.last_word)
        kin = kin_among(namesakes, member, phrase.head)
        if kin is not None:
            return kin, f"“{phrase.as_written}” is {kin.name}, the only one of that name who can be"
        name = f"{member.name}{possessive_in(phrase.as_written)} {phrase.owned}"
        return Member(name, phrase.kind, phrase.role, phrase.gender), (
            f"“{owner.as_written}” of “{phrase.as_written}” is {member.name}"
        )
