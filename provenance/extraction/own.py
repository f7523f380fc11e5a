"""What the outlet asserts itself: sentences of the body in which nobody is said to speak."""

from collections.abc import Sequence

from provenance.domain.articles import Article
from provenance.domain.chains import Hop
from provenance.domain.spans import trimmed
from provenance.domain.statements import Form, Statement
from provenance.extraction.frames import Frame
from provenance.extraction.sentences import Sentence
from provenance.extraction.stretches import Stretches
from provenance.extraction.timing import event_on

_SHORTEST_ASSERTION = 5
"""Words below which an unattributed sentence is a fragment and no statement."""


def own_statements(
    article: Article,
    sentences: Sequence[Sentence],
    frames: Sequence[Frame],
    extractor: str,
    publishers: tuple[Hop, ...],
) -> list[Statement]:
    """The unattributed statements, keyed u0, u1 ... by the number of their sentence."""
    spoken = {frame.sentence for frame in frames}
    contents = Stretches(span for frame in frames for span in frame.content)
    published = article.published.day if article.published else None
    return [
        Statement(
            key=f"u{n}",
            form=Form.UNATTRIBUTED,
            content=(trimmed(article.text, sentence.span),),
            chain=publishers,
            event_on=event_on(article.text, sentence.span, published),
            confidence=0.5,
            extractor=extractor,
            trace=("nobody is named as saying this: the outlet asserts it itself",),
        )
        for n, sentence in enumerate(sentences)
        if n not in spoken
        and not contents.touches(sentence.span)
        and sum(item.is_word for item in sentence.items) >= _SHORTEST_ASSERTION
    ]
