"""Text that articles have in common: near-copies, and the passages that were copied.

Candidates come from MinHash signatures in buckets, so that no article is compared with every other;
each is then measured against a few earlier ones word by word.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from provenance.domain.origin_groups import SharedPassage
from provenance.domain.spans import Span
from provenance.domain.traces import TracedArticle
from provenance.tracing.passages import body_of

SHINGLE = 5
"""Words of a shingle: five in a row are seldom the same by chance."""

NEAR_COPY = 0.5
"""Share of the shorter text's shingles from which on it is the same text, retouched or cut."""

REUSE = 0.15
"""Share from which on text was reused, though most is the article's own."""

_SIGNATURE = 64
_BANDS = 32
"""Bands of two rows: two texts of Jaccard 0.3 share a bucket in 19 cases of 20."""

_MOST_COMPARED = 8
"""Earlier articles of a bucket that one is measured against: copies of a copy are copies."""

_FEWEST_SHINGLES = 20
"""Of a shorter text nothing can be told: two one-line summaries are alike by their subject."""

_LONGEST_READ = 40_000
_FEWEST_WORDS = 10
_MOST_PASSAGES = 12
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Copy:
    """What two articles have in common; ``share`` is of the shorter one's shingles."""

    left: int
    right: int
    share: float
    passages: tuple[SharedPassage, ...]

    @property
    def is_near_copy(self) -> bool:
        """Whether they are one text."""
        return self.share >= NEAR_COPY


@dataclass
class _Text:
    """An article's words in lower case with where they stand."""

    article: TracedArticle
    spans: list[tuple[int, int]] = field(default_factory=list)
    words: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        text = self.article.text[:_LONGEST_READ]
        for stretch in body_of(self.article):
            for found in _WORD.finditer(text, stretch.start, min(stretch.end, len(text))):
                self.spans.append(found.span())
                self.words.append(found[0].lower())

    @cached_property
    def shingles(self) -> list[str]:
        """Every five words in a row, in order."""
        words = self.words
        return [" ".join(words[n : n + SHINGLE]) for n in range(len(words) - SHINGLE + 1)]

    @cached_property
    def places(self) -> dict[str, int]:
        """Where each shingle stands first."""
        places: dict[str, int] = {}
        for place, shingle in enumerate(self.shingles):
            places.setdefault(shingle, place)
        return places

    def span(self, first: int, last: int) -> Span:
        """The span of the words ``first`` to ``last``."""
        return Span(self.spans[first][0], self.spans[last][1])


def copies_among(articles: Sequence[TracedArticle]) -> tuple[Copy, ...]:
    """For each of ``articles`` the earlier one that it shares most text with, in their order."""
    texts = [_Text(article) for article in articles]
    read = [text for text in texts if len(text.shingles) >= _FEWEST_SHINGLES]
    best: dict[int, tuple[float, _Text, _Text]] = {}
    for earlier, later in _candidates(read):
        share = _share(earlier, later)
        if share >= REUSE and share > best.get(later.article.id, (0.0,))[0]:
            best[later.article.id] = (share, earlier, later)
    return tuple(
        Copy(earlier.article.id, later.article.id, share, tuple(_shared(earlier, later)))
        for share, earlier, later in best.values()
    )


def _candidates(texts: Sequence[_Text]) -> list[tuple[_Text, _Text]]:
    """Pairs that share a bucket, the earlier one first."""
    if len(texts) < 2:
        return []
    from rensa import RMinHash, RMinHashLSH  # noqa: PLC0415 one article needs no signatures

    buckets = RMinHashLSH(threshold=0.3, num_perm=_SIGNATURE, num_bands=_BANDS)
    pairs: list[tuple[_Text, _Text]] = []
    for number, text in enumerate(texts):
        signature = RMinHash(num_perm=_SIGNATURE, seed=1)
        signature.update(text.shingles)
        alike = sorted(buckets.query(signature))[:_MOST_COMPARED]
        pairs += [(texts[other], text) for other in alike]
        buckets.insert(number, signature)
    return pairs


def _share(one: _Text, other: _Text) -> float:
    shared = one.places.keys() & other.places.keys()
    return len(shared) / min(len(one.places), len(other.places))


def _shared(left: _Text, right: _Text) -> list[SharedPassage]:
    """The longest runs of words that both have, in the order of the right one."""
    runs: list[SharedPassage] = []
    at = 0
    while at < len(right.shingles):
        start = left.places.get(right.shingles[at])
        if start is None:
            at += 1
            continue
        length = SHINGLE
        while (
            start + length < len(left.words)
            and at + length < len(right.words)
            and left.words[start + length] == right.words[at + length]
        ):
            length += 1
        if length >= _FEWEST_WORDS:
            runs.append(
                SharedPassage(
                    left.article.id,
                    left.span(start, start + length - 1),
                    right.article.id,
                    right.span(at, at + length - 1),
                    length,
                )
            )
        at += length
    longest = sorted(runs, key=lambda run: -run.words)[:_MOST_PASSAGES]
    return sorted(longest, key=lambda run: run.right)


def near_copy_sets(copies: Sequence[Copy]) -> tuple[tuple[int, ...], ...]:
    """Articles that are one text, the earliest of each set first."""
    leaders: dict[int, int] = {}
    sets: dict[int, list[int]] = {}
    for copy in copies:
        if copy.is_near_copy and copy.right not in leaders:
            leader = leaders.setdefault(copy.left, copy.left)
            leaders[copy.right] = leader
            sets.setdefault(leader, [leader]).append(copy.right)
    return tuple(tuple(ids) for ids in sets.values())
