"""Marked corpora in both layouts."""

import pytest

from provenance.errors import CorpusError
from provenance.extraction.fitting.corpora import marked_files, read_document
from provenance.extraction.fitting.standoff import attributions_in
from tests.provenance.extraction.fitting.corpus import write_brat, write_standoff


def test_both_layouts_give_the_same_documents(tmp_path):
    brat = marked_files(write_brat(tmp_path / "brat", 3))
    standoff = marked_files(write_standoff(tmp_path / "standoff", 3))
    assert [read_document(*pair) for pair in brat] == [read_document(*pair) for pair in standoff]
    assert len(read_document(*brat[0]).attributions) == 7


def test_of_several_annotators_the_first_by_name_is_read(tmp_path):
    folder = write_standoff(tmp_path / "standoff", 1)
    (folder / "attributions" / "a00_aaa.ann").write_text("", encoding="utf-8")
    (pair,) = marked_files(folder)
    assert read_document(*pair).attributions == ()


def test_a_text_that_is_no_utf8_is_named(tmp_path):
    folder = write_brat(tmp_path / "brat", 1)
    (folder / "a00.txt").write_bytes(b"\xff\xfe said")
    with pytest.raises(CorpusError, match=r"a00\.txt: it cannot be read: it is not UTF-8 text"):
        read_document(*marked_files(folder)[0])


def test_roles_are_read_in_any_case_with_numbers_and_parts():
    (found,) = attributions_in(
        "T1\tsource 0 3\tAda\nT2\tCUE 4 8\tsaid\nT3\tContent 9 12;20 24\tthat\n"
        "E1\tAttribution:T2 source:T1 CUE2:T2 Content1:T3\n#1\tnote\tT1 mind this\n"
    )
    assert (found.source, found.cue) == (((0, 3),), ((4, 8),))
    assert found.content == ((9, 12), (20, 24))
