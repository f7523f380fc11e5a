"""How the tests of extraction read: an article of invented copy, and what was found, in short lines."""

from provenance.domain.chains import chain_in_words
from provenance.domain.spans import Span, words_of
from provenance.domain.statements import Form, Statement
from provenance.extraction.attributions import frames_in
from provenance.extraction.frames import Frame
from provenance.extraction.quotes import quotations_of
from provenance.extraction.rules import RuleExtractor
from provenance.extraction.sentences import Sentence, sentences_of
from tests.builders import an_article


def whole(text: str) -> Span:
    """The whole of a text."""
    return Span(0, len(text))


def sentences_in(text: str) -> tuple[Sentence, ...]:
    """The sentences of one paragraph."""
    return sentences_of(text, [whole(text)], quotations_of(text, [whole(text)]))


def frames_of_sentence(text: str) -> list[Frame]:
    """The frames of the first sentence of a text."""
    return frames_in(text, sentences_in(text)[0], 0)


def frame_in_words(text: str, frame: Frame) -> tuple[str, str, str]:
    """Source, verb and content of a frame as they stand."""
    source = frame.source.of(text) if frame.source else ""
    return source, " ".join(span.of(text) for span in frame.cue), words_of(text, frame.content)


def extracted(
    text: str, published: str | None = "2026-03-12", outlet: str = "The Vell Courier"
) -> tuple[Statement, ...]:
    """The statements of an article without zones; 12 March 2026 is a Thursday."""
    article = an_article(text, published=published, outlet=outlet, zones=())
    return RuleExtractor().extract(article)


def attributed(text: str, published: str | None = "2026-03-12") -> list[Statement]:
    """The statements that somebody is said to have made."""
    return [s for s in extracted(text, published) if s.form is not Form.UNATTRIBUTED]


def chains(text: str) -> list[str]:
    """The chain of each attributed statement in words."""
    return [chain_in_words(s.chain) for s in attributed(text)]


def speakers(text: str) -> list[str]:
    """The speaker of each attributed statement; an inferred one with an asterisk."""
    names = []
    for statement in attributed(text):
        assert statement.speaker is not None
        inferred = statement.speaker.basis != "stated"
        names.append(statement.speaker.name + "*" * inferred)
    return names
