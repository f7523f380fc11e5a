"""Fit the shipped scorer a little further, with numpy alone.

It starts from the shipped weights and is pulled back to them; how far it may go is chosen by
cross-validation over articles, so that a small corpus changes little.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from provenance.extraction.neural.scoring import Scorer

Table = NDArray[Any]
Progress = Callable[[int, int], None]

EPOCHS = (0, 1, 2, 4, 8, 16)
"""How often all candidates may be gone through; the best of these is taken."""
FOLDS = 5
_BATCH = 128
_RATE = 1e-3
_PULL = 1e-3
"""How strongly the weights are held to the shipped ones."""
_TRUST = 20.0
"""How many candidates' worth the shipped calibration counts against the new one."""
_LEARNED = ("enter", "enter_bias", "leave", "leave_bias")


@dataclass(frozen=True, slots=True)
class Refit:
    """A fitted scorer, the log odds of each candidate by scorers that had not seen its article, how
    many epochs were best, and the log loss before and after."""

    scorer: Scorer
    held_out: Table
    epochs: int
    loss_before: float
    loss_after: float


def refit(
    base: Scorer, x: Table, y: Table, article: Table, progress: Progress = lambda *_: None
) -> Refit:
    """Fit to evidence ``x`` with the answers ``y`` of articles numbered in ``article``."""
    scaled = np.clip((x - base.mean) / base.scale, -6, 6).astype(np.float32)
    folds = _folds(article)
    logits = {epochs: np.zeros((len(x), 2), dtype=np.float32) for epochs in EPOCHS}
    total = FOLDS + 1
    for number in range(FOLDS):
        held = folds == number
        if held.any():
            for epochs, weights in _train(base, scaled[~held], y[~held], max(EPOCHS)):
                logits[epochs][held] = _answers(weights, scaled[held])[0]
        progress(number + 1, total)
    losses = {epochs: _loss(found, y) for epochs, found in logits.items()}
    best = min(EPOCHS, key=lambda epochs: (losses[epochs], epochs))
    weights = dict(_train(base, scaled, y, best))[best]
    shift = _calibrate(base, logits[best][:, 0], y[:, 0])
    progress(total, total)
    scorer = replace(base, **weights, shift=shift)
    return Refit(scorer, logits[best], best, losses[0], losses[best])


def chances(logits: Table, shift: Table) -> Table:
    """The two chances that log odds stand for; the first is calibrated."""
    moved = logits.copy()
    moved[:, 0] = moved[:, 0] * shift[0] + shift[1]
    return np.asarray(_sigmoid(moved), dtype=np.float32)


def _folds(article: Table) -> Table:
    """The fold of each candidate; whole articles are dealt out."""
    names = np.unique(article)
    order = np.random.default_rng(7).permutation(len(names))
    dealt = dict(zip(names[order].tolist(), (np.arange(len(names)) % FOLDS).tolist(), strict=True))
    return np.array([dealt[number] for number in article.tolist()])


def _train(base: Scorer, x: Table, y: Table, epochs: int) -> Iterator[tuple[int, dict[str, Table]]]:
    """Yield the weights after each number of epochs in EPOCHS."""
    start = {name: getattr(base, name).astype(np.float32) for name in _LEARNED}
    weights = {name: value.copy() for name, value in start.items()}
    moments = {name: (np.zeros_like(value), np.zeros_like(value)) for name, value in start.items()}
    rng, step = np.random.default_rng(1), 0
    yield 0, dict(start)
    for epoch in range(1, epochs + 1):
        order = rng.permutation(len(x))
        for begin in range(0, len(x), _BATCH):
            rows, step = order[begin : begin + _BATCH], step + 1
            slopes = _slopes(weights, x[rows], y[rows])
            for name, slope in slopes.items():
                pulled = slope + _PULL * (weights[name] - start[name])
                weights[name] = weights[name] - _RATE * _adam(moments, name, pulled, step)
        if epoch in EPOCHS:
            yield epoch, dict(weights)


def _adam(moments: dict[str, tuple[Table, Table]], name: str, slope: Table, step: int) -> Table:
    mean, square = moments[name]
    mean = 0.9 * mean + 0.1 * slope
    square = 0.999 * square + 0.001 * slope**2
    moments[name] = mean, square
    upright = np.sqrt(square / (1 - 0.999**step)) + 1e-8
    return np.asarray(mean / (1 - 0.9**step) / upright, dtype=np.float32)


def _answers(weights: dict[str, Table], x: Table) -> tuple[Table, Table]:
    hidden = np.maximum(x @ weights["enter"] + weights["enter_bias"], 0)
    return hidden @ weights["leave"] + weights["leave_bias"], hidden


def _slopes(weights: dict[str, Table], x: Table, y: Table) -> dict[str, Table]:
    logits, hidden = _answers(weights, x)
    error = (_sigmoid(logits) - y) / len(x)
    back = (error @ weights["leave"].T) * (hidden > 0)
    return {
        "enter": x.T @ back,
        "enter_bias": back.sum(0),
        "leave": hidden.T @ error,
        "leave_bias": error.sum(0),
    }


def _sigmoid(values: Table) -> Table:
    return np.asarray(1 / (1 + np.exp(-np.clip(values, -30, 30))))


def _loss(logits: Table, y: Table) -> float:
    chance = np.clip(_sigmoid(logits), 1e-6, 1 - 1e-6)
    return float(-(y * np.log(chance) + (1 - y) * np.log(1 - chance)).mean())


def _calibrate(base: Scorer, logits: Table, y: Table) -> Table:
    """Slope and offset that make the first answer a frequency, held to the shipped ones (Newton)."""
    shift = base.shift.astype(float)
    columns = np.stack([logits, np.ones_like(logits)], 1).astype(float)
    for _ in range(25):
        chance = _sigmoid(columns @ shift)
        slope = columns.T @ (chance - y) + _TRUST * (shift - base.shift)
        curve = (columns * (chance * (1 - chance))[:, None]).T @ columns + _TRUST * np.eye(2)
        shift = shift - np.linalg.solve(curve, slope)
    return np.asarray(shift, dtype=np.float32)


def weights_of(scorer: Scorer) -> dict[str, Table]:
    """The arrays of a scorer by name, as ``Scorer.load`` reads them."""
    return {field.name: getattr(scorer, field.name) for field in fields(scorer)}
