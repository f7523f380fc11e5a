"""Article -> statements with chains.  Pure: text in, values out."""

from collections.abc import Iterable
from typing import Protocol, Self, runtime_checkable

from provenance.domain.articles import Article
from provenance.domain.known_carriers import KnownCarrier
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


@runtime_checkable
class LearnsCarriers(Protocol):
    """An extractor that can be told of the newsroom's own outlets, wires, programmes and platforms."""

    def knowing(self, carriers: Iterable[KnownCarrier]) -> Self:
        """The same, which reads these names as those of carriers."""
        ...
