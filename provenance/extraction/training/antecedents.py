"""Fit the weights by which a pronoun's antecedent is chosen, on speakers labelled by hand.

    python -m provenance.extraction.training.antecedents CHAINS.jsonl SPLIT [--held CHAINS SPLIT] \
        [--out antecedents.json]

CHAINS.jsonl has an article a line: {"doc": NAME, "attributions": [{"id": "E1", "speaker": {"name":
...}, "confidence": "sure"}, ...]}; SPLIT is the corpus folder with text/ and attributions/ that the
ids come from.  Every article is read with the marked spans, so that nothing but the choice is learned.
Needs numpy alone.  ``--held`` prints how well other articles are read before and after.
"""

import argparse
import json
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from provenance.domain.articles import Article, Capture, ObtainedBy
from provenance.domain.spans import Span
from provenance.extraction.antecedents import MARKS, Candidate, weights
from provenance.extraction.fitting.documents import Attribution
from provenance.extraction.fitting.standoff import named_attributions_in, read_exactly
from provenance.extraction.frames import Frame
from provenance.extraction.members import Member
from provenance.extraction.phrases import Phrase
from provenance.extraction.pronouns import Pronouns
from provenance.extraction.prose import Prose
from provenance.extraction.reading import Reading

Table = NDArray[np.float64]

_HONORIFICS = frozenset("mr mrs ms dr sen rep gov president senator the a an".split())
_PULL = 2.0
"""How strongly the weights are held to those they start from, in choices."""
_STEPS = 400
_RATE = 0.05


@dataclass(frozen=True, slots=True)
class Choice:
    """The marks of all candidates for one pronoun, and which of them is right (None: not among them)."""

    marks: Table
    right: int | None


def choices_of(labels: Path, split: Path) -> list[Choice]:
    """The choices of every labelled article, as the present weights lead to them."""
    found: list[Choice] = []
    for line in read_exactly(labels).splitlines():
        row = json.loads(line)
        names = {
            one["id"]: one["speaker"]["name"]
            for one in row["attributions"]
            if one.get("confidence", "sure") == "sure"
        }
        found += _choices_in(split, row["doc"], names)
    return found


def _choices_in(split: Path, doc: str, names: dict[str, str]) -> Iterator[Choice]:
    article = _article(read_exactly(split / "text" / f"{doc}.txt"))
    marked = sorted((split / "attributions").glob(f"{_literal(doc)}_*.ann"))[0]
    attributions = dict(named_attributions_in(read_exactly(marked)))
    speakers = {
        one.source[0]: names[number]
        for number, one in attributions.items()
        if one.source and number in names
    }
    with _watching() as seen:
        Reading(article, "labels", lambda prose: _frames(prose, attributions.values())).statements()
    for phrase, ranked in seen:
        name = speakers.get((phrase.span.start, phrase.span.end))
        if name is not None and ranked:
            ordered = sorted(ranked, key=lambda pair: pair[1].number)
            right = [n for n, (who, _) in enumerate(ordered) if _plain(who.name) == _plain(name)]
            marks = np.array([candidate.marks for _, candidate in ordered], dtype=np.float64)
            yield Choice(marks, right[0] if right else None)


def _literal(name: str) -> str:
    return re.sub(r"([\[*?])", r"[\1]", name)


def _article(text: str) -> Article:
    raw = text.encode()
    at = datetime(2000, 1, 1, tzinfo=UTC)
    return Article(Capture(raw, ObtainedBy.FILE, at, "text/plain", "utf-8"), text, language="en")


def _frames(prose: Prose, attributions: Any) -> list[Frame]:
    """The marked attributions as frames, in text order."""
    starts = [sentence.span.start for sentence in prose.sentences]
    found = [_frame(one, starts) for one in attributions if one.content]
    return sorted(found, key=lambda frame: frame.content)


