"""Train the role tagger and its linker on the marked paragraphs.

    python -m provenance.extraction.training.roles RUNS --epochs 12
    python -m provenance.extraction.training.roles RUNS --epochs 12 --fold 0

Reads the examples, the lexicon and RUNS/syntax.pt; writes RUNS/roles.pt, or RUNS/fold0.pt for the
model that leaves the articles of fold 0 out.
"""

import argparse
import random
import time
from pathlib import Path

import torch
from torch import Tensor

from provenance.extraction.neural.lexicon import Lexicon
from provenance.extraction.training.averaging import Average, set_rate
from provenance.extraction.training.batches import Batch, Rows
from provenance.extraction.training.checkpoints import load_syntax, load_vectors, save_roles
from provenance.extraction.training.examples import load_examples
from provenance.extraction.training.folds import fold_of
from provenance.extraction.training.losses import link_loss, sequence_loss
from provenance.extraction.training.networks import RoleTagger, Sizes, SyntaxTagger
from provenance.extraction.training.pairs import collect_pairs


@torch.no_grad()
def summarise(syntax: SyntaxTagger, data: Rows) -> list[Tensor]:
    """Run the syntax tagger once over all paragraphs."""
    out: list[Tensor] = [torch.empty(0)] * len(data.rows)
    for batch in data.batches(range(len(data.rows)), 6000):
        found = syntax.summary(batch.rows, batch.lengths, batch.mask).half()
        for place, index in enumerate(batch.indices):
            out[index] = found[place, : batch.lengths[place]].clone()
    return out


def gather(cached: list[Tensor], batch: Batch) -> Tensor:
    """Pad the cached summaries of a batch."""
    out = torch.zeros(*batch.rows.shape[:2], cached[0].shape[1])
    for place, index in enumerate(batch.indices):
        out[place, : batch.lengths[place]] = cached[index].float()
    return out


def labels_of(batch: Batch) -> Tensor:
    """Give the gold labels, padded."""
    out = torch.zeros(batch.rows.shape[:2], dtype=torch.long)
    for place, example in enumerate(batch.examples):
        out[place, : len(example.labels)] = torch.tensor(example.labels)
    return out


def train(
    model: RoleTagger,
    data: Rows,
    cached: list[Tensor],
    chosen: list[int],
    options: argparse.Namespace,
) -> Average:
    """Go through the chosen paragraphs for some epochs."""
    rng = random.Random(options.seed)
    total = int(data.count_batches(chosen, options.tokens) * options.epochs)
    optimizer = torch.optim.AdamW(
        model.parameters(), lr=options.rate, weight_decay=0.01, fused=True
    )
    average, step, begun = Average(model, 0.999), 0, time.time()
    print(f"{len(chosen)} paragraphs, {total} steps", flush=True)
    model.train()
    while step < total:
        for batch in data.batches(chosen, options.tokens, rng):
            set_rate(optimizer, options.rate, (step + 1) / 150, step / total)
            tagging, linking = losses_of(model, data, batch, gather(cached, batch), rng)
            optimizer.zero_grad(set_to_none=True)
            (4 * tagging + 2 * linking).backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            average.update(model)
            step += 1
            if step % 1000 == 0:
                seconds, tag, link = time.time() - begun, tagging.item(), linking.item()
                print(f"{step} {seconds:.0f}s tag {tag:.4f} link {link:.4f}", flush=True)
            if step >= total:
                break
    return average


def losses_of(
    model: RoleTagger, data: Rows, batch: Batch, syntax: Tensor, rng: random.Random
) -> tuple[Tensor, Tensor]:
    """Give the loss of the labels and that of the links, a token."""
    states = model.states(data.forget_words(batch.rows), batch.lengths, syntax)
    tagging = sequence_loss(model, model.scores(states), labels_of(batch), batch)
    pairs = collect_pairs(batch.examples, rng, True)
    return tagging, link_loss(model, states, pairs, int(batch.mask.sum()))


def read_options() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("runs", type=Path)
    parser.add_argument("--epochs", type=float, default=12)
    parser.add_argument("--tokens", type=int, default=1000, help="tokens a batch")
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--hidden", type=int, default=128)
    parser.add_argument("--no-vectors", action="store_true")
    parser.add_argument("--fold", type=int, help="leave out this quarter of the articles")
    return parser.parse_args()


def main() -> None:
    """Train, keep the average, write the checkpoint."""
    options = read_options()
    torch.set_num_threads(1)
    torch.manual_seed(options.seed)
    lexicon = Lexicon.load(options.runs / "lexicon.json")
    examples = load_examples(options.runs, "train")
    data = Rows(examples, lexicon)
    syntax = load_syntax(options.runs)
    cached = summarise(syntax, data)
    folds = fold_of(e.document for e in examples)
    chosen = [
        i for i, e in enumerate(examples) if len(e.piece) > 1 and folds[e.document] != options.fold
    ]
    vectors = load_vectors(options.runs, not options.no_vectors)
    model = RoleTagger(Sizes.of(lexicon), vectors, syntax.width, options.hidden)
    average = train(model, data, cached, chosen, options)
    model.load_state_dict(average.weights)
    name = "roles.pt" if options.fold is None else f"fold{options.fold}.pt"
    save_roles(model, options.runs / name)


if __name__ == "__main__":
    main()
