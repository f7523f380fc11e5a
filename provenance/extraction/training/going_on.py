"""Fit the table of signs by which carriers are carried over, on articles whose chains are marked.

    python -m provenance.extraction.training.going_on CHAINS.jsonl SPLIT [--cases CASES.jsonl BODIES.jsonl]

CHAINS has a line an article: {"doc", "attributions": [{"id", "via": [{"name", ...}], "via_optional",
"confidence"}]}; SPLIT holds text/ and attributions/ in PolNeAR's form.  CASES has a line for each
statement judged by itself: {"article", "named", "carriers", "at", "carried"}, by where the setting's
sentence and the statement's words begin; the article is one of SPLIT by name, or one of BODIES
({"body_id", "text"}) by number.  Writes going_on.json beside the extractor and says how well the
table does on each article when it is fitted on the others.
"""

import argparse
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from provenance.domain.articles import Article, Capture, ObtainedBy
from provenance.extraction import going_on
from provenance.extraction.fitting.standoff import attributions_in, read_exactly
from provenance.extraction.frames import Frame
from provenance.extraction.going_on import Here, Setting, signs_of
from provenance.extraction.neural.models import in_use
from provenance.extraction.reading import Reading
from provenance.extraction.trained import WorkingPoint, trained_frames

_SAME = 0.5
"""Jaccard of two contents, in code points, from which on they are one statement."""
_SMALLEST = 0.03
"""Weights below it are left out of the table."""
_WORD = re.compile(r"\w+")
Table = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Case:
    """A setting and a statement after it, by their signs, and whether people carried it over."""

    doc: str
    signs: tuple[str, ...]
    is_carried: bool


def cases_of(name: str, marked: Sequence[Mapping[str, Any]], split: Path) -> list[Case]:
    """The cases of one article, each decided as its people decided it."""
    text = read_exactly(split / "text" / f"{name}.txt")
    gold = _by_content(name, marked, split)
    cases: list[Case] = []
    reading: Reading | None = None

    def judged(setting: Setting, here: Here) -> float:
        one = _gold_for(reading.frames[here.number], gold) if reading else None
        answer = None if one is None else _answer(setting, one)
        if answer is not None:
            cases.append(Case(name, tuple(signs_of(setting, here)), answer))
        return float(bool(answer))

    find = partial(trained_frames, shown=WorkingPoint(), model=in_use())
    reading = Reading(_article(text), "fitting", find, judged)
    reading.statements()
    return cases


def judged_cases(rows: Sequence[Mapping[str, Any]], texts: Mapping[str, str]) -> list[Case]:
    """The cases that were judged one by one; ``texts`` are the articles by name."""
    cases: list[Case] = []
    for name in dict.fromkeys(str(row["article"]) for row in rows):
        own = {_key(row): bool(row["carried"]) for row in rows if str(row["article"]) == name}
        cases += _judged(name, texts[name], own)
    return cases


def _key(row: Mapping[str, Any]) -> tuple[int, int, tuple[str, ...]]:
    return row["named"], row["at"], tuple(row["carriers"])


def _judged(
    name: str, text: str, own: Mapping[tuple[int, int, tuple[str, ...]], bool]
) -> list[Case]:
    cases: list[Case] = []
    reading: Reading | None = None

    def judged(setting: Setting, here: Here) -> float:
        if reading is None:
            return 0.0
        named = reading.sentences[setting.sentence].span.start
        at = reading.frames[here.number].content[0].start
        answer = own.get((named, at, tuple(carrier.name for carrier in setting.carriers)))
        if answer is None:
            return going_on.chance(setting, here)
        cases.append(Case(name, tuple(signs_of(setting, here)), answer))
        return float(answer)

    find = partial(trained_frames, shown=WorkingPoint(), model=in_use())
    reading = Reading(_article(text), "fitting", find, judged)
    reading.statements()
    return cases


def _texts(rows: Sequence[Mapping[str, Any]], split: Path, bodies: Path) -> dict[str, str]:
    texts = {
        str(body["body_id"]): body["text"]
        for body in map(json.loads, bodies.read_text("utf-8").splitlines())
    }
    named = {row["article"] for row in rows if isinstance(row["article"], str)}
    return texts | {name: read_exactly(split / "text" / f"{name}.txt") for name in named}


def _article(text: str) -> Article:
    raw = text.encode()
    return Article(
        Capture(raw, ObtainedBy.FILE, datetime.now(UTC), "text/plain", "utf-8"), text, language="en"
    )


