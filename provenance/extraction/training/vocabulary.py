"""Build the lexicon from the training articles, and its table of word vectors from GloVe (PDDL 1.0).

    python -m provenance.extraction.training.vocabulary GLOVE RUNS

GLOVE is the unpacked folder of the vectors (docs/training.md says where they come from); writes
RUNS/lexicon.json and RUNS/vectors.npy.
"""

import argparse
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow.parquet
from numpy.typing import NDArray

from provenance.extraction.training.examples import count_forms, load_examples
from provenance.extraction.training.words import build_lexicon, choose_vectors


def read_vectors(folder: Path) -> tuple[list[str], NDArray[Any]]:
    """Give the words of the GloVe package, most frequent first, and their vectors."""
    index = next(folder.rglob("glove_6B_index.parquet"))
    table = pyarrow.parquet.read_table(index).to_pydict()
    vectors = np.load(index.with_name("glove_6B_50d_emb.npy"), mmap_mode="r")
    words = next(column for column in table.values() if isinstance(column[0], str))
    return words, vectors


def main() -> None:
    """Write the lexicon and its vectors."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("glove", type=Path)
    parser.add_argument("runs", type=Path)
    parser.add_argument("--limit", type=int, default=40_000)
    options = parser.parse_args()
    ranked, vectors = read_vectors(options.glove)
    forms = count_forms(load_examples(options.runs, "train"))
    lexicon = build_lexicon(forms, ranked, options.limit)
    table = choose_vectors(lexicon, ranked, vectors)
    (options.runs / "lexicon.json").write_text(lexicon.dump(), encoding="utf-8")
    np.save(options.runs / "vectors.npy", table)
    words, known = len(lexicon.words), (table != 0).any(1).mean()
    print(f"{words} words, {lexicon.trained} of them trained, {known:.1%} with a vector")


if __name__ == "__main__":
    main()
