"""Numbered paragraphs, and batches of them of about one size."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from provenance.extraction.neural.lexicon import UNKNOWN, Lexicon
from provenance.extraction.training.examples import Example
from provenance.extraction.training.grouping import group


@dataclass(slots=True)
class Batch:
    """Padded rows of several paragraphs, longest first."""

    examples: list[Example]
    indices: list[int]
    rows: Tensor
    lengths: Tensor
    mask: Tensor


class Rows:
    """Every paragraph's numbers, computed once."""

    def __init__(self, examples: Sequence[Example], lexicon: Lexicon) -> None:
        self.examples = list(examples)
        self.rows = [lexicon.number(e.piece, e.marks) for e in examples]
        self.sizes = [len(rows) for rows in self.rows]
        counts = np.zeros(lexicon.trained + 2)
        for rows in self.rows:
            np.add.at(counts, rows[:, 0], 1)
        self.counts = counts

    def batches(
        self, indices: Sequence[int], tokens: int, rng: random.Random | None = None
    ) -> Iterator[Batch]:
        """Yield batches of about `tokens` tokens; shuffled by `rng`, else by length."""
        for members in group(indices, self.sizes, tokens, rng):
            yield self._collate(members)

    def count_batches(self, indices: Sequence[int], tokens: int) -> int:
        """Say how many batches an epoch has, more or less: it differs by the shuffling."""
        return len(group(indices, self.sizes, tokens, random.Random(0)))

    def _collate(self, members: list[int]) -> Batch:
        lengths = torch.tensor([len(self.rows[i]) for i in members])
        rows = torch.zeros(len(members), int(lengths.max()), 6, dtype=torch.long)
        for place, index in enumerate(members):
            rows[place, : lengths[place]] = torch.from_numpy(self.rows[index]).long()
        mask = torch.arange(rows.shape[1])[None] < lengths[:, None]
        return Batch([self.examples[i] for i in members], members, rows, lengths, mask)

    def forget_words(self, rows: Tensor, strength: float = 0.3, least: float = 0.05) -> Tensor:
        """Turn words into the unknown word, rare ones more often, so that it is learned too."""
        rows = rows.clone()
        rate = torch.from_numpy(strength / (strength + self.counts)).float().clamp(min=least)
        drop = torch.rand(rows.shape[:2]) < rate[rows[..., 0]]
        rows[..., 0][drop & (rows[..., 0] != 0)] = UNKNOWN
        vector_drop = torch.rand(rows.shape[:2]) < 0.02
        rows[..., 1][vector_drop & (rows[..., 0] != 0)] = UNKNOWN
        return rows
