"""The rule extractor: good enough for everyday wire copy in English."""

from provenance import __version__
from provenance.domain.articles import Article
from provenance.domain.statements import Statement
from provenance.extraction.passages import frames_of
from provenance.extraction.reading import Reading


class RuleExtractor:
    """Finds statements by rules over quotations, verbs of speech and the cast of the article."""

    name = "rules"
    version = __version__
    languages = frozenset({"en"})

    def extract(self, article: Article) -> tuple[Statement, ...]:
        """Statements in text order, nested ones after their parent."""
        return Reading(article, f"{self.name} {self.version}", frames_of).statements()
