#!/usr/bin/env python3
"""How well claims are traced to their origins, against hand-made gold kept apart.

usage: python benchmarks/origins.py SHARED [--invented] [--errors] [--out FOLDER]

SHARED holds origins/ (stories and their articles) and the scorer in tools/.  Everything runs through
the command line, as a user would: the articles, bare text without outlet or date, go into a new
store under their ids, and `provenance trace --stories` prints what the scorer reads.  --invented takes
the 22 short stories of benchmarks/invented_stories instead, written in five rounds, each before
its stories were traced and before the rules that its errors called for.  One line a
story follows, then the milliseconds of tracing alone, on 300 articles made of one story's.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from provenance.domain.traces import TracedArticle
from provenance.extraction.trained import TrainedExtractor
from provenance.ingest import Hints, capture_file, read_capture
from provenance.tracing import trace

PROVENANCE = [sys.executable, "-c", "from tui.cli import main; main()"]
MANY = 300
_INVENTED = Path(__file__).parent / "invented_stories"


def provenance(*arguments: str) -> str:
    """What a command prints."""
    command = [*PROVENANCE, *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def scored(tool: Path, gold: Path, predicted: Path, *options: str) -> str:
    """What the scorer prints."""
    command = [sys.executable, str(tool), "--gold", str(gold), "--pred", str(predicted), *options]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.rstrip()


def stored(origins: Path, folder: Path) -> str:
    """A new store with every article under its id, and the file of stories beside it."""
    database, texts = str(folder / "origins.db"), folder / "texts"
    texts.mkdir(exist_ok=True)
    for line in (origins / "bodies_dev.jsonl").read_text("utf-8").splitlines():
        body = json.loads(line)
        (texts / f"{body['body_id']}.txt").write_text(body["text"], encoding="utf-8")
    lines = []
    for line in (origins / "origins_dev.jsonl").read_text("utf-8").splitlines():
        story = json.loads(line)
        ids = [body["body_id"] for body in story["bodies"]]
        lines.append(json.dumps({"id": story["id"], "claim": story["claim"], "body_ids": ids}))
    (folder / "stories.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    provenance("add", "--external-id", "stem", str(texts), "--database", database)
    return database


def one_by_one(tool: Path, gold: Path, predicted: Path, folder: Path) -> None:
    """The table of each story by itself."""
    for line in gold.read_text("utf-8").splitlines():
        alone = folder / "one.jsonl"
        alone.write_text(line + "\n", encoding="utf-8")
        figures = json.loads(scored(tool, alone, predicted, "--json"))
        print(
            f"{json.loads(line)['id']:24s} origin {figures['body_origin']['f1']:5.1f}"
            f"  chain {figures['body_chain']:5.1f}  independent {figures['independent']['f1']:5.1f}"
            f"  off by {figures['independent_count_error']:.0f}  denial {figures['denial']['f1']:5.1f}"
        )


def tracing_alone(origins: Path) -> None:
    """The time of tracing, without reading or the store, on many articles."""
    story = json.loads((origins / "origins_dev.jsonl").read_text("utf-8").splitlines()[0])
    lines = (origins / "bodies_dev.jsonl").read_text("utf-8").splitlines()
    bodies = {body["body_id"]: body["text"] for body in map(json.loads, lines)}
    read = []
    for body in story["bodies"]:
        with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as file:
            file.write(bodies[body["body_id"]])
            file.flush()
            article = read_capture(capture_file(file.name), Hints())
        statements = TrainedExtractor().extract(article)
        read.append(TracedArticle(0, article.text, zones=article.zones, statements=statements))
    many = [replace(read[n % len(read)], id=n) for n in range(MANY)]
    taken = []
    for _ in range(5):
        begun = time.process_time()
        trace(story["claim"], many)
        taken.append(time.process_time() - begun)
    letters = sum(len(article.text) for article in many) // MANY
    print(f"tracing {MANY} articles of {letters:,} letters: {sorted(taken)[2] * 1000:.0f} ms")


def main() -> None:
    """Print the scorer's table, each story's line, and the time of tracing."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--errors", action="store_true", help="print what the scorer missed")
    parser.add_argument("--invented", action="store_true", help="the invented stories, to read on")
    parser.add_argument("--out", type=Path, default=None)
    given = parser.parse_args()
    os.environ.setdefault("PROVENANCE_EDITOR", "benchmark")
    folder = given.out or Path(tempfile.mkdtemp())
    folder.mkdir(parents=True, exist_ok=True)
    origins, tool = (
        _INVENTED if given.invented else given.shared / "origins",
        given.shared / "tools" / "score_origins.py",
    )
    gold, predicted = origins / "origins_dev.jsonl", folder / "predicted.jsonl"

    database = stored(origins, folder)
    stories = str(folder / "stories.jsonl")
    traced = provenance("trace", "--stories", stories, "--json", "--database", database)
    predicted.write_text(traced, encoding="utf-8")
    print(scored(tool, gold, predicted, *(["--errors"] if given.errors else [])))
    print()
    one_by_one(tool, gold, predicted, folder)
    print()
    tracing_alone(origins)


if __name__ == "__main__":
    main()
