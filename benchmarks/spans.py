#!/usr/bin/env python3
"""How well the span model alone finds who said what, how fast, and whether its confidence is honest.

usage: python benchmarks/spans.py SHARED [--model FOLDER] [--thresholds 0.25 0.35]

SHARED holds polnear/dev and tools/score_polnear.py.  docs/training.md has the figures as measured.
"""

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Any

from provenance.extraction.neural.frames import Frame
from provenance.extraction.neural.reader import BEST_AGREEMENT, MODEL, WORKING_POINT, Reader

LOWEST = 0.1
"""Frames below this confidence are not looked at, not even for the curve."""


def read_texts(split: Path) -> dict[str, str]:
    """Give the texts of a split as stored."""
    texts = {}
    for path in sorted((split / "text").glob("*.txt")):
        with path.open(encoding="utf-8", newline="") as file:
            texts[path.stem] = file.read()
    return texts


def load_module(path: Path) -> ModuleType:
    """Import a shared scorer from its file."""
    spec = spec_from_file_location(path.stem, path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"cannot load {path}")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def measure_load(folder: Path) -> float:
    """Time a fresh process from its first import to the loaded model, best of three."""
    code = (
        "import time; t = time.perf_counter()\n"
        "from pathlib import Path\n"
        "from provenance.extraction.neural.reader import Reader\n"
        f"Reader(Path({str(folder)!r})); print(time.perf_counter() - t)"
    )
    runs = [
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
        for _ in range(3)
    ]
    return min(float(run.stdout) for run in runs)


def as_statement(frame: Frame) -> dict[str, Any]:
    """Give a frame in the scorer's form."""
    return {
        "content": frame.content,
        "cue": frame.cue,
        "source": frame.source,
        "confidence": frame.confidence,
    }


def predictions(
    reader: Reader, texts: dict[str, str], threshold: float
) -> Iterator[dict[str, Any]]:
    """Yield one scored article a time, with the seconds of processor it took."""
    for name, text in texts.items():
        begun = time.process_time()
        frames = reader.read(text, threshold)
        seconds = time.process_time() - begun
        yield {"doc": name, "seconds": seconds, "statements": [as_statement(f) for f in frames]}


def run_scorer(scorer: Path, split: Path, rows: Sequence[dict[str, Any]], load: float) -> str:
    """Run the shared scorer and give its table."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        file.writelines(json.dumps(row) + "\n" for row in rows)
        file.flush()
        command = [sys.executable, str(scorer), "--gold", str(split), "--pred", file.name]
        command += ["--load-seconds", f"{load:.3f}", "--bootstrap", "500"]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def is_right(module: ModuleType, gold: Any, statement: dict[str, Any]) -> bool:
    """Tell whether some hand-marked statement has this content (half of it) and this source."""
    found = gold.statement({role: statement[role] for role in module.ROLES})["tok"]
    return any(
        module.jaccard(one["tok"]["content"], found["content"]) >= 0.5
        and module.touch(one["tok"]["source"], found["source"])
        for one in gold.gold
    )


def print_curve(module: ModuleType, golds: dict[str, Any], rows: Sequence[dict[str, Any]]) -> None:
    """Print what each band of confidence says, and how often it is right."""
    pairs = [
        (statement["confidence"], is_right(module, golds[row["doc"]], statement))
        for row in rows
        for statement in row["statements"]
    ]
    print_bands(pairs)


def print_bands(pairs: Sequence[tuple[float, bool]]) -> None:
    """Print tenths of confidence: how many, what they say on average, what share is right."""
    print("confidence   frames   said  right")
    for low in range(1, 10):
        here = [pair for pair in pairs if low / 10 <= pair[0] < (low + 1) / 10 + (low == 9)]
        if here:
            said, right = (sum(column) / len(here) for column in zip(*here, strict=True))
            print(
                f"{low / 10:.1f}-{(low + 1) / 10:.1f}      {len(here):6d}  {said:5.2f}  {right:5.2f}"
            )


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--model", type=Path, default=MODEL)
    parser.add_argument(
        "--thresholds", type=float, nargs="+", default=[WORKING_POINT, BEST_AGREEMENT]
    )
    options = parser.parse_args()
    split, scorer = (
        options.shared / "polnear" / "dev",
        options.shared / "tools" / "score_polnear.py",
    )
    load = measure_load(options.model)
    reader, texts = Reader(options.model), read_texts(split)
    reader.read(next(iter(texts.values())))
    for threshold in options.thresholds:
        rows = list(predictions(reader, texts, threshold))
        print(f"== shown from confidence {threshold} on")
        print(run_scorer(scorer, split, rows, load))
    module = load_module(scorer)
    golds = module.load_gold(str(split))
    print_curve(module, golds, list(predictions(reader, texts, LOWEST)))
    size = sum(path.stat().st_size for path in options.model.iterdir())
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"\nmodel {size / 1e6:.1f} MB, load {load:.2f} s, peak memory {peak:.0f} MB")


if __name__ == "__main__":
    main()
