"""Putting articles into the store."""

from collections.abc import Sequence

from provenance.domain.annotations import (
    Signature,
)
from provenance.domain.articles import Article
from provenance.domain.known_carriers import KnownCarrier
from provenance.domain.stored import (
    AddedArticle,
)
from provenance.extraction import Extractor, LearnsCarriers
from provenance.extraction.languages import statements_of
from provenance.workflow.store import Store


def add_article(
    store: Store, article: Article, extractor: Extractor, by: Signature
) -> AddedArticle:
    """Store ``article`` with the statements found in it, once: known text is recognised."""
    known = store.find_known(article)
    return known or store.add_article(article, statements_of(article, extractor), by)


def informed(extractor: Extractor, carriers: Sequence[KnownCarrier]) -> Extractor:
    """The extractor, told of a store's own carriers (``Store.known_carriers``) if it can learn them."""
    if carriers and isinstance(extractor, LearnsCarriers):
        return extractor.knowing(carriers)
    return extractor
