"""Whom a description at the head of an article means, when the name comes only in the next sentences.

"A harbour pilot said on Friday that ... .  Ivo Falk told the Courier that ...": newswriting names in
the next paragraph whom it describes in one.
"""

import re
from collections.abc import Sequence

from provenance.domain.sources import SourceKind
from provenance.domain.spans import Span
from provenance.domain.statements import Statement

_ONE = re.compile(r"(?:an?|one)\s", re.IGNORECASE)
_REACH = 400
"""Code points, two or three sentences, in which the name comes."""


def named_later(
    statement: Statement, statements: Sequence[Statement], text: str
) -> Statement | None:
    """The next statement, when it names whom ``statement`` only describes; None when it does not.

    The name is new, and has no role beside it, or the one that the description gave.
    """
    speaker = statement.speaker
    if speaker is None or not _ONE.match(speaker.as_written):
        return None
    at = _shown(statement)
    later = (s for s in statements if at.end < _shown(s).start < at.end + _REACH)
    following = min(later, key=lambda s: _shown(s), default=None)
    if following is None or following.speaker is None:
        return None
    other = following.speaker
    if other.kind is not SourceKind.PERSON or " " not in other.name:
        return None
    if other.role and other.role.split()[-1] != speaker.as_written.split()[-1]:
        return None
    name_at, surname = _shown(following).start, other.name.split()[-1]
    is_next_paragraph = "\n" in text[at.end : name_at]
    return following if is_next_paragraph and surname not in text[:name_at] else None


def _shown(statement: Statement) -> Span:
    return (*statement.source, *statement.cue, *statement.content)[0]
