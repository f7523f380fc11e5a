"""Article -> statements with chains.  Pure: text in, values out."""

from typing import Protocol

from provenance.domain.articles import Article
from provenance.domain.statements import Statement


class Extractor(Protocol):
    """Finds the statements of an article; registered in the entry-point group provenance.extractors.

    ``name`` and ``version`` are stored with each statement; ``languages`` are ISO 639-1 codes.
    """

    name: str
    version: str
    languages: frozenset[str]

    def extract(self, article: Article) -> tuple[Statement, ...]:
        """Statements in text order, nested ones after their parent; every span lies in the text."""
        ...