def _frame(one: Attribution, starts: Sequence[int]) -> Frame:
    anchor = (one.cue or one.content)[0][0]
    return Frame(
        sentence=max(0, int(np.searchsorted(starts, anchor, "right")) - 1),
        content=tuple(Span(*span) for span in one.content),
        cue=tuple(Span(*span) for span in one.cue),
        source=Span(one.source[0][0], one.source[-1][1]) if one.source else None,
        is_calibrated=True,
    )


Seen = list[tuple[Phrase, list[tuple[Member, Candidate]]]]


@contextmanager
def _watching() -> Iterator[Seen]:
    """Note who was weighed for each pronoun while an article is read."""
    seen: Seen = []
    ranked = Pronouns.ranked

    def noting(
        self: Pronouns,
        phrase: Phrase,
        latest: tuple[Member, ...],
        content: tuple[Span, ...] = (),
    ) -> list[tuple[Member, Candidate]]:
        found = ranked(self, phrase, latest, content)
        seen.append((phrase, found))
        return found

    Pronouns.ranked = noting  # type: ignore[method-assign]
    try:
        yield seen
    finally:
        Pronouns.ranked = ranked  # type: ignore[method-assign]


def _plain(name: str) -> list[str]:
    words = re.findall(r"\w+", re.sub(r"['’]s?\b", "", name.casefold()))
    while len(words) > 1 and words[0] in _HONORIFICS:
        words = words[1:]
    return words


def fit(choices: Sequence[Choice], start: Table) -> Table:
    """The weights that make the right candidates likeliest, held to those they start from."""
    known = [choice for choice in choices if choice.right is not None]
    weight, velocity = start.copy(), np.zeros_like(start)
    for _ in range(_STEPS):
        slope = _PULL * (weight - start)
        for choice in known:
            odds = choice.marks @ weight
            chance = np.exp(odds - odds.max())
            slope += choice.marks.T @ (chance / chance.sum()) - choice.marks[choice.right]
        velocity = 0.9 * velocity - _RATE * slope / max(1, len(known))
        weight = weight + velocity
    return weight


def right_share(choices: Sequence[Choice], weight: Table) -> float:
    """How many of the choices, also those without a right candidate, are made rightly."""
    hits = [
        choice.right is not None and int((choice.marks @ weight).argmax()) == choice.right
        for choice in choices
    ]
    return float(np.mean(hits)) if hits else 0.0


def cross_validated(choices: Sequence[Choice], start: Table, folds: int = 5) -> float:
    """The share of right choices by weights that were fitted on other choices."""
    hits = 0.0
    for number in range(folds):
        held = choices[number::folds]
        others = [choice for n, choice in enumerate(choices) if n % folds != number]
        hits += right_share(held, fit(others, start)) * len(held)
    return hits / len(choices)


def main() -> None:
    """Fit, print how well, and write the weights if asked to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("chains", type=Path)
    parser.add_argument("split", type=Path)
    parser.add_argument("--held", type=Path, nargs=2, metavar=("CHAINS", "SPLIT"))
    parser.add_argument("--out", type=Path)
    options = parser.parse_args()
    start = np.array([weights()[mark] for mark in MARKS])
    choices = choices_of(options.chains, options.split)
    fitted = fit(choices, start)
    possible = np.mean([choice.right is not None for choice in choices])
    print(f"{len(choices)} choices, {possible:.1%} with the right one among the candidates")
    print(
        f"right before {right_share(choices, start):.1%}, after {right_share(choices, fitted):.1%}"
    )
    print(f"right by weights fitted on others {cross_validated(choices, start):.1%}")
    if options.held:
        held = choices_of(*options.held)
        before, after = right_share(held, start), right_share(held, fitted)
        print(f"held out, {len(held)} choices: before {before:.1%}, after {after:.1%}")
    for mark, old, new in zip(MARKS, start, fitted, strict=True):
        print(f"{mark:22} {old:6.2f} {new:6.2f}")
    if options.out:
        about = (
            "How much each mark weighs when a pronoun's antecedent is chosen; see antecedents.py."
        )
        rounded = {m: round(float(w), 2) for m, w in zip(MARKS, fitted, strict=True)}
        words = json.dumps({"about": about, "weights": rounded}, indent=2)
        options.out.write_text(words + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
