#!/usr/bin/env python3
"""How well statements, speakers and carriers are read, beside the peers, against gold kept apart.

usage: python benchmarks/reading.py SHARED [--out FOLDER]

SHARED holds seeds/, polnear/, chains/ and the scorers in tools/.  Everything runs through the
command line, as a user would: `provenance extract --json`, then the scorer.  Printed are the seeds,
PolNeAR dev and the chains as `extract` shows them, then the same from lower confidences on, the
table beside the peers, the reliability curve, and what loading takes.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from spans import load_module, print_bands

SEEDS = {"000_*.txt": "2021-08-16", "004_*.txt": "2021-08-19"}
PROVENANCE = [sys.executable, "-c", "from tui.cli import main; main()"]
LOWER = (0.1, 0.02)
"""Confidences to show from, beside the usual: most of speech, and as much as there is."""

PEERS = (
    ("textacy (by paragraph)", "25.5", "26.5", "5,000"),
    ("GenderGapTracker rules", "42.5", "51.2", "5,000"),
    ("BBC Citron, retrained on PolNeAR", "54.8", "62.1", "1,900"),
    ("a CRF in two stages", "66.2", "77.5", "10,900"),
    ("a BiLSTM-CRF, words only", "65.2", "78.0", "27,500"),
    ("the same with tags and parse", "69.0", "81.2", "8,300"),
    ("one trained annotator against another", "74.8", "90.6", ""),
)
"""Relation F1, recall of verbs of speech, words a second on one core; on the test split."""


@dataclass(frozen=True, slots=True)
class Run:
    """What `provenance extract --json` printed, its processor seconds and its peak memory in MB."""

    printed: str
    seconds: float
    memory: float


def extracted(arguments: Sequence[str]) -> Run:
    """Run it, as a process of its own."""
    with tempfile.TemporaryFile("w+", encoding="utf-8") as out:
        process = subprocess.Popen([*PROVENANCE, "extract", "--json", *arguments], stdout=out)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            raise SystemExit(f"provenance extract ended with {process.returncode}")
        out.seek(0)
        return Run(out.read(), usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def scored(tool: Path, arguments: Sequence[str]) -> str:
    """What a scorer prints."""
    command = [sys.executable, str(tool), *arguments]
    return subprocess.run(command, check=False, capture_output=True, text=True).stdout.rstrip()


class Scores:
    """PolNeAR dev and the chains over it, scored as often as there are points to show from."""

    def __init__(self, shared: Path, out: Path) -> None:
        self.tools, self.out = shared / "tools", out
        self.split = shared / "polnear" / "dev"
        self.chains = shared / "chains" / "chain_dev.jsonl"

    def read(self, lowest: float | None) -> tuple[str, Run]:
        """The file of predictions and the run that made it, from a confidence on."""
        options = [] if lowest is None else ["--from", str(lowest)]
        texts = [str(path) for path in sorted((self.split / "text").glob("*.txt"))]
        run = extracted([*options, *texts])
        made = subprocess.run(
            [sys.executable, str(self.tools / "as_predictions.py")],
            input=run.printed, check=True, capture_output=True, text=True,
        ).stdout  # fmt: skip
        path = self.out / f"dev{'' if lowest is None else f'-from-{lowest}'}.jsonl"
        path.write_text(made, encoding="utf-8")
        return str(path), run

    def polnear(self, pred: str, *options: str) -> str:
        """What the scorer of statements says."""
        gold = ["--gold", str(self.split), "--pred", pred]
        return scored(self.tools / "score_polnear.py", [*gold, *options])

    def speakers(self, pred: str, *options: str) -> str:
        """What the scorer of speakers and carriers says."""
        gold = ["--gold", str(self.chains), "--polnear", str(self.split), "--pred", pred]
        return scored(self.tools / "score_chains.py", [*gold, *options])


def print_seeds(shared: Path, out: Path) -> None:
    """The seeds' line."""
    lines = ""
    for pattern, day in SEEDS.items():
        for seed in sorted((shared / "seeds").glob(pattern)):
            outlet = ["--outlet", "The Moscow Times", "--published", day]
            lines += extracted([*outlet, str(seed)]).printed
    (out / "seeds.jsonl").write_text(lines, encoding="utf-8")
    told = scored(shared / "tools" / "score_seeds.py", [str(out / "seeds.jsonl")])
    print("seed articles:", told)


