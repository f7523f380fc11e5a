from pathlib import Path

import pytest

from provenance.extraction.training.corenlp import write_silver
from provenance.extraction.training.examples import NOT_KNOWN, Example, count_forms, read_examples
from tests.provenance.extraction.training.corpus import write_split


@pytest.fixture
def examples(tmp_path: Path) -> list[Example]:
    split, kept = write_split(tmp_path / "train"), tmp_path / "silver.jsonl.gz"
    write_silver(split, kept)
    return read_examples(split, kept)


def words(example: Example, role: str) -> list[str]:
    return [" ".join(example.piece.words[s:e]) for s, e in example.spans[role]]


def test_each_paragraph_holds_its_own_spans(examples: list[Example]) -> None:
    assert [(words(e, "source"), words(e, "cue"), words(e, "content")) for e in examples] == [
        (["the mayor"], ["said"], ["The ferry will stay"]),
        (["She"], ["warned"], ["that fares may rise"]),
    ]


def test_labels_begin_and_continue(examples: list[Example]) -> None:
    assert examples[0].labels == [5, 6, 6, 6, 0, 1, 2, 3, 0]


def test_contents_know_their_cue_and_cues_their_source(examples: list[Example]) -> None:
    assert [(e.cue_of_content, e.source_of_cue) for e in examples] == [([0], [0]), ([0], [0])]


def test_the_parse_is_counted_in_tokens_of_the_paragraph(examples: list[Example]) -> None:
    second = examples[1]
    assert second.heads == [1, 1, 5, 5, 5, 1, 1]
    assert second.relations[:2] == ["nsubj", "root"]
    assert second.tags == ["PRP", "VBD", "IN", "NNS", "MD", "VB", "."]


def test_a_paragraph_that_was_not_parsed_has_no_syntax_to_learn(tmp_path: Path) -> None:
    split, kept = write_split(tmp_path / "train"), tmp_path / "silver.jsonl.gz"
    (split / "corenlp" / "ferry.txt.xml").unlink()
    write_silver(split, kept)
    first = read_examples(split, kept)[0]
    assert set(first.heads) == {NOT_KNOWN}
    assert set(first.tags) == {""}


def test_a_source_in_another_paragraph_is_not_known_here(tmp_path: Path) -> None:
    split, kept = write_split(tmp_path / "train"), tmp_path / "silver.jsonl.gz"
    write_silver(split, kept)
    path = split / "attributions" / "ferry_1a2b.ann"
    raw = path.read_text(encoding="utf-8").replace("Source:T4", "Source:T2")
    path.write_text(raw, encoding="utf-8")
    assert read_examples(split, kept)[1].source_of_cue == [-2]


def test_forms_are_counted_as_written(examples: list[Example]) -> None:
    forms = count_forms(examples)
    assert (forms["The"], forms["the"], forms["."]) == (1, 1, 2)
