"""How openly a statement's source is named: what a reader of the article is told of who speaks."""

import re
from enum import StrEnum

from provenance.domain.sources import MentionKind, SourceKind


class SourceClass(StrEnum):
    """What the article tells of who speaks, most first; a document or a crowd is neither.

    ROLE_ONLY is one person known by office ("the harbour minister"), DESCRIBED an unnamed one of
    whom something is told ("an official familiar with the talks"), BARE one of whom nothing is
    ("a source").
    """

    NAMED = "named"
    ROLE_ONLY = "role_only"
    DESCRIBED = "described"
    BARE = "bare"
    COLLECTIVE = "collective"
    DOCUMENT = "document"


_DEFINITE = re.compile(r"(?:the|this|that|his|her|its|their|our)\b|\S+[’']s?\s", re.IGNORECASE)
_DROPPED = re.compile(
    r"(?:an?|the|this|that|one|two|three|four|five|several|some|many|few|other|another|both|two\s+other)\s+",
    re.IGNORECASE,
)
_MANY = re.compile(r"(?:\w+\s+)*\w+s\b(?!’|')", re.IGNORECASE)


def source_class_of(
    kind: SourceKind, name: str, as_written: str = "", mention: MentionKind = MentionKind.NAME
) -> SourceClass:
    """The class of a source of that kind, by its name as resolved and as it is written."""
    if kind is SourceKind.DOCUMENT:
        return SourceClass.DOCUMENT
    if kind is SourceKind.GROUP:
        return SourceClass.COLLECTIVE
    if kind is not SourceKind.UNNAMED:
        return SourceClass.NAMED if name else SourceClass.BARE
    words = as_written if mention is MentionKind.DESCRIPTOR and as_written else name
    bare = _DROPPED.sub("", words, count=1)
    if " " not in bare.strip():
        return SourceClass.BARE
    if _DEFINITE.match(words) and not _MANY.fullmatch(words.split(" of ")[0]):
        return SourceClass.ROLE_ONLY
    return SourceClass.DESCRIBED


def class_in_words(source_class: SourceClass) -> str:
    """As screens and reports say it."""
    return _WORDS[source_class]


_WORDS = {
    SourceClass.NAMED: "named",
    SourceClass.ROLE_ONLY: "named by role only",
    SourceClass.DESCRIBED: "unnamed, with a description",
    SourceClass.BARE: "unnamed, nothing told",
    SourceClass.COLLECTIVE: "several together",
    SourceClass.DOCUMENT: "a document",
}
