"""The body of an article cut into what the extractors read: paragraphs, quotations, sentences."""

from collections.abc import Callable
from dataclasses import dataclass

from provenance.domain.articles import Article
from provenance.domain.spans import Span
from provenance.extraction.body import body_paragraphs
from provenance.extraction.frames import Frame
from provenance.extraction.quotes import Quotation, quotations_of
from provenance.extraction.sentences import Sentence, sentences_of


@dataclass(frozen=True, slots=True)
class Prose:
    """The text with its body paragraphs, their quotations and their sentences, in text order."""

    text: str
    body: tuple[Span, ...]
    quotations: tuple[Quotation, ...]
    sentences: tuple[Sentence, ...]


FindFrames = Callable[[Prose], list[Frame]]
"""What finds the frames: by rule or by a trained network; parents before what is nested in them."""


def prose_of(article: Article) -> Prose:
    """Cut an article's body; zones are left out."""
    body = body_paragraphs(article)
    quotations = quotations_of(article.text, body)
    return Prose(article.text, body, quotations, sentences_of(article.text, body, quotations))
