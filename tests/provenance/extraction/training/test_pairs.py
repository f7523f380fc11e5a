import random
from pathlib import Path

import pytest

from provenance.extraction.neural.linking import CONTENT, SOURCE
from provenance.extraction.training.corenlp import write_silver
from provenance.extraction.training.examples import Example, read_examples
from provenance.extraction.training.pairs import NONE, collect_pairs
from tests.provenance.extraction.training.corpus import write_split


@pytest.fixture
def examples(tmp_path: Path) -> list[Example]:
    split, kept = write_split(tmp_path / "train"), tmp_path / "silver.jsonl.gz"
    write_silver(split, kept)
    return read_examples(split, kept)


def test_each_content_chooses_a_cue_and_each_cue_a_source(examples: list[Example]) -> None:
    pairs = collect_pairs(examples[:1], random.Random(1), noise=False)
    assert pairs.kind == [CONTENT, CONTENT, SOURCE, SOURCE]
    assert pairs.sizes == [2, 2]
    assert pairs.answers == [0, 0]
    assert (pairs.cue[1], pairs.other[3]) == (NONE, NONE)


def test_spans_name_their_paragraph(examples: list[Example]) -> None:
    pairs = collect_pairs(examples, random.Random(1), noise=False)
    assert sorted({place for place, _, _ in pairs.spans}) == [0, 1]


def test_a_source_that_stands_elsewhere_is_no_choice(examples: list[Example]) -> None:
    examples[0].source_of_cue = [-2]
    pairs = collect_pairs(examples[:1], random.Random(1), noise=False)
    assert SOURCE not in pairs.kind


def test_a_cue_without_source_answers_none(examples: list[Example]) -> None:
    examples[0].source_of_cue = [-1]
    pairs = collect_pairs(examples[:1], random.Random(1), noise=False)
    assert pairs.answers == [0, 1]


def test_noise_keeps_spans_inside_the_paragraph_and_sometimes_hides_the_cue(
    examples: list[Example],
) -> None:
    size, answers = len(examples[0].piece), set()
    for seed in range(200):
        pairs = collect_pairs(examples[:1], random.Random(seed), noise=True)
        answers.add(tuple(pairs.answers))
        assert all(0 <= start < end <= size for _, start, end in pairs.spans)
        assert sum(pairs.sizes) == len(pairs.cue)
    assert answers == {(0, 0), (0,)}
