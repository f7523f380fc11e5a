"""Sources: anyone or anything that statements come from or through."""

from enum import StrEnum


class SourceKind(StrEnum):
    """What sort of source it is.  ``unnamed`` is a person or persons whose name is withheld."""

    PERSON = "person"
    ORGANISATION = "organisation"
    GOVERNMENT_BODY = "government_body"
    OUTLET = "outlet"
    WIRE = "wire"
    PROGRAMME = "programme"
    PLATFORM = "platform"
    CHANNEL = "channel"
    DOCUMENT = "document"
    GROUP = "group"
    PRESS = "press"
    EVENT = "event"
    UNNAMED = "unnamed"


NEWS = frozenset({SourceKind.OUTLET, SourceKind.WIRE, SourceKind.PROGRAMME})
"""Kinds that publish and report what others tell them."""


class SourceTieKind(StrEnum):
    """How one source stands to another; an editor says so, with a reason.

    ``distinct_from`` says that two sources who look alike are two.
    """

    PART_OF = "part_of"
    SPEAKS_FOR = "speaks_for"
    ACCOUNT_OF = "account_of"
    DISTINCT_FROM = "distinct_from"


class MentionKind(StrEnum):
    """How a source is named at one place in a text."""

    NAME = "name"
    DESCRIPTOR = "descriptor"
    PRONOUN = "pronoun"
    METONYM = "metonym"


class Basis(StrEnum):
    """What a hop or an identity rests on.  Inferred is always shown as inferred, with an asterisk."""

    STATED = "stated"
    INFERRED = "inferred"
    EDITOR = "editor"
