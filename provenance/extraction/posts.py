"""Posts set into an article: the words, and below them "— Name (@account) March 9, 2026".

Without it the outlet would seem to say them itself.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from provenance.domain.posts import POST_SIGNATURE
from provenance.domain.spans import Span
from provenance.extraction.frames import Frame
from provenance.extraction.prose import Prose
from provenance.extraction.stretches import Stretches

_CONFIDENCE = 0.9
"""As of a quotation with a dash and a name behind it."""


def with_posts(prose: Prose, read: Sequence[Frame]) -> list[Frame]:
    """The frames that were ``read``, and the posts in the place of what was read in their words."""
    posts = list(_posts(prose))
    taken = Stretches(span for post in posts for span in post.content)
    return [*(f for f in read if not any(map(taken.touches, f.content))), *posts]


def _posts(prose: Prose) -> Iterator[Frame]:
    numbers = {sentence.paragraph: n for n, sentence in reversed(list(enumerate(prose.sentences)))}
    for number, (words, below) in enumerate(pairwise(prose.body), 1):
        signed = POST_SIGNATURE.match(prose.text, below.start, below.end)
        if signed is not None and number in numbers and words.end > words.start:
            yield Frame(
                numbers[number], (words,), (Span(*signed.span("dash")),), Span(*signed.span("name")),
                rule="a post, signed below", confidence=_CONFIDENCE, is_calibrated=True,
            )  # fmt: skip
