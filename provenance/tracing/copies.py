"""Text that articles have in common: near-copies, and the passages that were copied.

Candidates come from MinHash signatures in buckets, so that no article is compared with every other;
each is then measured against a few earlier ones word by word.
"""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from provenance.domain.origin_groups import SharedPassage
from provenance.domain.spans import Span
from provenance.domain.traces import TracedArticle
from provenance.tracing.passages import Sentence
from provenance.tracing.wanted import places_in

SHINGLE = 5
"""Words of a shingle: five in a row are seldom the same by chance."""

_LONG = 6
"""Letters of a word with which a shingle of the signature begins: a third of all words, and the same
ones in every copy."""

NEAR_COPY = 0.5
"""Share of the shorter text's shingles from which on it is the same text, retouched or cut."""

REUSE = 0.15
"""Share from which on text was reused, though most is the article's own."""

_SIGNATURE = 64
_BANDS = 32
"""Bands of two rows: two texts of Jaccard 0.3 share a bucket in 19 cases of 20."""

_MOST_LOOKED_AT = 32
_MOST_COMPARED = 3
"""Earlier articles of a bucket whose signatures, and of those whose words, are compared: copies of a
copy are copies."""

_SHORT = 150
"""Words below which a third of a text's shingles is too few to tell how much is shared."""

_FEWEST_WORDS_READ = 25
"""Of a shorter text nothing can be told: two one-line summaries are alike by their subject."""

_MOST_SENTENCES = 400
_FEWEST_WORDS = 10
_MOST_PASSAGES = 12


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
    """An article's words in lower case; where they stand is looked up only when they are shared."""

    article: TracedArticle
    sentences: Sequence[Sentence]

    @cached_property
    def words(self) -> list[str]:
        """The words of the sentences."""
        read = self.sentences[:_MOST_SENTENCES]
        return [word.lower() for sentence in read for word in sentence.words]

    @cached_property
    def _begins(self) -> list[int]:
        """How many words stand before each sentence."""
        return [0, *accumulate(len(sentence.words) for sentence in self.sentences)]

    def _place(self, word: int) -> tuple[int, int]:
        """Where a word stands."""
        number = bisect_right(self._begins, word) - 1
        sentence = self.sentences[number]
        return places_in(self.article.text, sentence.span)[word - self._begins[number]]

    @cached_property
    def telltale(self) -> list[str]:
        """The shingles that begin with a long word."""
        words = self.words
        return [
            " ".join(words[place : place + SHINGLE])
            for place in range(len(words) - SHINGLE + 1)
            if len(words[place]) >= _LONG
        ]

    @cached_property
    def sampled(self) -> frozenset[str]:
        """The same, each once."""
        return frozenset(self.telltale)

    @cached_property
    def places(self) -> dict[str, int]:
        """Where each shingle stands first."""
        words = self.words
        return {
            " ".join(words[place : place + SHINGLE]): place
            for place in range(len(words) - SHINGLE, -1, -1)
        }

    def span(self, first: int, last: int) -> Span:
        """The span of the words ``first`` to ``last``."""
        return Span(self._place(first)[0], self._place(last)[1])


def copies_among(
    articles: Sequence[TracedArticle], sentences: Mapping[int, Sequence[Sentence]]
) -> tuple[Copy, ...]:
    """For each of ``articles`` the earlier one that it shares most text with, in their order.

    ``sentences`` are theirs, by the article's id.
    """
    texts = [_Text(article, sentences[article.id]) for article in articles]
    read = [text for text in texts if len(text.words) >= _FEWEST_WORDS_READ]
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
    signatures: list[RMinHash] = []
    pairs: list[tuple[_Text, _Text]] = []
    for number, text in enumerate(texts):
        signature = RMinHash(num_perm=_SIGNATURE, seed=1)
        signature.update(text.telltale)
        earlier = sorted(buckets.query(signature))[:_MOST_LOOKED_AT]
        alike = sorted(earlier, key=lambda n: (-signature.jaccard(signatures[n]), n))
        pairs += [(texts[other], text) for other in alike[:_MOST_COMPARED]]
        buckets.insert(number, signature)
        signatures.append(signature)
    return pairs


def _share(one: _Text, other: _Text) -> float:
    """How much of the shorter text is shared; of long ones by the shingles of the signature alone."""
    if min(len(one.words), len(other.words)) < _SHORT:
        left, right = one.places.keys(), other.places.keys()
        return len(left & right) / min(len(left), len(right))
    return len(one.sampled & other.sampled) / max(1, min(len(one.sampled), len(other.sampled)))


def _shared(left: _Text, right: _Text) -> list[SharedPassage]:
    """The longest runs of words that both have, in the order of the right one."""
    runs: list[tuple[int, int, int]] = []
    end = at = 0
    while at <= len(right.words) - SHINGLE:
        start = left.places.get(" ".join(right.words[at : at + SHINGLE]))
        if start is None:
            at += 1
            continue
        first, last = _run(left.words, right.words, start, at, end)
        if last - first >= _FEWEST_WORDS:
            runs.append((start + first, at + first, last - first))
        end = at = at + last
    longest = sorted(runs, key=lambda run: -run[2])[:_MOST_PASSAGES]
    return [
        SharedPassage(
            left.article.id,
            left.span(one, one + length - 1),
            right.article.id,
            right.span(other, other + length - 1),
            length,
        )
        for one, other, length in sorted(longest, key=lambda run: run[1])
    ]


def _run(left: list[str], right: list[str], start: int, at: int, end: int) -> tuple[int, int]:
    """How far the words before and behind two places are the same, not before ``end`` of the right."""
    first = 0
    while (
        start + first > 0 and at + first > end and left[start + first - 1] == right[at + first - 1]
    ):
        first -= 1
    last = SHINGLE
    most = min(len(left) - start, len(right) - at)
    while last < most and left[start + last] == right[at + last]:
        last += 1
    return first, last


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
