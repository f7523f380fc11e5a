"""What the role tagger is taught: the right label sequence, and the right links."""

import torch
from torch import Tensor
from torch.nn.functional import cross_entropy

from provenance.extraction.neural.crf import FORBIDDEN, LABELS
from provenance.extraction.training.batches import Batch
from provenance.extraction.training.networks import RoleTagger
from provenance.extraction.training.pairs import Pairs

FORBID = torch.zeros(LABELS, LABELS)
FORBID_FIRST = torch.zeros(LABELS)
for _begin, _inside in ((1, 2), (3, 4), (5, 6)):
    FORBID_FIRST[_inside] = FORBIDDEN
    for _label in range(LABELS):
        if _label not in (_begin, _inside):
            FORBID[_label, _inside] = FORBIDDEN


def sequence_loss(model: RoleTagger, scores: Tensor, labels: Tensor, batch: Batch) -> Tensor:
    """Give the negative log likelihood of the labels, per token."""
    moves = model.transitions + FORBID
    first = model.initial + FORBID_FIRST
    mask = batch.mask
    total = scores[:, 0] + first
    for step in range(1, scores.shape[1]):
        following = torch.logsumexp(total[:, :, None] + moves, 1) + scores[:, step]
        total = torch.where(mask[:, step, None], following, total)
    normal = torch.logsumexp(total + model.final, 1)
    emitted = (scores.gather(2, labels[..., None]).squeeze(2) * mask).sum(1)
    moved = (moves[labels[:, :-1], labels[:, 1:]] * mask[:, 1:]).sum(1)
    last = labels.gather(1, batch.lengths[:, None] - 1).squeeze(1)
    gold = emitted + moved + first[labels[:, 0]] + model.final[last]
    return (normal - gold).sum() / mask.sum()


def pool(states: Tensor, spans: list[tuple[int, int, int]]) -> Tensor:
    """Average the states of each span (paragraph, start, end)."""
    place, start, end = torch.tensor(spans).T
    running = torch.cat([torch.zeros_like(states[:, :1]), states.cumsum(1)], 1)
    return (running[place, end] - running[place, start]) / (end - start)[:, None]


def link_loss(model: RoleTagger, states: Tensor, pairs: Pairs, tokens: int) -> Tensor:
    """Give the cross entropy of all choices, per token."""
    if not pairs.sizes:
        return states.new_zeros(())
    pooled = pool(states, pairs.spans)
    size = len(pairs.spans)
    cues = torch.cat([pooled, model.linker.none.weight[:1]])
    others = torch.cat([pooled, model.linker.none.weight[1:]])
    index = {
        n: torch.tensor(getattr(pairs, n)) for n in ("cue", "other", "distance", "between", "kind")
    }
    cue = torch.where(index["cue"] < 0, size, index["cue"])
    other = torch.where(index["other"] < 0, size, index["other"])
    scores = model.linker(
        cues[cue], others[other], index["distance"], index["between"], index["kind"]
    )
    sizes = torch.tensor(pairs.sizes)
    row = torch.repeat_interleave(torch.arange(len(sizes)), sizes)
    column = torch.arange(len(scores)) - torch.repeat_interleave(sizes.cumsum(0) - sizes, sizes)
    table = scores.new_full((len(sizes), int(sizes.max())), -1e4)
    table = table.index_put((row, column), scores)
    return cross_entropy(table, torch.tensor(pairs.answers), reduction="sum") / tokens
