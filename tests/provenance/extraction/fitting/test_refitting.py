"""The scorer fitted further: only as far as held-out articles bear out."""

from dataclasses import replace

import numpy as np

from provenance.extraction.fitting.refitting import chances, refit
from provenance.extraction.neural.models import built_in


def evidence(rows, seed=3):
    base = built_in().reader().scorer
    rng = np.random.default_rng(seed)
    scaled = rng.normal(size=(rows, len(base.mean))).astype(np.float32)
    return base, scaled * base.scale + base.mean, rng


def test_answers_that_follow_from_the_evidence_are_learned():
    base, x, _ = evidence(1200)
    right = (x[:, 0] > base.mean[0]).astype(np.float32)
    found = refit(base, x, np.stack([right, right], 1), np.arange(1200) // 20)
    assert found.epochs > 0
    assert found.loss_after < found.loss_before
    held_out = chances(found.held_out, found.scorer.shift)[:, 0]
    assert np.mean((held_out > 0.5) == right) > 0.7


def test_answers_that_follow_from_nothing_are_left_alone():
    base, x, rng = evidence(400)
    chance = base.judge(x)
    y = (rng.random((400, 2)) < chance).astype(np.float32)
    found = refit(base, x, y, np.arange(400) // 20)
    # What the built-in scorer says is the truth here, so a fit can only do harm.
    assert np.abs(found.scorer.judge(x) - chance).mean() < 0.1


def test_the_first_chance_becomes_a_frequency():
    base, x, rng = evidence(3000)
    truth = replace(base, shift=np.array([0.5, -1.0], dtype=np.float32)).judge(x)
    y = (rng.random((3000, 2)) < truth).astype(np.float32)
    found = refit(base, x, y, np.arange(3000) // 20)
    said = chances(found.held_out, found.scorer.shift)[:, 0]
    assert abs(said.mean() - y[:, 0].mean()) < 0.03


def test_the_same_evidence_gives_the_same_scorer_and_progress_reaches_the_end():
    base, x, rng = evidence(300)
    y = (rng.random((300, 2)) < 0.5).astype(np.float32)
    steps = []
    one = refit(base, x, y, np.arange(300) // 20, lambda *step: steps.append(step))
    two = refit(base, x, y, np.arange(300) // 20)
    assert np.array_equal(one.scorer.enter, two.scorer.enter)
    assert steps[-1] == (6, 6)
