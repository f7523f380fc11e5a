"""Whom a description at the head of an article means, when the name comes only in the next sentences.

"A harbour pilot said on Friday that ... .  Ivo Falk told the Courier that ...": newswriting names in
the next paragraph whom it describes in one.
"""

import re

from provenance.domain.sources import SourceKind
from provenance.domain.spans import Span
from provenance.domain.statements import Speaker

_ONE = re.compile(r"(?:an?|one)\s", re.IGNORECASE)
_REACH = 400
"""Code points, two or three sentences, in which the name comes."""


def is_named_later(described: Speaker, at: Span, named: Speaker, name_at: int, text: str) -> bool:
    """Whether the speaker of the next statement is whom the words at ``at`` only describe.

    ``name_at`` is where that one is named.  The name is new, and has no role beside it, or the one
    that the description gave.
    """
    if not _ONE.match(described.as_written) or name_at >= at.end + _REACH:
        return False
    if named.kind is not SourceKind.PERSON or " " not in named.name:
        return False
    if named.role and named.role.split()[-1] != described.as_written.split()[-1]:
        return False
    is_next_paragraph = "\n" in text[at.end : name_at]
    return is_next_paragraph and text.find(named.name.split()[-1], 0, name_at) < 0
