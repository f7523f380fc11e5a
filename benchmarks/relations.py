#!/usr/bin/env python3
"""Relations proposed on the seed articles, and on invented ones of the same shapes.

usage: python benchmarks/relations.py SHARED [--seed 1] [--each 12]

The seeds are added and listed by the command line, as a user would.  The invented articles are read
by the same extractor into a store of their own each.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

from invented_reversals import Case, Told, cases

from db.store import Store, open_store
from provenance import workflow
from provenance.domain.annotations import Signature
from provenance.domain.articles import Capture, ObtainedBy
from provenance.domain.relations import RelationFilter
from provenance.extraction import Extractor
from provenance.ingest import Hints, read_capture
from tui.cli.inputs import load_extractor

BY = Signature("benchmark")
MUST = ("R1", "R1b", "R2", "R5")


def provenance(*words: str) -> str:
    """What the command prints."""
    done = subprocess.run(
        [sys.executable, "-c", "from tui.cli import main; main()", *words],
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def seeds(shared: Path, folder: Path) -> None:
    """Print which of the seeds' relations are proposed, and what else is."""
    gold = json.loads((shared / "seeds" / "expected.json").read_text(encoding="utf8"))
    database = ("--database", str(folder / "seeds.db"))
    for name, day in gold["assumed_published"].items():
        path = str(shared / "seeds" / name)
        provenance("add", path, "--outlet", "The Moscow Times", "--published", day, *database)
    lines = [
        json.loads(line)
        for line in provenance("list", "relations", "--json", *database).splitlines()
    ]
    for line in lines:
        for side in (line["statement"], line["other"]):
            side["content"] = json.loads(provenance("show", side["id"], "--json", *database))[
                "content"
            ]
    spans = {s["id"]: (s["seed"], s["content"]) for s in gold["statements"]}
    spans |= {u["id"]: (u["seed"], [u["span"]]) for u in gold["unattributed"]}
    files = {name: f"art{n}" for n, name in enumerate(gold["assumed_published"], start=1)}
    left = list(lines)
    for want in gold["relations"]:
        found = [line for line in left if is_it(line, want, spans, files)]
        left = [line for line in left if line not in found]
        if want["id"] in MUST or found:
            print(f"  {want['id']:4} {want['kind']:12} {'found' if found else 'MISSED'}")
    print(f"  others proposed: {len(left)} (at most 3)")
    for line in left:
        print(
            f"       {line['statement']['id']} {line['kind']} {line['other']['id']}: {line['why']}"
        )


def is_it(line: dict, want: dict, spans: dict, files: dict) -> bool:
    """Whether a proposal is the relation that is wanted."""
    sides = ((line["statement"], want["from_"]), (line["other"], want["to"]))
    return (
        line["kind"] == want["kind"]
        and line["scope"] == want["scope"]
        and line["gap_days"] == want["gap_days"]
        and all(is_same(side, *spans[name], files) for side, name in sides if name in spans)
        and all(name in spans for _, name in sides)
    )


def is_same(side: dict, seed: str, content: list[list[int]], files: dict[str, str]) -> bool:
    """Whether a statement is the one with that content, all but a fifth of it."""
    mine = {i for start, end in side["content"] for i in range(start, end)}
    theirs = {i for start, end in content for i in range(start, end)}
    overlap = 2 * len(mine & theirs) / max(1, len(mine) + len(theirs))
    return side["article"] == files[seed] and overlap >= 0.8


def invented(folder: Path, seed: int, each: int) -> None:
    """Print how many of the wanted relations of each shape are proposed, and how many others are."""
    extractor = load_extractor("trained")
    wanted, found, others = Counter(), Counter(), Counter()
    shapes: dict[str, None] = {}
    for number, case in enumerate(cases(seed, each)):
        shapes[case.shape] = None
        with open_store(str(folder / f"case{number}.db")) as store:
            kinds = proposed(store, case, extractor)
        wanted[case.shape] += len(case.wanted)
        found[case.shape] += len([kind for kind in case.wanted if kind in kinds])
        others[case.shape] += len([kind for kind in kinds if kind not in case.wanted])
    for shape in shapes:
        print(f"  {shape:24} {found[shape]:3} of {wanted[shape]:3} found, {others[shape]} others")
    print(f"  {'all':24} {found.total():3} of {wanted.total():3} found, {others.total()} others")


def proposed(store: Store, case: Case, extractor: Extractor) -> list[str]:
    """The kinds that adding a case's articles brings."""
    for told in case.articles:
        workflow.add_article(store, read_capture(captured(told), hints(told)), extractor, BY)
    return [r.relation.kind.value for r in store.relations(RelationFilter()).rows]


def captured(told: Told) -> Capture:
    """An invented article as it would come from a file."""
    return Capture(
        raw=told.text.encode(),
        obtained_by=ObtainedBy.FILE,
        obtained_at=datetime.now(UTC),
        media_type="",
        charset="",
        file_name="invented.txt",
    )


def hints(told: Told) -> Hints:
    """What is known of it."""
    return Hints(outlet=told.outlet, published=told.day)


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("shared", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--each", type=int, default=12)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        print("seeds")
        seeds(asked.shared, Path(name))
        print(f"invented articles, seed {asked.seed}")
        invented(Path(name), asked.seed, asked.each)


if __name__ == "__main__":
    main()
