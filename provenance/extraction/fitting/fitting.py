"""Fit a model to marked articles, and measure it on others that were held out."""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

import numpy as np

from provenance.errors import CorpusError
from provenance.extraction.fitting.documents import Marked
from provenance.extraction.fitting.examining import Examined, Table, examine_article
from provenance.extraction.fitting.measuring import Count, count
from provenance.extraction.fitting.refitting import Refit, chances, refit
from provenance.extraction.fitting.shown import best_point
from provenance.extraction.neural.models import Model, built_in
from provenance.extraction.neural.scoring import Scorer
from provenance.extraction.trained import TrainedExtractor, WorkingPoint

LEAST_ARTICLES = 12
LEAST_MARKED = 120
"""Below either a fit is chance: a fifth of so few articles says nothing of the others."""
HELD_OUT = 0.25
"""The share of the articles that nothing is fitted on."""

Progress = Callable[[int, int], None]
"""Told how many steps of how many are done."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """A fitted scorer with its point, and what it and the built-in model show of held-out articles."""

    scorer: Scorer
    point: WorkingPoint
    epochs: int
    learned_from: tuple[Marked, ...]
    held_out: tuple[Marked, ...]
    before: tuple[Count, ...]
    after: tuple[Count, ...]


def fit(
    corpus: Sequence[Marked], keep: Callable[[Scorer], Path], progress: Progress, seed: int = 1
) -> Fitted:
    """Fit the built-in scorer to three quarters of the articles, measure on the rest.

    ``keep`` puts the scorer into a file, by which it is then read as any other.  CorpusError when
    there is too little to learn from.
    """
    _check(corpus)
    learned_from, held_out = deal(corpus, seed)
    total = len(learned_from) + 2 * len(held_out) + 10
    usual = built_in()
    reader = usual.reader()
    base = reader.scorer
    if base is None:
        raise CorpusError("corpus", "the built-in model has no scorer to fit")
    paragraphs: list[Examined] = []
    for number, marked in enumerate(learned_from):
        paragraphs += examine_article(reader, marked, number)
        progress(number + 1, total)
    found = _refit(base, paragraphs, lambda done, of: progress(number + 1 + 10 * done // of, total))
    marked_there = sum(len(one.document.attributions) for one in learned_from)
    everything = chances(_in_order(paragraphs, found), found.scorer.shift)
    point = best_point(paragraphs, everything, marked_there)
    path = keep(found.scorer)
    fitted = Model("fitted", path, point.speech, point.attitudes)
    done = len(learned_from) + 10
    before, after = [], []
    for place, marked in enumerate(held_out):
        before.append(count(TrainedExtractor(model=usual), marked))
        after.append(count(TrainedExtractor(model=fitted), marked))
        progress(done + 2 * (place + 1), total)
    return Fitted(
        found.scorer, point, found.epochs, learned_from, held_out, tuple(before), tuple(after)
    )


def _check(corpus: Sequence[Marked]) -> None:
    seen = sum(len(one.document.attributions) + len(one.document.rejected) for one in corpus)
    if len(corpus) < LEAST_ARTICLES or seen < LEAST_MARKED:
        raise CorpusError(
            "Too little to learn from",
            f"{len(corpus)} articles with {seen} marked statements, and it takes "
            f"{LEAST_ARTICLES} with {LEAST_MARKED} (a quarter of them is held out)",
        )


def deal(corpus: Sequence[Marked], seed: int) -> tuple[tuple[Marked, ...], tuple[Marked, ...]]:
    """Those to learn from and those held out; the same corpus and seed are dealt the same way."""
    order = sorted(corpus, key=lambda one: (one.document.name, one.article.text_sha256))
    random.Random(seed).shuffle(order)  # noqa: S311 no secret
    size = max(1, round(HELD_OUT * len(order)))
    return tuple(order[size:]), tuple(order[:size])


def _refit(base: Scorer, paragraphs: Sequence[Examined], progress: Progress) -> Refit:
    known = np.concatenate([one.known for one in paragraphs])
    evidence = np.concatenate([one.evidence for one in paragraphs])[known]
    answers = np.concatenate([one.answers for one in paragraphs])[known]
    article = np.concatenate([np.full(len(one.candidates), one.article) for one in paragraphs])
    found = refit(base, evidence, answers, article[known], progress)
    whole = np.zeros((len(known), 2), dtype=np.float32)
    whole[known] = found.held_out
    return replace(found, held_out=whole)


def _in_order(paragraphs: Sequence[Examined], found: Refit) -> Table:
    """The log odds of every candidate; of those that nobody looked at, by the fitted scorer."""
    known = np.concatenate([one.known for one in paragraphs])
    logits = found.held_out.copy()
    if not known.all():
        evidence = np.concatenate([one.evidence for one in paragraphs])[~known]
        plain = replace(found.scorer, shift=np.array([1, 0], dtype=np.float32))
        given = np.clip(plain.judge(evidence), 1e-6, 1 - 1e-6)
        logits[~known] = np.log(given / (1 - given))
    return logits


def digest_of(corpus: Sequence[Marked]) -> str:
    """SHA-256 of all texts and marks, in whatever order they come."""
    lines = sorted(
        f"{one.article.text_sha256} {one.document.attributions} {one.document.rejected}"
        for one in corpus
    )
    return sha256("\n".join(lines).encode()).hexdigest()