def print_points(scores: Scores, points: dict[str, str]) -> None:
    """What is found and what is right from each confidence on."""
    print("\nshown from     P     R    F1  strict  direct  speech  aligned (sure)")
    for name, pred in points.items():
        found = json.loads(scores.polnear(pred, "--json"))
        chains = json.loads(scores.speakers(pred, "--json"))
        relation = found["relation@0.5"]
        print(
            f"{name:10} {relation['P']:5.1f} {relation['R']:5.1f} {relation['F1']:5.1f}  "
            f"{found['relation-strict']['F1']:6.1f}  {found['by_kind']['direct']['recall']:6.1f}  "
            f"{found['speech_only']['recall_relation@0.5']:6.1f}  "
            f"{100 * chains['aligned_share_sure']:7.1f}"
        )


def print_peers(scores: Scores, points: dict[str, str], measured: float) -> None:
    """The table of the field; the peers' figures are of the test split, ours of dev."""
    print(f"\n{'':40} relation@0.5 F1  speech-only recall  words/s")
    for name, relation, speech, speed in PEERS:
        print(f"{name:40} {relation:>15}  {speech:>18}  {speed:>7}")
    for name, pred in points.items():
        found = json.loads(scores.polnear(pred, "--json"))
        relation = f"{found['relation@0.5']['F1']:.1f}"
        speech = f"{found['speech_only']['recall_relation@0.5']:.1f}"
        ours = f"provenance ({name}), dev"
        print(f"{ours:40} {relation:>15}  {speech:>18}  {measured:7,.0f}")


def print_reliability(scores: Scores, rows: Sequence[dict[str, Any]]) -> None:
    """What each band of confidence says, and how often words and speaker's name are right.

    Of the articles whose speakers are labelled; what meets an unsure label counts neither way.
    """
    module = load_module(scores.tools / "score_chains.py")
    read = {Path(row["doc"]).name.removesuffix(".txt"): row["statements"] for row in rows}
    pairs: list[tuple[float, bool]] = []
    for line in scores.chains.read_text("utf-8").splitlines():
        labelled = json.loads(line)
        text, contents = module.load_split(str(scores.split), labelled["doc"])
        tokens = [(m.start(), m.end()) for m in module.TOK.finditer(text)]
        gold = labelled["attributions"]
        found = [
            one
            for one in read[labelled["doc"]]
            if one["form"] != "unattributed" and one["parent"] is None
        ]
        aligned = module.align(
            [module.occ(tokens, contents[one["id"]]) for one in gold],
            [module.occ(tokens, one["content"]) for one in found],
        )
        met = {place: gold[number] for number, place in aligned.items()}
        for place, one in enumerate(found):
            label = met.get(place)
            if label is None or label.get("confidence", "sure") == "sure":
                right = label is not None and module.same_speaker(
                    label["speaker"]["name"], one["speaker"]["name"]
                )
                pairs.append((one["confidence"], right))
    print("\nwords and speaker's name, of the labelled articles:")
    print_bands(pairs)


def words_a_second(scores: Scores, run: Run) -> float:
    """Of processor time, from files to JSON; what a run over one short text takes is taken off."""
    with tempfile.TemporaryDirectory() as folder:
        short = Path(folder) / "short.txt"
        short.write_text("The pier is safe, Olga Brandt said.\n", encoding="utf-8")
        start = min(extracted([str(short)]).seconds for _ in range(3))
    words = sum(len(p.read_text("utf-8").split()) for p in (scores.split / "text").glob("*.txt"))
    return words / (run.seconds - start)


def loading_seconds() -> float:
    """From the first import to a loaded model in a new process, best of five."""
    code = (
        "import time; t = time.perf_counter()\n"
        "from provenance.extraction.trained import TrainedExtractor\n"
        "TrainedExtractor().model.reader(); print(time.perf_counter() - t)"
    )
    runs = (
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
        for _ in range(5)
    )
    return min(float(run.stdout) for run in runs)


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--out", type=Path, default=None)
    given = parser.parse_args()
    out = given.out or Path(tempfile.mkdtemp())
    out.mkdir(parents=True, exist_ok=True)
    print_seeds(given.shared, out)
    scores = Scores(given.shared, out)
    usual, run = scores.read(None)
    print("\nPolNeAR dev:")
    print(scores.polnear(usual, "--bootstrap", "500"))
    print("\nspeakers and carriers, dev:")
    print(scores.speakers(usual))
    points = {"usual": usual}
    for lowest in LOWER:
        points[f"--from {lowest}"], lower = scores.read(lowest)
    print_points(scores, points)
    print_peers(scores, dict(list(points.items())[:2]), words_a_second(scores, run))
    print_reliability(scores, [json.loads(line) for line in lower.printed.splitlines()])
    print(f"\nimports and model {loading_seconds():.2f} s (at most 0.8)")
    print(f"peak memory over dev {run.memory:.0f} MB (at most 300)")


if __name__ == "__main__":
    main()
