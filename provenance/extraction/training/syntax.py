"""Train the syntax tagger on the parser's output.

    python -m provenance.extraction.training.syntax RUNS --epochs 8

Reads the examples and the lexicon, writes RUNS/syntax.pt.
"""

import argparse
import random
import time
from collections import Counter
from pathlib import Path

import torch
from torch import Tensor
from torch.nn.functional import cross_entropy

from provenance.extraction.neural.lexicon import Lexicon
from provenance.extraction.training.averaging import Average, set_rate
from provenance.extraction.training.batches import Batch, Rows
from provenance.extraction.training.checkpoints import load_vectors, save_syntax
from provenance.extraction.training.examples import NOT_KNOWN, Example, load_examples
from provenance.extraction.training.networks import Sizes, SyntaxTagger

TOKENS = 1200
"""Tokens a batch."""
RATE = 3e-3
LEAST = {"tags": 5, "relations": 30, "entities": 5}
"""How often a value must have been seen to be learned."""


def inventory(examples: list[Example], name: str, least: int) -> dict[str, int]:
    """Number the values of an annotation, most frequent first."""
    counts = Counter(v for e in examples for v in getattr(e, name) if v)
    return {v: i for i, (v, n) in enumerate(counts.most_common()) if n >= least}


def targets(batch: Batch, name: str, numbers: dict[str, int]) -> Tensor:
    """Give the numbers of an annotation, padded."""
    out = torch.full(batch.rows.shape[:2], NOT_KNOWN)
    for place, example in enumerate(batch.examples):
        values = [numbers.get(v, NOT_KNOWN) for v in getattr(example, name)]
        out[place, : len(values)] = torch.tensor(values)
    return out


def heads_of(batch: Batch) -> Tensor:
    """Give the head of each token, padded; its own place for a root."""
    out = torch.full(batch.rows.shape[:2], NOT_KNOWN)
    for place, example in enumerate(batch.examples):
        out[place, : len(example.heads)] = torch.tensor(example.heads)
    return out


def loss_of(
    model: SyntaxTagger, batch: Batch, rows: Tensor, maps: dict[str, dict[str, int]]
) -> Tensor:
    """Add the four cross entropies."""
    tag, relation, entity, heads = model.answers(*model.states(rows, batch.lengths))
    heads = heads.masked_fill(~batch.mask[:, None, :], -1e4)
    total = torch.zeros(())
    for scores, gold, weight in (
        (tag, targets(batch, "tags", maps["tags"]), 1.0),
        (relation, targets(batch, "relations", maps["relations"]), 1.0),
        (entity, targets(batch, "entities", maps["entities"]), 0.7),
        (heads, heads_of(batch), 1.0),
    ):
        if (gold != NOT_KNOWN).any():
            total = total + weight * cross_entropy(
                scores.flatten(0, 1), gold.flatten(), ignore_index=NOT_KNOWN
            )
    return total


@torch.no_grad()
def evaluate(model: SyntaxTagger, data: Rows, maps: dict[str, dict[str, int]]) -> str:
    """Give accuracies against the parser."""
    model.eval()
    good: Counter[str] = Counter()
    for batch in data.batches(range(len(data.rows)), 4000):
        tag, relation, entity, heads = model.answers(*model.states(batch.rows, batch.lengths))
        heads = heads.masked_fill(~batch.mask[:, None, :], -1e4)
        gold = {n: targets(batch, n, maps[n]) for n in maps} | {"heads": heads_of(batch)}
        head = heads.argmax(2) == gold["heads"]
        label = relation.argmax(2) == gold["relations"]
        known = gold["heads"] != NOT_KNOWN
        good["n"] += int((gold["tags"] != NOT_KNOWN).sum())
        good["tag"] += int((tag.argmax(2) == gold["tags"]).sum())
        good["entity"] += int((entity.argmax(2) == gold["entities"]).sum())
        good["heads"] += int(known.sum())
        good["uas"] += int((head & known).sum())
        good["las"] += int((head & label & known).sum())
    model.train()
    n, m = good["n"], good["heads"]
    return (
        f"tag {good['tag'] / n:.4f} ent {good['entity'] / n:.4f} "
        f"uas {good['uas'] / m:.4f} las {good['las'] / m:.4f}"
    )


def train(
    model: SyntaxTagger, data: Rows, held: Rows, maps: dict[str, dict[str, int]], epochs: float
) -> Average:
    """Go through the paragraphs for some epochs; print how well `held` is read every third."""
    everything = range(len(data.rows))
    per_epoch = data.count_batches(everything, TOKENS)
    total = int(per_epoch * epochs)
    optimizer = torch.optim.AdamW(
        model.parameters(), lr=RATE, betas=(0.9, 0.98), weight_decay=0.01, fused=True
    )
    average, step, begun, rng = Average(model, 0.998), 0, time.time(), random.Random(1)
    print(f"{len(data.rows)} paragraphs, {total} steps", flush=True)
    while step < total:
        for batch in data.batches(everything, TOKENS, rng):
            set_rate(optimizer, RATE, (step + 1) / 100, step / total)
            loss = loss_of(model, batch, data.forget_words(batch.rows), maps)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 2.0)
            optimizer.step()
            average.update(model)
            step += 1
            if step % 500 == 0:
                print(f"{step} {time.time() - begun:.0f}s loss {loss.item():.3f}", flush=True)
            if step >= total:
                break
        if step // per_epoch % 3 == 2:
            print(step, f"{time.time() - begun:.0f}s", evaluate(model, held, maps), flush=True)
    return average


def main() -> None:
    """Train and write the checkpoint."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("runs", type=Path)
    parser.add_argument("--epochs", type=float, default=8)
    parser.add_argument("--no-vectors", action="store_true")
    parser.add_argument("--hidden", type=int, default=96)
    options = parser.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(1)
    lexicon = Lexicon.load(options.runs / "lexicon.json")
    examples, dev = (load_examples(options.runs, split) for split in ("train", "dev"))
    parsed = [e for e in examples if len(e.piece) > 1 and any(e.tags)]
    maps = {name: inventory(parsed, name, least) for name, least in LEAST.items()}
    sizes = Sizes.of(lexicon, **{name: len(numbers) for name, numbers in maps.items()})
    vectors = load_vectors(options.runs, not options.no_vectors)
    model = SyntaxTagger(sizes, vectors, options.hidden)
    held = Rows(dev, lexicon)
    average = train(model, Rows(parsed, lexicon), held, maps, options.epochs)
    model.load_state_dict(average.weights)
    print("averaged", evaluate(model, held, maps), flush=True)
    save_syntax(model, maps, options.runs / "syntax.pt")


if __name__ == "__main__":
    main()
