"""How speakers without a name of their own are worded: lists, what is somebody's, descriptions."""

import re
from collections.abc import Sequence

from provenance.domain.sources import MentionKind, SourceKind
from provenance.extraction.members import Member
from provenance.extraction.phrases import Phrase
from provenance.extraction.role_words import role_words
from provenance.extraction.tokens import UPPER

_NEW = re.compile(rf"^(?:new|latest|(?:most\s+)?recent)\s+(?=[{UPPER}])")
"""What a poll is called for a week only: "a new Radio Sund poll" is the Radio Sund poll."""


def owns(parts: Sequence[Phrase]) -> bool:
    """Whether what is owned at the end of a list is everybody's."""
    owned = re.match(r"[^’']+[’']s?\s", parts[-1].as_written) is not None
    return owned and all(part.kind is SourceKind.PERSON for part in parts[:-1])


def is_theirs(part: Phrase) -> bool:
    """ "Lind and her crew": the first named tells whose, and the words stay."""
    return part.owner is not None and part.owner.mention is MentionKind.PRONOUN


def possessive_in(words: str) -> str:
    """The possessive as it is printed: "Ask’s office", "Lindqvists' office"."""
    mark = "’" if "’" in words else "'"
    return mark if f"s{mark} " in words else f"{mark}s"


def is_of(found: Member, owner: Member | None, phrase: Phrase) -> bool:
    """Whether what an article calls N's is N's, and not another's of the same sort."""
    if owner is None or phrase.mention is MentionKind.PRONOUN or found.kind is SourceKind.PERSON:
        return True
    return owner.last_word in role_words(" ".join((found.name, *found.roles, found.role)))


def words_for(phrase: Phrase) -> str:
    """How somebody is called whom nothing in the article names."""
    if phrase.mention is not MentionKind.DESCRIPTOR:
        return phrase.as_written
    if phrase.kind is SourceKind.DOCUMENT:
        return _NEW.sub("", phrase.role) or phrase.as_written
    return phrase.role or phrase.as_written


def replaced(words: str, written: str, name: str, begin: int) -> str:
    """``words`` with one part's own words replaced by its full name, near where it was read."""
    at = words.find(written, max(0, begin - 3))
    if at < 0:
        at = words.find(written)
    return words if at < 0 else words[:at] + name + words[at + len(written) :]
