"""The rule extractor: good enough for everyday wire copy in English."""

from collections.abc import Iterable
from functools import partial

from provenance import __version__
from provenance.domain.articles import Article
from provenance.domain.known_carriers import KnownCarrier
from provenance.domain.statements import Statement
from provenance.extraction.passages import frames_of
from provenance.extraction.reading import Reading
from provenance.gazetteer import Gazetteer, in_use, in_use_with


class RuleExtractor:
    """Finds statements by rules over quotations, verbs of speech and the cast of the article."""

    name = "rules"
    version = __version__
    languages = frozenset({"en"})

    def __init__(self, gazetteer: Gazetteer | None = None) -> None:
        """``gazetteer`` is what is known by name, the one in use when None."""
        self._gazetteer = gazetteer

    def knowing(self, carriers: Iterable[KnownCarrier]) -> "RuleExtractor":
        """The same, which knows these carriers by name."""
        return RuleExtractor(in_use_with(carriers))

    def extract(self, article: Article) -> tuple[Statement, ...]:
        """Statements in text order, nested ones after their parent."""
        known = self._gazetteer or in_use()
        find_frames = partial(frames_of, gazetteer=known)
        reading = Reading(article, f"{self.name} {self.version}", find_frames, gazetteer=known)
        return reading.statements()
