"""Who a pronoun stands for, learned from labelled articles."""

import json
from pathlib import Path

import numpy as np
import pytest

from provenance.extraction.antecedents import MARKS
from provenance.extraction.training.antecedents import (
    Choice,
    choices_of,
    cross_validated,
    fit,
    right_share,
)

TEXT = (
    "Harbour master Olga Brandt said the pier is safe.\n\n"
    "Anton Brill was listening. She added that boats will sail at night.\n"
)


@pytest.fixture
def corpus(tmp_path: Path) -> tuple[Path, Path]:
    """One labelled article: the labels, and the folder of texts and marks."""
    marked = [("Olga Brandt", "said", "the pier is safe"), ("She", "added", "that boats will sail")]
    spans, events = [], []
    for number, parts in enumerate(marked, 1):
        roles = []
        for role, words in zip(("Source", "Cue", "Content"), parts, strict=True):
            start = TEXT.index(words)
            spans.append(f"T{len(spans) + 1}\t{role} {start} {start + len(words)}\t{words}")
            roles.append(f"{role}:T{len(spans)}")
        events.append(f"E{number}\t{' '.join(roles)}")
    for folder in ("text", "attributions"):
        (tmp_path / folder).mkdir()
    (tmp_path / "text" / "pier [1].txt").write_text(TEXT, encoding="utf-8")
    path = tmp_path / "attributions" / "pier [1]_ada.ann"
    path.write_text("\n".join([*spans, *events]) + "\n", encoding="utf-8")
    labels = [
        {"id": f"E{n}", "speaker": {"name": "Olga Brandt"}, "confidence": "sure"} for n in (1, 2)
    ]
    chains = tmp_path / "chains.jsonl"
    chains.write_text(json.dumps({"doc": "pier [1]", "attributions": labels}) + "\n", "utf-8")
    return chains, tmp_path


def test_each_marked_pronoun_is_a_choice_with_its_right_candidate(
    corpus: tuple[Path, Path],
) -> None:
    (choice,) = choices_of(*corpus)
    assert choice.right is not None
    assert choice.marks.shape[1] == len(MARKS)
    assert choice.marks[choice.right][MARKS.index("spoke_last")] == 1


def made(count: int) -> list[Choice]:
    """Choices in which the nearest of three is always right, wherever it stands."""
    rng = np.random.default_rng(5)
    choices = []
    for _ in range(count):
        marks = np.zeros((3, len(MARKS)))
        right = int(rng.integers(3))
        marks[right, MARKS.index("nearest")] = 1
        marks[int(rng.integers(3)), MARKS.index("often_named")] = 1
        choices.append(Choice(marks, right))
    return choices


def test_a_mark_that_tells_is_learned_and_one_that_does_not_stays_low() -> None:
    start = np.zeros(len(MARKS))
    fitted = fit(made(60), start)
    assert fitted[MARKS.index("nearest")] > 1
    assert abs(fitted[MARKS.index("often_named")]) < 0.5
    assert right_share(made(60), fitted) == 1
    assert cross_validated(made(60), start) == 1


def test_without_choices_the_weights_stay() -> None:
    start = np.arange(len(MARKS), dtype=float)
    assert np.array_equal(fit([], start), start)
    assert right_share([], start) == 0
