from pathlib import Path

from provenance.extraction.training.polnear import read_documents
from tests.provenance.extraction.training.corpus import TEXT, write_split


def words(text: str, spans: tuple[tuple[int, int], ...]) -> list[str]:
    return [text[start:end] for start, end in spans]


def test_reads_text_and_attributions_with_offsets_as_stored(tmp_path: Path) -> None:
    (document,) = read_documents(write_split(tmp_path / "train"))
    assert document.text == TEXT
    read = [
        (words(TEXT, a.source), words(TEXT, a.cue), words(TEXT, a.content))
        for a in document.attributions
    ]
    assert read == [
        (["the mayor"], ["said"], ["The ferry will stay"]),
        (["She"], ["warned"], ["that fares may rise"]),
    ]


def test_takes_the_first_annotator_by_name(tmp_path: Path) -> None:
    split = write_split(tmp_path / "train")
    (split / "attributions" / "ferry_0000.ann").write_text("", encoding="utf-8")
    (document,) = read_documents(split)
    assert document.attributions == ()


def test_an_article_without_annotations_has_no_attributions(tmp_path: Path) -> None:
    split = write_split(tmp_path / "train")
    (split / "attributions" / "ferry_1a2b.ann").unlink()
    (document,) = read_documents(split)
    assert document.attributions == ()


def test_joins_the_parts_of_a_span_and_leaves_out_empty_ones(tmp_path: Path) -> None:
    split = write_split(tmp_path / "train")
    lines = ["T1\tContent 0 3;4 9\tThe ferry", "T2\tCue 5 5\t", "E1\tContent:T1 Cue:T2 Source:T9"]
    path = split / "attributions" / "ferry_1a2b.ann"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    (document,) = read_documents(split)
    (found,) = document.attributions
    assert (found.source, found.cue, found.content) == ((), (), ((0, 3), (4, 9)))
