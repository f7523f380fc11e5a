"""Make the training paragraphs and keep them for the other programs.

    python -m provenance.extraction.training.prepare POLNEAR RUNS

Reads RUNS/silver-*.jsonl.gz (see corenlp.py) and writes RUNS/train.pickle and RUNS/dev.pickle.
"""

import argparse
import pickle
from pathlib import Path

from provenance.extraction.training.corenlp import silver_path
from provenance.extraction.training.examples import BEGIN, read_examples
from provenance.extraction.training.polnear import SPLITS


def main() -> None:
    """Read train and dev once."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("polnear", type=Path)
    parser.add_argument("runs", type=Path)
    options = parser.parse_args()
    for split in SPLITS:
        examples = read_examples(options.polnear / split, silver_path(options.runs, split))
        (options.runs / f"{split}.pickle").write_bytes(pickle.dumps(examples))
        known = sum(bool(tag) for e in examples for tag in e.tags)
        tokens = sum(len(e.piece) for e in examples)
        spans = {role: sum(len(e.spans[role]) for e in examples) for role in BEGIN}
        print(
            f"{split}: {len(examples)} paragraphs, {tokens} tokens, {known / tokens:.1%} parsed, {spans}"
        )


if __name__ == "__main__":
    main()
