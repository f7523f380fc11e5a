"""Articles with what people marked in them, wherever they come from."""

from dataclasses import dataclass, field

from provenance.domain.articles import Article

Span = tuple[int, int]
"""Code points of the text, end exclusive."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """One hand-marked attribution: the spans of each role, in the order of the text."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """One article and its attributions.

    ``rejected`` are those that an editor said are none.  Unless ``is_whole``, only those two were
    looked at: about the rest of the text nothing is known.
    """

    name: str
    text: str = field(repr=False)
    attributions: tuple[Attribution, ...] = field(repr=False)
    rejected: tuple[Attribution, ...] = field(default=(), repr=False)
    is_whole: bool = True


@dataclass(frozen=True, slots=True)
class Marked:
    """A document with the article as the tool reads it: its zones, its outlet."""

    document: Document
    article: Article = field(repr=False)
