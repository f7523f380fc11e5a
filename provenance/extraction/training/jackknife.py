"""Fit the scorer on candidates of articles that the proposing model was not trained on.

    python -m provenance.extraction.training.jackknife POLNEAR RUNS

Reads the folders RUNS/fold0 to RUNS/fold3, each over the articles that it left out, and writes
RUNS/roles/scorer.npz.  The candidates are kept in RUNS/candidates.npz; remove it after new folds.
"""

import argparse
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from provenance.extraction.fitting.examining import examine
from provenance.extraction.neural.reader import Reader
from provenance.extraction.training.folds import FOLDS, fold_of
from provenance.extraction.training.judges import calibrate, cross_validate, fit
from provenance.extraction.training.polnear import read_documents

Table = NDArray[Any]


def collect(polnear: Path, runs: Path) -> tuple[Table, Table, Table]:
    """Gather evidence, answers and fold of all train candidates, each fold by its own model."""
    documents = list(read_documents(polnear / "train"))
    folds = fold_of(d.name for d in documents)
    evidence, answers, fold = [], [], []
    for number in range(FOLDS):
        reader = Reader(runs / f"fold{number}")
        for rows, right in examine(reader, [d for d in documents if folds[d.name] == number]):
            evidence.append(rows)
            answers += right
            fold += [number] * len(rows)
        print(f"fold {number}: {len(answers)} candidates so far", np.mean(answers, 0), flush=True)
    return np.concatenate(evidence), np.array(answers, dtype=np.float32), np.array(fold)


def main() -> None:
    """Collect candidates of four folds, fit, and write the scorer into the model's folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("polnear", type=Path)
    parser.add_argument("runs", type=Path)
    parser.add_argument("--hidden", type=int, default=64)
    parser.add_argument("--epochs", type=int, default=20)
    options = parser.parse_args()
    torch.set_num_threads(1)
    kept = options.runs / "candidates.npz"
    if not kept.exists():
        x, y, fold = collect(options.polnear, options.runs)
        np.savez(kept, x=x, y=y, fold=fold)
    saved = np.load(kept)
    x, y, fold = saved["x"], saved["y"], saved["fold"]
    print(x.shape, y.mean(0))
    weights = fit(x, y, options.hidden, options.epochs)
    weights["shift"] = calibrate(cross_validate(x, y, fold, options.hidden, options.epochs), y)
    print("calibration", weights["shift"])
    np.savez_compressed(options.runs / "roles" / "scorer.npz", allow_pickle=False, **weights)


if __name__ == "__main__":
    main()
