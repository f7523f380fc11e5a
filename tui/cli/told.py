"""What a process that read an article tells of it as JSON: the line ready, so that little travels."""

from dataclasses import dataclass

from provenance.extraction.listing import extraction_listing
from tui.cli.jobs import Extracted
from tui.cli.output import json_line


@dataclass(frozen=True, slots=True)
class ToldLine:
    """The line of an article; ``unread`` as in Extracted."""

    line: str
    unread: str


def as_line(read: Extracted, *, with_text: bool) -> ToldLine:
    """An article as ``extract --json`` prints it."""
    text = {"text": read.article.text} if with_text else {}
    listing = extraction_listing(str(read.name), read.article, read.statements, read.seconds)
    return ToldLine(json_line({**listing, **text}), read.unread)