def _by_content(
    name: str, marked: Sequence[Mapping[str, Any]], split: Path
) -> list[tuple[frozenset[int], Mapping[str, Any]]]:
    raw = read_exactly(sorted((split / "attributions").glob(f"{name}_*.ann"))[0])
    ids = re.findall(r"^(E\d+)\t", raw, re.MULTILINE)
    contents = {
        number: frozenset(at for start, end in one.content for at in range(start, end))
        for number, one in zip(ids, attributions_in(raw), strict=True)
    }
    return [(contents[one["id"]], one) for one in marked]


def _gold_for(
    frame: Frame, gold: Sequence[tuple[frozenset[int], Mapping[str, Any]]]
) -> Mapping[str, Any] | None:
    here = frozenset(at for span in frame.content for at in range(span.start, span.end))
    for there, one in gold:
        shared = len(here & there)
        if shared >= _SAME * (len(here) + len(there) - shared):
            return one if one.get("confidence", "sure") == "sure" else None
    return None


def _answer(setting: Setting, one: Mapping[str, Any]) -> bool | None:
    """Whether people carried one of the setting's carriers over; None where either is right."""
    neutral = [*one.get("via_optional", ()), *(v for v in one["via"] if v.get("self"))]
    firm = [via for via in one["via"] if not via.get("self")]
    names = [carrier.name for carrier in setting.carriers]
    if any(_alike(name, via["name"]) for name in names for via in firm):
        return True
    return None if any(_alike(name, via["name"]) for name in names for via in neutral) else False


def _alike(one: str, other: str) -> bool:
    a, b = (set(_WORD.findall(name.casefold())) - {"the"} for name in (one, other))
    return a <= b or b <= a


def fit(cases: Sequence[Case], signs: Sequence[str], strength: float) -> Table:
    """Weights of a logistic regression by Newton's method; ``strength`` holds them near zero."""
    x, y = _matrix(cases, signs), np.array([case.is_carried for case in cases], dtype=float)
    weights = np.zeros(len(signs))
    for _ in range(30):
        chances = 1 / (1 + np.exp(-x @ weights))
        slope = x.T @ (chances - y) + strength * weights
        curve = (x * (chances * (1 - chances))[:, None]).T @ x + strength * np.eye(len(signs))
        step = np.linalg.solve(curve, slope)
        weights -= step
        if np.abs(step).max() < 1e-6:
            break
    return weights


def _matrix(cases: Sequence[Case], signs: Sequence[str]) -> Table:
    place = {sign: number for number, sign in enumerate(signs)}
    x = np.zeros((len(cases), len(signs)))
    for row, case in enumerate(cases):
        for sign in case.signs:
            if sign in place:
                x[row, place[sign]] = 1
    return x


def left_out(
    cases: Sequence[Case], signs: Sequence[str], strength: float
) -> Iterator[tuple[float, bool]]:
    """The chance of each case by a table fitted on the other articles, and the right answer."""
    for name in sorted({case.doc for case in cases}):
        weights = fit([case for case in cases if case.doc != name], signs, strength)
        held = [case for case in cases if case.doc == name]
        chances = 1 / (1 + np.exp(-_matrix(held, signs) @ weights))
        yield from zip(chances.tolist(), (case.is_carried for case in held), strict=True)


def main() -> None:
    """Fit the table and write it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("chains", type=Path)
    parser.add_argument("split", type=Path)
    parser.add_argument("--cases", type=Path, nargs=2, metavar=("CASES", "BODIES"))
    given = parser.parse_args()
    rows = [json.loads(line) for line in given.chains.read_text("utf-8").splitlines() if line]
    cases = [
        case for row in rows for case in cases_of(row["doc"], row["attributions"], given.split)
    ]
    if given.cases:
        further = [json.loads(line) for line in given.cases[0].read_text("utf-8").splitlines()]
        cases += judged_cases(further, _texts(further, given.split, given.cases[1]))
    signs = sorted({sign for case in cases for sign in case.signs})
    for strength in (1.0, 3.0, 10.0):
        pairs = list(left_out(cases, signs, strength))
        hits = sum(chance >= going_on.FROM and right for chance, right in pairs)
        shown = sum(chance >= going_on.FROM for chance, _ in pairs)
        wanted = sum(right for _, right in pairs)
        print(f"{strength}: {len(pairs)} cases, {hits} of {shown} right, of {wanted} to find")
    weights = fit(cases, signs, 3.0)
    table = {s: round(float(w), 2) for s, w in zip(signs, weights, strict=True)}
    table = {sign: weight for sign, weight in table.items() if abs(weight) >= _SMALLEST}
    target = Path(going_on.__file__).with_suffix(".json")
    target.write_text(json.dumps(table, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
